namespace ArticleCli.Read.Html.Build.Elements;

/// <summary>Anchors that let a reader copy a heading's address: the sign goes, a heading's own words stay.</summary>
internal static class PermalinkElement
{
    /// <summary>An element of a class that permalinks have.</summary>
    public static int Build(Builder builder, int node, Tag tag)
    {
        var page = builder.Page;
        if (tag != Tag.A || !page.TryGetAttribute(node, "href", out var reference) || !IsInPage(builder, reference) || HasOtherUse(page, node))
            return -1;
        var heading = HeadingOf(page, node);
        return heading < 0 || HasOtherText(page, heading, node) ? builder.Drop(node, "permalink", "permalink") : builder.Children(node);
    }

    /// <summary>A link inside the page that shows nothing but a sign: #, ¶, §, a chain.</summary>
    public static bool IsSymbol(Builder builder, int node, ReadOnlySpan<char> reference)
    {
        if (!IsInPage(builder, reference) || builder.Page.End(node) - node > 12 || builder.Holds(node, Tag.Img))
            return false;
        var text = builder.PlainText(node);
        if (text.Length is 0 or > 4)
            return false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is not ('#' or '¶' or '§' or '∞' or 0x1F517 or 0x2693 or 0xFE0F or 0x200B or 0xF0C1 or '※'))
                return false;
        }

        return true;
    }

    /// <summary>True where a link in a heading leads to that very heading.</summary>
    public static bool PointsToOwnHeading(Builder builder, int node, string address)
    {
        var heading = HeadingOf(builder.Page, node);
        if (heading < 0)
            return false;
        var target = address.AsSpan(1);
        for (var at = heading; at < builder.Page.End(heading); at++)
        {
            if (builder.Page.Tag(at) != Tag.Text && Names(builder.Page, at, target))
                return true;
        }

        var parent = builder.Page.Parent(heading);
        return parent >= 0 && Names(builder.Page, parent, target);
    }

    private static bool Names(Page page, int node, ReadOnlySpan<char> name) => page.Attribute(node, "id").SequenceEqual(name) || page.Attribute(node, "name").SequenceEqual(name);

    private static bool IsInPage(Builder builder, ReadOnlySpan<char> reference)
    {
        if (reference.IsEmpty || reference[0] == '#')
            return true;
        var hash = reference.IndexOf('#');
        return hash > 0 && builder.Addresses.PageAddress.Length > 0 && reference[..hash].SequenceEqual(builder.Addresses.PageAddress);
    }

    // "anchor" is a word of footnotes too.
    private static bool HasOtherUse(Page page, int node) => page.Attribute(node, "class").Contains("footnote", StringComparison.OrdinalIgnoreCase);

    private static int HeadingOf(Page page, int node)
    {
        for (var level = 0; level < 4 && node >= 0; level++)
        {
            node = page.Parent(node);
            if (node >= 0 && page.Tag(node) is >= Tag.H1 and <= Tag.H6)
                return node;
        }

        return -1;
    }

    private static bool HasOtherText(Page page, int heading, int anchor)
    {
        for (var at = heading + 1; at < page.End(heading); at++)
        {
            if (at == anchor)
                at = page.End(anchor) - 1;
            else if (page.Tag(at) == Tag.Img || (page.Tag(at) == Tag.Text && !WhiteSpace.IsBlank(page.Text(at))))
                return true;
        }

        return false;
    }
}
