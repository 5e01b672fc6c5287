using AngleSharp.Common;
using AngleSharp.Dom;

namespace ArticleCli.Read.Html.Tree;

/// <summary>Everything that a parse makes, kept for the next one: nodes by class, attributes in one array, names once each.</summary>
internal sealed class TreeArena
{
    /// <summary>What an element has beyond this many attributes is dropped: no page needs them, and look-ups stay short.</summary>
    public const int MaximumAttributes = 512;

    public const int MaximumCopiedAttributes = 16;

    /// <summary>A document has at most this many nodes, whatever its length: some 1.5 GB. What follows is cut and the page says so. Far below it stands what
    /// the page's own tokens allow (<see cref="AllowFor"/>).</summary>
    public const int MaximumNodes = 8_000_000;

    /// <summary>Nodes that stay alive between two pages (some 2 MB; 99 of 100 pages of wcxb-dev have no more); what a larger page has beyond them goes back to the collector.</summary>
    private const int KeptNodes = 16_384;

    private const int KeptAttributes = 32_768;

    /// <summary>All of wcxb-dev has some 3,800 names; hostile pages make up new ones without end.</summary>
    private const int KeptNames = 2_000;

    private readonly Dictionary<string, string> _attributeNames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _attributeNameBySpan;
    private readonly Dictionary<string, string> _elementNames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _elementNameBySpan;
    private readonly List<TreeNode> _plain = [];
    private readonly List<TreeNode> _openTables = [];
    private int _plainUsed;
    private long _lookUps;
    private long _lookUpLimit;
    private long _nodeLimit;
    private int _most;

    public TreeArena()
    {
        _attributeNameBySpan = _attributeNames.GetAlternateLookup<ReadOnlySpan<char>>();
        _elementNameBySpan = _elementNames.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public TreeAttribute[] Attributes { get; private set; } = new TreeAttribute[256];

    public int AttributeCount { get; private set; }

    /// <summary>Nodes made since <see cref="Begin"/>.</summary>
    public int NodeCount { get; private set; }

    public bool IsFull => NodeCount >= _most;

    /// <summary>Gets ready for a document.</summary>
    /// <param name="most">Nodes that it may have.</param>
    public void Begin(int most)
    {
        _most = most;
        _openTables.Clear();
        _plainUsed = 0;
        AttributeCount = 0;
        NodeCount = 0;
        _lookUps = 0;
        AllowFor(0);
    }

    /// <summary>Gives back what a large page took, before the page is worked on: its arrays hold all that is needed.</summary>
    public void End()
    {
        if (_plain.Count > KeptNodes)
        {
            _plain.RemoveRange(KeptNodes, _plain.Count - KeptNodes);
            _plain.TrimExcess();
        }

        if (Attributes.Length > KeptAttributes)
            Attributes = new TreeAttribute[256];
        if (_attributeNames.Count > KeptNames)
            _attributeNames.Clear();
        if (_elementNames.Count > KeptNames)
            _elementNames.Clear();
        _openTables.Clear();
    }

    /// <summary>Sets what the tokens read so far entitle to. A sane page has about one node a token; adoption and foster parenting can make quadratic work of few.</summary>
    public void AllowFor(long tokens)
    {
        _nodeLimit = (4 * tokens) + 10_000;
        _lookUpLimit = (64 * tokens) + 1_000_000;
    }

    public void CountLookUp()
    {
        if (++_lookUps > _lookUpLimit)
            throw new OverworkException();
    }

    /// <summary>The innermost table or template that is still open, or null.</summary>
    public TreeNode? OpenTable => _openTables.Count == 0 ? null : _openTables[^1];

    public void CloseTable(TreeNode table)
    {
        var at = _openTables.LastIndexOf(table);
        if (at >= 0)
            _openTables.RemoveRange(at, _openTables.Count - at);
    }

    public TreeNode NewText() => NewElement(Tag.Text, "#text", NodeFlags.None);

    public TreeNode NewElement(Tag tag, StringOrMemory name, NodeFlags flags)
    {
        if (_plainUsed == _plain.Count)
            _plain.Add(new TreeNode(this));
        return Register(_plain[_plainUsed++], tag, name, flags);
    }

    /// <summary>Takes in a node of a class of its own; these are few and not pooled.</summary>
    public T Register<T>(T node, Tag tag, StringOrMemory name, NodeFlags flags)
        where T : TreeNode
    {
        if (++NodeCount > _nodeLimit)
            throw new OverworkException();
        node.Reset(tag, name, flags);
        if (tag is Tag.Table or Tag.Template)
            _openTables.Add(node);
        return node;
    }

    public void AddAttribute(StringOrMemory name, StringOrMemory value)
    {
        if (AttributeCount == Attributes.Length)
        {
            var larger = Attributes;
            Array.Resize(ref larger, larger.Length * 2);
            Attributes = larger;
        }

        Attributes[AttributeCount++] = new TreeAttribute { Name = AttributeName(name.Memory.Span), Value = value, Position = -1 };
    }

    /// <summary>Copies a run of attributes to the end, so that it may grow there; answers where it begins.</summary>
    public int Move(int start, int count)
    {
        if (start + count == AttributeCount)
            return start;
        var moved = AttributeCount;
        for (var i = 0; i < count; i++)
            AddAttribute(Attributes[start + i].Name, Attributes[start + i].Value);
        return moved;
    }

    /// <summary>One string per element name outside <see cref="Tags"/>.</summary>
    public string ElementName(ReadOnlySpan<char> name)
    {
        if (!_elementNameBySpan.TryGetValue(name, out var known))
            _elementNames.Add(known = name.ToString(), known);
        return known;
    }

    private string AttributeName(ReadOnlySpan<char> name)
    {
        if (!_attributeNameBySpan.TryGetValue(name, out var known))
            _attributeNames.Add(known = string.IsInterned(name.ToString()) ?? name.ToString(), known);
        return known;
    }
}

/// <summary>An attribute; its value is a slice of the tokenizer's buffer until it has a position in the page's.</summary>
internal struct TreeAttribute
{
    public string Name;
    public StringOrMemory Value;
    public int Position;
}

/// <summary>The page makes the tree builder do more than its size allows for.</summary>
#pragma warning disable CA1064 // Never leaves the parser.
internal sealed class OverworkException : Exception;
#pragma warning restore CA1064
