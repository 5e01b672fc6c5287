namespace ArticleCli.Read.Html;

/// <summary>A web page as a flat tree: nodes in document order in parallel arrays. A subtree is the range from a node to its <see cref="End"/>.</summary>
/// <remarks>Filled once by the parser, read-only afterwards, owned by one thread. Node 0 is the root (<c>html</c>). Texts and attribute values are
/// slices of one buffer: read them as spans, make strings only of what is kept.</remarks>
internal sealed class Page
{
    private readonly PageArrays _arrays;

    internal Page(PageArrays arrays) => _arrays = arrays;

    /// <summary>The page has more nodes than are read; what follows is missing.</summary>
    public bool IsCut { get; init; }

    /// <summary>How many nodes there are.</summary>
    public int Count => _arrays.NodeCount;

    /// <summary>What a node is: an element's tag, or <see cref="Tag.Text"/>.</summary>
    public Tag Tag(int node) => _arrays.Tags[node];

    /// <summary>The element that holds a node; −1 for the root.</summary>
    public int Parent(int node) => _arrays.Parents[node];

    /// <summary>The first node after a node's subtree.</summary>
    public int End(int node) => _arrays.Ends[node];

    /// <summary>Levels below the root.</summary>
    public int Depth(int node) => _arrays.Depths[node];

    /// <summary>The first child, or −1.</summary>
    public int FirstChild(int node) => node + 1 < _arrays.Ends[node] ? node + 1 : -1;

    /// <summary>The next child of the same parent, or −1.</summary>
    public int NextSibling(int node)
    {
        var parent = _arrays.Parents[node];
        var next = _arrays.Ends[node];
        return parent >= 0 && next < _arrays.Ends[parent] ? next : -1;
    }

    /// <summary>A text node's characters, entities decoded; empty for elements.</summary>
    public ReadOnlySpan<char> Text(int node) => _arrays.Characters.AsSpan(_arrays.TextStarts[node], _arrays.TextLengths[node]);

    /// <summary>An element's lower-case name, known or not.</summary>
    public string Name(int node) => _arrays.Names[node] ?? Tags.Name(_arrays.Tags[node]);

    /// <summary>How many attributes an element has.</summary>
    public int AttributeCount(int node) => _arrays.AttributeStarts[node + 1] - _arrays.AttributeStarts[node];

    /// <summary>The lower-case name of an element's attribute.</summary>
    public string AttributeName(int node, int index) => _arrays.AttributeNames[_arrays.AttributeStarts[node] + index];

    /// <summary>The value of an element's attribute, entities decoded.</summary>
    public ReadOnlySpan<char> AttributeValue(int node, int index)
    {
        var at = _arrays.AttributeStarts[node] + index;
        return _arrays.Characters.AsSpan(_arrays.ValueStarts[at], _arrays.ValueLengths[at]);
    }

    /// <summary>The value of an attribute by name; false where the element lacks it.</summary>
    public bool TryGetAttribute(int node, string name, out ReadOnlySpan<char> value)
    {
        var end = _arrays.AttributeStarts[node + 1];
        for (var at = _arrays.AttributeStarts[node]; at < end; at++)
        {
            if (!ReferenceEquals(_arrays.AttributeNames[at], name) && !string.Equals(_arrays.AttributeNames[at], name, StringComparison.Ordinal))
                continue;
            value = _arrays.Characters.AsSpan(_arrays.ValueStarts[at], _arrays.ValueLengths[at]);
            return true;
        }

        value = default;
        return false;
    }

    /// <summary>The value of an attribute, empty where the element lacks it.</summary>
    public ReadOnlySpan<char> Attribute(int node, string name) => TryGetAttribute(node, name, out var value) ? value : default;

    /// <summary>True where the element has the attribute, with or without a value.</summary>
    public bool HasAttribute(int node, string name) => TryGetAttribute(node, name, out _);

    /// <summary>True where the white-space separated <c>class</c> holds this very name (case counts).</summary>
    public bool HasClass(int node, ReadOnlySpan<char> name)
    {
        var classes = Attribute(node, "class");
        foreach (var range in classes.SplitAny(" \t\n\r\f"))
        {
            if (classes[range].SequenceEqual(name))
                return true;
        }

        return false;
    }
}
