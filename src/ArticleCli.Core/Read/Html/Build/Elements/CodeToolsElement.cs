namespace ArticleCli.Read.Html.Build.Elements;

/// <summary>What sites put around code and never into it: copy buttons, the language's name, numbers of lines.</summary>
internal static class CodeToolsElement
{
    public static int Build(Builder builder, int node, Tag tag, ClassMark mark)
    {
        if (tag is Tag.Pre or Tag.Code or Tag.Table || builder.Holds(node, Tag.Pre) || !StandsByCode(builder, node))
            return -1;
        if (mark == ClassMark.CodeTools && !IsTool(builder, node))
            return -1;
        return builder.Drop(node, "code-tools", "code-tools");
    }

    /// <summary>A gutter outside of a listing that was recognised: numbers only, else it is none.</summary>
    public static int Gutter(Builder builder, int node)
    {
        if (!StandsByCode(builder, node))
            return -1;
        foreach (var c in builder.PlainText(node))
        {
            if (!char.IsAsciiDigit(c) && c != ' ')
                return -1;
        }

        return builder.Drop(node, "line-numbers", "code-tools");
    }

    /// <summary>True for a button that copies what stands beside it.</summary>
    public static bool IsCopyButton(Builder builder, int node)
    {
        if (Marks.Has(builder.Page, node, ClassMark.CodeTools) && StandsByCode(builder, node))
            return true;
        var text = builder.PlainText(node);
        if (text.Length > 0)
            return Words.Default.IsCopy(text);
        return builder.Words(node, "aria-label") is { } label && Words.Default.IsCopy(label);
    }

    // A header that tells the file's name is content; one with a button, a language or nothing is not.
    private static bool IsTool(Builder builder, int node)
    {
        var text = builder.PlainText(node);
        if (text.Length == 0 || Words.Default.IsCopy(text) || builder.Page.Tag(node) is Tag.Button or Tag.A or Tag.Unknown)
            return true;
        return text.Length <= 40 && !text.Contains('.', StringComparison.Ordinal) && (builder.Holds(node, Tag.Button) || builder.Holds(node, Tag.Svg));
    }

    private static bool StandsByCode(Builder builder, int node)
    {
        var page = builder.Page;
        var around = node;
        for (var level = 0; level < 3 && (around = page.Parent(around)) > 0; level++)
        {
            if (page.Tag(around) is Tag.Body or Tag.Article or Tag.Main)
                return false;
            if (page.Tag(around) is Tag.Pre || HasPre(page, around))
                return true;
        }

        return false;
    }

    private static bool HasPre(Page page, int node)
    {
        const int farthest = 400;
        for (var at = node + 1; at < Math.Min(page.End(node), node + farthest); at++)
        {
            if (page.Tag(at) == Tag.Pre)
                return true;
        }

        return false;
    }
}
