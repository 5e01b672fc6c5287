namespace ArticleCli.Read.Html.Build.Notes;

/// <summary>The element that holds a note, from the element that its reference names.</summary>
internal static class NoteBody
{
    /// <summary>The note's element; −1 where the target is no note: a heading, a section, a table.</summary>
    public static int Of(Page page, int target)
    {
        if (page.Tag(target) is >= Tag.H1 and <= Tag.H6)
            return -1;
        var block = IsBlock(page.Tag(target)) ? target : BlockOf(page, target);
        switch (page.Tag(block))
        {
            case Tag.Td or Tag.Th when page.Tag(page.Parent(block)) == Tag.Tr:
                block = page.Parent(block);
                break;
            case Tag.P or Tag.Li or Tag.Dd or Tag.Tr:
                break;
            case Tag.Div or Tag.Aside or Tag.Section or Tag.Blockquote:
                if (!IsSmall(page, block))
                    return -1;
                break;
            default:
                return -1;
        }

        while (block > 0 && page.Tag(block) is Tag.P or Tag.Div && IsWrapper(page, page.Parent(block), block))
            block = page.Parent(block);
        return block;
    }

    /// <summary>The nearest block around a node.</summary>
    public static int BlockOf(Page page, int node)
    {
        while (node > 0 && !IsBlock(page.Tag(node)))
            node = page.Parent(node);
        return node;
    }

    private static bool IsBlock(Tag tag) =>
        tag is Tag.Text ? false : ElementTable.Of(tag).Treatment == Treatment.Block || tag is Tag.P or Tag.Li or Tag.Dd or Tag.Dt or Tag.Blockquote or Tag.Ul or Tag.Ol or Tag.Dl
            or Tag.Table or Tag.Pre or Tag.Figure or (>= Tag.H1 and <= Tag.H6);

    // A box that could be one note: no heading, not a whole section.
    private static bool IsSmall(Page page, int node)
    {
        const int mostNodes = 200;
        if (page.End(node) - node > mostNodes)
            return false;
        for (var at = node + 1; at < page.End(node); at++)
        {
            if (page.Tag(at) is (>= Tag.H1 and <= Tag.H6) or Tag.Article or Tag.Table or Tag.Figure)
                return false;
        }

        return true;
    }

    // The item or the box of this one note around its paragraph.
    private static bool IsWrapper(Page page, int parent, int block)
    {
        if (parent <= 0)
            return false;
        if (page.Tag(parent) is Tag.Li or Tag.Dd)
            return page.FirstElement(parent) == block;
        return page.Tag(parent) == Tag.Div && page.FirstElement(parent) == block && page.HasAttribute(parent, "id")
            && page.Attribute(parent, "id") is var id && (id.StartsWith("ftn") || id.StartsWith("fn") || id.StartsWith("edn") || id.StartsWith("sdfootnote") || id.StartsWith("sdendnote"));
    }
}
