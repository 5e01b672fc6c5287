namespace ArticleCli.Read.Html.Build.Elements;

/// <summary>The language of a code listing, from what highlighters leave in classes and attributes of the code, its block and the boxes around it.</summary>
internal static class CodeLanguage
{
    private static readonly string[] Attributes = ["data-lang", "data-language", "data-enlighter-language", "data-code-language", "data-highlight-language", "data-syntax", "data-codemirror-mode", "lang"];

    // Names that stand beside a language's bare name.
    private static readonly string[] BareBeside = ["hljs", "highlight", "sourceCode", "code", "highlighter-hljs", "syntaxhighlighter", "codehilite", "src", "shiki", "astro-code", "prettyprint"];

    /// <summary>The short name, lower case, or null.</summary>
    /// <param name="builder">The walk.</param>
    /// <param name="node">The block of code.</param>
    public static string? Of(Builder builder, int node)
    {
        var page = builder.Page;
        for (var at = node + 1; at < Math.Min(page.End(node), node + 200); at++)
        {
            if (page.Tag(at) is Tag.Code or Tag.Pre && OfElement(page, at) is { } inner)
                return inner;
        }

        var around = node;
        for (var level = 0; level < 6 && around >= 0; level++, around = page.Parent(around))
        {
            if (page.Tag(around) is Tag.Body or Tag.Article or Tag.Main or Tag.Li or Tag.Html)
                return null;
            if (OfElement(page, around) is { } language)
                return language;
        }

        return null;
    }

    private static string? OfElement(Page page, int node)
    {
        if (page.AttributeCount(node) == 0)
            return null;
        foreach (var attribute in Attributes)
        {
            // On other elements "lang" is a language that people speak.
            if (attribute == "lang" && page.Tag(node) is not (Tag.Code or Tag.Pre))
                continue;
            if (page.TryGetAttribute(node, attribute, out var value) && Known(value) is { } language)
                return language;
        }

        if (page.TryGetAttribute(node, "data-syntaxhighlighter-params", out var parameters) && Brush(parameters) is { } brush)
            return brush;
        return page.TryGetAttribute(node, "class", out var names) ? FromNames(names) : null;
    }

    private static string? FromNames(ReadOnlySpan<char> names)
    {
        if (Brush(names) is { } brush)
            return brush;
        foreach (var range in names.SplitAny(WhiteSpace.Collapsible))
        {
            if (Prefixed(names[range]) is { } language)
                return Known(language);
        }

        return Bare(names);
    }

    private static string? Prefixed(ReadOnlySpan<char> name)
    {
        foreach (var prefix in (ReadOnlySpan<string>)["language-", "lang-", "highlight-source-", "highlight-text-", "mw-highlight-lang-", "brush-", "src-", "highlight-"])
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal) && name.Length > prefix.Length)
                return new string(name[prefix.Length..]);
            if (prefix == "lang-" && name.StartsWith("lang:", StringComparison.Ordinal) && name.Length > 5)
                return new string(name[5..]);
        }

        return null;
    }

    // "brush: php; title: ;": SyntaxHighlighter's class.
    private static string? Brush(ReadOnlySpan<char> names)
    {
        var at = names.IndexOf("brush:", StringComparison.Ordinal);
        if (at < 0)
            return null;
        var value = names[(at + 6)..].TrimStart();
        var end = value.IndexOfAny("; \t\n");
        return Known(end < 0 ? value : value[..end]);
    }

    private static string? Bare(ReadOnlySpan<char> names)
    {
        var isHighlighted = false;
        foreach (var range in names.SplitAny(WhiteSpace.Collapsible))
            isHighlighted |= IsIn(BareBeside, names[range]);
        foreach (var range in names.SplitAny(WhiteSpace.Collapsible))
        {
            if (names[range].Length > 0 && ProgrammingLanguages.Has(names[range], isHighlighted))
                return Known(names[range]);
        }

        return null;
    }

    // "none" and the like are no language.
    private static string? Known(ReadOnlySpan<char> name)
    {
        name = name.Trim();
        if (name.IsEmpty || name.Length > 30 || name.ContainsAny(Signs.NotInLanguages))
            return null;
        var lower = new string(name).ToLowerInvariant();
        return lower is "none" or "plain" or "plaintext" or "text" or "txt" or "nohighlight" or "no-highlight" or "generic" or "undefined" or "null" or "auto" or "default"
            or "raw" or "unknown" or "code" or "js-code-highlight" or "block" or "inner" or "wrapper" or "content" or "line" or "lines" ? null : lower;
    }

    private static bool IsIn(string[] list, ReadOnlySpan<char> name)
    {
        foreach (var entry in list)
        {
            if (name.SequenceEqual(entry))
                return true;
        }

        return false;
    }
}
