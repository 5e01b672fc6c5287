namespace ArticleCli.Read.Html.Build;

/// <summary>The names of headings that are in the document: in-page links to anything else lead nowhere.</summary>
internal sealed class HeadingAnchors(Page page, Selection? selection)
{
    private HashSet<string>? _names;

    /// <summary>True where a heading of the document has this name.</summary>
    public bool Has(ReadOnlySpan<char> name) => (_names ??= Collect()).GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);

    private HashSet<string> Collect()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var node = 0; node < page.Count; node++)
        {
            if (page.Tag(node) is >= Tag.H1 and <= Tag.H6 && selection?.Keeps(node) != false && Of(page, node) is { Length: > 0 } name)
                names.Add(name);
        }

        return names;
    }

    /// <summary>The name by which links reach a heading: its own id, that of an anchor inside, or of the section that it opens.</summary>
    public static string? Of(Page page, int heading)
    {
        if (Name(page, heading) is { } own)
            return own;
        for (var node = heading + 1; node < page.End(heading); node++)
        {
            if (page.Tag(node) is Tag.A or Tag.Span && Name(page, node) is { } inside)
                return inside;
        }

        var parent = page.Parent(heading);
        return parent >= 0 && page.FirstChild(parent) is var first && (first == heading || page.End(first) == heading)
            && page.Tag(parent) is Tag.Section or Tag.Div or Tag.Article
            ? Name(page, parent)
            : null;
    }

    private static string? Name(Page page, int node)
    {
        if (page.TryGetAttribute(node, "id", out var id) && !id.IsEmpty)
            return new string(id);
        return page.Tag(node) == Tag.A && page.TryGetAttribute(node, "name", out var name) && !name.IsEmpty ? new string(name) : null;
    }
}
