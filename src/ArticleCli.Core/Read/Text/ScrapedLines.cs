using ArticleCli.Model;

namespace ArticleCli.Read.Text;

/// <summary>
/// Tells scraped text with Markdown's marks in it from Markdown: its single line ends mean something (menus, labels above headlines, verse), which a Markdown
/// parser would turn into spaces.
/// </summary>
internal static class ScrapedLines
{
    private const int LinesLookedAt = 3000;

    /// <summary>The text is line by line, or holds links that a page's scripts left dead.</summary>
    /// <param name="text">A text that looks like Markdown.</param>
    public static bool Found(string text) => HasDeadLinks(text) || HasLines(text);

    /// <summary>Links and pictures without an address, as copies of pages have them and nobody writes them.</summary>
    public static bool HasDeadLinks(string text) =>
        text.Contains("](#)", StringComparison.Ordinal) || text.Contains("](javascript:", StringComparison.OrdinalIgnoreCase) || text.Contains("![]()", StringComparison.Ordinal);

    private static bool HasLines(string text)
    {
        var head = text.AsSpan();
        if (head.StartsWith("---"))
        {
            // Front matter is lines by its nature.
            var end = head[3..].IndexOf("\n---");
            if (end > 0)
                head = head[(end + 7)..];
        }

        var cut = Nth(head, LinesLookedAt);
        var lines = LineSplitter.Split(head[..cut], new Trace());
        var wrap = WrapWidth.Detect(lines);
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            var (a, b) = (lines[i], lines[i + 1]);
            if (IsPlain(a) && IsPlain(b) && a.Columns < 60 && a.Indent == 0 && b.Indent == 0 && !Letters.EndsSentence(a.Text) && !Letters.StartsLowerCase(b.Text) && wrap?.Joins(a, b) != true
                && (i == 0 || IsPlain(lines[i - 1]) || lines[i - 1].IsBlank) && !LineMarks.IsUnderline(b.Text, '-'))
            {
                return true;
            }
        }

        return false;
    }

    private static int Nth(ReadOnlySpan<char> text, int lines)
    {
        var at = 0;
        for (var i = 0; i < lines; i++)
        {
            var next = text[at..].IndexOf('\n');
            if (next < 0)
                return text.Length;
            at += next + 1;
        }

        return at;
    }

    private static bool IsPlain(TextLine line) =>
        !line.IsBlank && !line.IsFenced && line.Text[0] is not ('>' or '<' or '|' or '[' or ':') && !LineMarks.IsStructure(line.Text) && !line.Text.EndsWith('\\');
}
