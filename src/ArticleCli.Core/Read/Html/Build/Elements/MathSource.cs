namespace ArticleCli.Read.Html.Build.Elements;

/// <summary>Where a page keeps the LaTeX of its mathematics.</summary>
internal static class MathSource
{
    private static readonly (string Open, string Close, bool Display)[] Delimiters =
        [("\\(", "\\)", false), ("\\[", "\\]", true), ("$$", "$$", true), ("$", "$", false), ("\\begin{", "}", true)];

    private static readonly string[] Attributes = ["data-latex", "data-tex", "alttext", "data-math", "data-expr", "data-katex", "data-formula"];

    /// <summary>The LaTeX of a <c>math</c> element: its annotation, its alternative text, or its MathML rewritten.</summary>
    public static string Of(Page page, int math)
    {
        for (var at = math + 1; at < page.End(math); at++)
        {
            if (page.Tag(at) == Tag.Annotation && page.Attribute(at, "encoding").Contains("tex", StringComparison.OrdinalIgnoreCase) && at + 1 < page.End(at))
                return WhiteSpace.Collapsed(page.Text(at + 1));
        }

        return FromAttributes(page, math) ?? MathMl.ToTex(page, math);
    }

    /// <summary>LaTeX in an attribute, or null.</summary>
    public static string? FromAttributes(Page page, int node)
    {
        foreach (var attribute in Attributes)
        {
            if (page.TryGetAttribute(node, attribute, out var tex) && !tex.IsWhiteSpace())
                return WhiteSpace.Collapsed(tex);
        }

        return null;
    }

    /// <summary>Takes the delimiters off: <c>\( \)</c>, <c>\[ \]</c>, <c>$$</c>, <c>$</c>; an environment keeps its own.</summary>
    public static bool TryUndelimit(string text, out string tex, out bool display)
    {
        foreach (var (open, close, isDisplay) in Delimiters)
        {
            if (text.Length < open.Length + close.Length || !text.StartsWith(open, StringComparison.Ordinal) || !text.EndsWith(close, StringComparison.Ordinal))
                continue;
            tex = open[0] == '\\' && open.Length > 2 ? text : text[open.Length..^close.Length].Trim();
            display = isDisplay;
            return tex.Length > 0;
        }

        tex = text;
        display = false;
        return false;
    }
}
