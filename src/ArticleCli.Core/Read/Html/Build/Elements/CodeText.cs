using System.Text;

namespace ArticleCli.Read.Html.Build.Elements;

/// <summary>The characters of a code listing: markup of colours gone, gutters and buttons gone, a line feed where a line's element ends.</summary>
internal static class CodeText
{
    /// <summary>Reads a listing.</summary>
    public static string Of(Builder builder, int node)
    {
        var code = new StringBuilder();
        Append(builder, node, code);
        while (code.Length > 0 && code[^1] == '\n')
            code.Length--;
        return code.Replace('\u00a0', ' ').ToString();
    }

    private static void Append(Builder builder, int node, StringBuilder code)
    {
        var page = builder.Page;
        var end = page.End(node);
        var lineEnds = new Stack<int>();
        for (var at = node + 1; at < end; at++)
        {
            while (lineEnds.Count > 0 && at >= lineEnds.Peek())
            {
                lineEnds.Pop();
                EndLine(code);
            }

            var tag = page.Tag(at);
            if (tag == Tag.Text)
            {
                if (builder.Keeps(at) && !IsLayout(builder, at))
                    code.Append(page.Text(at));
                continue;
            }

            if (IsLeftOut(page, at, tag))
            {
                at = page.End(at) - 1;
                continue;
            }

            if (tag == Tag.Br)
            {
                code.Append('\n');
            }
            else if (IsLine(page, at, tag))
            {
                if (tag is not Tag.Td and not Tag.Th and not Tag.Span and not Tag.Code and not Tag.Pre)
                    EndLine(code);
                lineEnds.Push(page.End(at));
            }
        }
    }

    // A line's element ends: the next character begins a new line.
    private static void EndLine(StringBuilder code)
    {
        if (code.Length > 0 && code[^1] != '\n')
            code.Append('\n');
    }

    // Rows, items and boxes are lines; spans only where nothing but their own end parts them from the next one.
    private static bool IsLine(Page page, int node, Tag tag)
    {
        switch (tag)
        {
            case Tag.Div or Tag.P or Tag.Li or Tag.Tr or Tag.Pre:
                return true;
            case Tag.Td or Tag.Th:
                return false;
            case Tag.Span or Tag.Code:
                if (page.AttributeCount(node) == 0 || !IsLineSpan(page, node))
                    return false;
                var next = page.NextSibling(node);
                return next >= 0 && page.Tag(next) != Tag.Br && (page.Tag(next) == tag || !page.Text(next).TrimStart(" \t").StartsWith('\n')) && !EndsInLineFeed(page, node);
            default:
                return false;
        }
    }

    private static bool IsLineSpan(Page page, int node) =>
        Marks.Has(page, node, ClassMark.CodeLine) || page.HasAttribute(node, "data-line")
        || (page.TryGetAttribute(node, "style", out var style) && InlineStyle.Value(style, "display") is "block" or "flex" or "grid");

    private static bool EndsInLineFeed(Page page, int node)
    {
        for (var at = page.End(node) - 1; at > node; at--)
        {
            if (page.Tag(at) == Tag.Text)
                return page.Text(at).EndsWith('\n');
        }

        return false;
    }

    private static bool IsLeftOut(Page page, int node, Tag tag)
    {
        if (tag is Tag.Button or Tag.Script or Tag.Style or Tag.Template or Tag.Svg or Tag.Textarea)
            return true;
        if (tag == Tag.Unknown && page.Name(node) is "clipboard-copy" or "copy-button" or "rapid-copy")
            return true;
        if (tag == Tag.Div && IsToolbar(page, node))
            return true;

        // Asciidoctor sets its callouts twice.
        if (tag == Tag.B && page.Tag(node - 1) == Tag.I && page.HasClass(node - 1, "conum"))
            return true;
        if (page.AttributeCount(node) == 0)
            return false;
        if (Marks.Has(page, node, ClassMark.CodeGutter))
        {
            // "line-numbers" stands on whole listings too, "hljs-ln-line" on gutters too.
            if (IsNumber(page, node) || (tag is not (Tag.Pre or Tag.Code or Tag.Div or Tag.Table or Tag.Ol) && !Marks.Has(page, node, ClassMark.CodeLine)))
                return true;
        }

        return Marks.Has(page, node, ClassMark.CodeTools)
            || (page.Attribute(node, "aria-hidden") is "true" && tag is Tag.Span or Tag.Div)
            || (tag == Tag.Td && page.HasAttribute(node, "data-line-number") && IsNumber(page, node));
    }

    // A box with a button and no code: the language's name, "Copy".
    private static bool IsToolbar(Page page, int node)
    {
        const int mostNodes = 40;
        var hasButton = false;
        for (var at = node + 1; at < page.End(node); at++)
        {
            if (at - node > mostNodes || page.Tag(at) is Tag.Code or Tag.Pre)
                return false;
            hasButton |= page.Tag(at) == Tag.Button;
        }

        return hasButton;
    }

    private static bool IsNumber(Page page, int node)
    {
        for (var at = node + 1; at < page.End(node); at++)
        {
            if (page.Tag(at) == Tag.Text && page.Text(at).ContainsAnyExcept(Signs.LineNumbers))
                return false;
        }

        return true;
    }

    // White space between a table's or a list's parts.
    private static bool IsLayout(Builder builder, int node) =>
        builder.Page.Tag(builder.Page.Parent(node)) is Tag.Table or Tag.Tbody or Tag.Thead or Tag.Tr or Tag.Ol or Tag.Ul && WhiteSpace.IsBlank(builder.Page.Text(node));
}
