using System.Buffers;
using System.Text;

namespace ArticleCli.Read.Html.Clues;

/// <summary>The text of elements as a reader sees it.</summary>
internal static class PageText
{
    private static readonly SearchValues<char> Odd = SearchValues.Create("\t\n\r\f\u00a0\u200b\u00ad\ufeff\u200e\u200f");

    /// <summary>An element's text, white space collapsed, with a space between blocks.</summary>
    /// <param name="page">The page.</param>
    /// <param name="node">The element or text node.</param>
    /// <param name="most">Characters after which reading ends.</param>
    /// <param name="skips">Elements inside that are left out; null for none.</param>
    /// <returns>The text.</returns>
    public static string Of(Page page, int node, int most = 1000, Func<Page, int, bool>? skips = null)
    {
        if (page.Tag(node) == Tag.Text)
            return Collapse(page.Text(node));
        var builder = new StringBuilder();
        var end = page.End(node);
        for (var at = node + 1; at < end && builder.Length < most; at++)
        {
            switch (page.Tag(at))
            {
                case Tag.Text: builder.Append(page.Text(at)); break;
                case var _ when skips is not null && skips(page, at):
                case Tag.Script or Tag.Style or Tag.Noscript or Tag.Template or Tag.Svg or Tag.Select or Tag.Button: at = page.End(at) - 1; break;
                case Tag.A or Tag.B or Tag.Em or Tag.I or Tag.Strong or Tag.Abbr or Tag.Sup or Tag.Sub or Tag.Font or Tag.U or Tag.Mark or Tag.Small or Tag.Q: break;
                default: builder.Append(' '); break;
            }
        }

        return Collapse(builder.ToString());
    }

    /// <summary>An element's text with a bar between its blocks, and a space where an inline element begins a word: "By Ann Lee | Staff Writer | May 2".</summary>
    /// <param name="page">The page.</param>
    /// <param name="node">The element.</param>
    /// <param name="most">Characters after which reading ends.</param>
    /// <returns>The text.</returns>
    public static string Parts(Page page, int node, int most)
    {
        var builder = new StringBuilder();
        var parted = false;
        var end = page.End(node);
        var blockEnd = end;
        for (var at = node + 1; at < end && builder.Length < most; at++)
        {
            if (at >= blockEnd)
                (parted, blockEnd) = (true, end);
            switch (page.Tag(at))
            {
                case Tag.Text:
                    var text = page.Text(at);
                    if (text.IsWhiteSpace())
                    {
                        builder.Append(' ');
                        break;
                    }

                    if (parted && builder.Length > 0)
                        builder.Append(" | ");
                    else if (builder.Length > 0 && char.IsLower(builder[^1]) && char.IsUpper(text[0]))
                        builder.Append(' ');
                    parted = false;
                    builder.Append(text);
                    break;
                case Tag.Script or Tag.Style or Tag.Noscript or Tag.Template or Tag.Svg or Tag.Select: at = page.End(at) - 1; break;
                case Tag.Br: parted = true; break;
                case Tag.P or Tag.Div or Tag.Li or Tag.Ul or Tag.H1 or Tag.H2 or Tag.H3 or Tag.H4 or Tag.H5 or Tag.H6 or Tag.Td or Tag.Tr or Tag.Dt or Tag.Dd or Tag.Section or Tag.Header:
                    (parted, blockEnd) = (true, page.End(at));
                    break;
                case Tag.Span or Tag.Time: builder.Append(' '); break;
                default: break;
            }
        }

        return Collapse(builder.ToString());
    }

    /// <summary>A text node with what stands beside it in a small element, so that parts in spans of their own come together.</summary>
    /// <param name="page">The page.</param>
    /// <param name="node">The text node.</param>
    /// <param name="text">Its text, trimmed.</param>
    /// <param name="parted">With bars between blocks.</param>
    /// <returns>The text.</returns>
    public static string Around(Page page, int node, ReadOnlySpan<char> text, bool parted = false)
    {
        const int Small = 14;
        const int Most = 200;
        var parent = page.Parent(node);
        if (parent < 0 || page.End(parent) - parent > Small || page.Tag(parent) is Tag.Body or Tag.Article or Tag.Main)
            return text.ToString();
        var grandparent = page.Parent(parent);
        if (page.Tag(parent) is Tag.Span or Tag.A or Tag.B or Tag.Strong or Tag.Em or Tag.I && grandparent >= 0 && page.End(grandparent) - grandparent <= Small
            && page.Tag(grandparent) is not (Tag.Body or Tag.Article or Tag.Main))
            parent = grandparent;
        var around = parted ? Parts(page, parent, Most) : Of(page, parent, Most);
        return around.Length < Most ? around : text.ToString();
    }

    /// <summary>Text with runs of white space as one space, none at the ends, invisible characters left out.</summary>
    public static string Collapse(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (!text.ContainsAny(Odd) && text.IndexOf("  ", StringComparison.Ordinal) < 0)
            return text.ToString();
        const int Short = 512;
        var room = text.Length <= Short ? stackalloc char[Short] : new char[text.Length];
        var length = 0;
        foreach (var character in text)
        {
            if (character is '\u200b' or '\u00ad' or '\ufeff' or '\u200e' or '\u200f')
                continue;
            if (!char.IsWhiteSpace(character))
                room[length++] = character;
            else if (length > 0 && room[length - 1] != ' ')
                room[length++] = ' ';
        }

        return new string(room[..length].TrimEnd());
    }
}
