using System.Collections.Frozen;
using System.Text;
using ArticleCli.Model;

namespace ArticleCli.Read.Text;

/// <summary>Block tags that a bad conversion left in the text. Inline tags are read with the inlines; names that HTML lacks are text.</summary>
internal static class LeftoverTags
{
    private static readonly FrozenSet<string> _blocks = FrozenSet.ToFrozenSet(
        ["p", "div", "section", "article", "header", "footer", "main", "aside", "figure", "figcaption", "blockquote", "ul", "ol", "table", "tbody", "thead", "tr", "td", "th", "li",
            "h1", "h2", "h3", "h4", "h5", "h6", "center", "hr"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>What stands between the tags of one line.</summary>
    /// <param name="Text">The text, trimmed; inline tags are still in it.</param>
    /// <param name="StartsBlock">A block tag, or two break tags, stood before it.</param>
    /// <param name="AfterBreak">A break tag stood before it.</param>
    internal readonly record struct Piece(string Text, bool StartsBlock, bool AfterBreak);

    /// <summary>Cuts a line at its block and break tags.</summary>
    /// <param name="line">The line, trimmed.</param>
    /// <param name="trace">The tags are written here.</param>
    /// <param name="rest">What the tags at the line's end say of the next line.</param>
    public static List<Piece> Split(ReadOnlySpan<char> line, Trace trace, out Piece rest)
    {
        var pieces = new List<Piece>();
        var text = new StringBuilder();
        var (starts, breaks) = (false, 0);
        void Flush()
        {
            var piece = text.ToString().Trim();
            if (piece.Length > 0)
            {
                pieces.Add(new Piece(piece, starts || breaks > 1, breaks > 0));
                (starts, breaks) = (false, 0);
            }

            text.Clear();
        }

        while (!line.IsEmpty)
        {
            var open = line.IndexOfAny('<', '`');
            if (open < 0)
                break;
            if (line[open] == '`')
            {
                var close = line[(open + 1)..].IndexOf('`');
                var skip = close < 0 ? open + 1 : open + close + 2;
                text.Append(line[..skip]);
                line = line[skip..];
                continue;
            }

            var length = TagLength(line[open..], out var name);
            var isBreak = name.Equals("br", StringComparison.OrdinalIgnoreCase);
            if (length == 0 || !(isBreak || _blocks.Contains(name.ToString())))
            {
                text.Append(line[..(open + 1)]);
                line = line[(open + 1)..];
                continue;
            }

            text.Append(line[..open]);
            Flush();
            trace.Removed("left-over-tags", "tag", line.Slice(open, length).ToString());
            if (isBreak)
                breaks++;
            else
                starts = true;
            if (name.Length == 2 && name[0] is 'h' or 'H' && name[1] is >= '1' and <= '6' && line[open + 1] != '/')
                text.Append('#', name[1] - '0').Append(' ');
            else if (name.Equals("li", StringComparison.OrdinalIgnoreCase) && line[open + 1] != '/')
                text.Append("- ");
            line = line[(open + length)..];
        }

        text.Append(line);
        Flush();
        rest = new Piece("", starts || breaks > 1, breaks > 0);
        return pieces;
    }

    /// <summary>The length of the tag at the start of a text, or 0.</summary>
    /// <param name="text">Begins with <c>&lt;</c>.</param>
    /// <param name="name">The tag's name.</param>
    internal static int TagLength(ReadOnlySpan<char> text, out ReadOnlySpan<char> name)
    {
        name = default;
        var at = text.Length > 1 && text[1] == '/' ? 2 : 1;
        var start = at;
        while (at < text.Length && char.IsAsciiLetterOrDigit(text[at]))
            at++;
        if (at == start || at == text.Length || !char.IsAsciiLetter(text[start]) || text[at] is not (' ' or '/' or '>' or '\t'))
            return 0;
        // A tag longer than this is prose with a stray "<".
        var window = text[at..Math.Min(text.Length, at + 2000)];
        var end = window.IndexOfAny('>', '<');
        if (end < 0 || window[end] == '<')
            return 0;
        name = text[start..at];
        return at + end + 1;
    }
}
