using ArticleCli.Model;

namespace ArticleCli.Read.Text;

/// <summary>Cuts text into lines: fences set aside, left-over paragraph and break tags turned into what they meant.</summary>
internal static class LineSplitter
{
    /// <summary>Cuts a text into lines.</summary>
    /// <param name="text">The text, with any line ends.</param>
    /// <param name="trace">Tags that were taken out are written here.</param>
    public static List<TextLine> Split(ReadOnlySpan<char> text, Trace trace)
    {
        var lines = new List<TextLine>();
        var fence = '\0';
        var fenceLength = 0;
        var before = default(LeftoverTags.Piece);
        while (!text.IsEmpty)
        {
            var end = text.IndexOfAny('\n', '\r');
            var raw = end < 0 ? text : text[..end];
            text = end < 0 ? [] : text[(end + (text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1))..];
            var (mark, length) = FenceOf(raw);
            if (fence != '\0')
            {
                var ends = mark == fence && length >= fenceLength && raw.Trim().Length == length;
                lines.Add(new TextLine { Text = raw.TrimEnd().ToString(), IsFenced = true, EndsFence = ends });
                if (ends)
                    fence = '\0';
                continue;
            }

            if (mark != '\0')
            {
                (fence, fenceLength) = (mark, length);
                lines.Add(new TextLine { Text = raw.Trim().ToString(), IsFenced = true });
                continue;
            }

            before = Add(lines, raw, trace, before);
        }

        return lines;
    }

    private static (char Mark, int Length) FenceOf(ReadOnlySpan<char> line)
    {
        var text = line.TrimStart();
        if (line.Length - text.Length > 3 || text.Length < 3 || text[0] is not ('`' or '~'))
            return default;
        var length = text.IndexOfAnyExcept(text[0]);
        if (length < 0)
            length = text.TrimEnd().Length;
        return length >= 3 && !(text[0] == '`' && text[length..].Contains('`')) ? (text[0], length) : default;
    }

    private static LeftoverTags.Piece Add(List<TextLine> lines, ReadOnlySpan<char> raw, Trace trace, LeftoverTags.Piece before)
    {
        // Marks of encoding and direction that nobody sees may stand before the first letter.
        raw = raw.TrimStart("\uFEFF\u200B\u2060");
        var text = raw.TrimStart();
        var indent = Indent(raw[..^text.Length]);
        text = text.TrimEnd();
        if (!text.Contains('<'))
        {
            lines.Add(new TextLine { Text = text.ToString(), Indent = indent, StartsBlock = before.StartsBlock, AfterBreak = before.AfterBreak });
            return default;
        }

        var pieces = LeftoverTags.Split(text, trace, out var rest);
        for (var i = 0; i < pieces.Count; i++)
        {
            lines.Add(new TextLine
            {
                Text = pieces[i].Text,
                Indent = i == 0 ? indent : 0,
                Taken = i == pieces.Count - 1 ? text.Length - pieces[i].Text.Length : 0,
                StartsBlock = pieces[i].StartsBlock || (i == 0 && before.StartsBlock),
                AfterBreak = pieces[i].AfterBreak || (i == 0 && before.AfterBreak),
            });
        }

        return pieces.Count > 0 ? rest : rest with { StartsBlock = rest.StartsBlock || before.StartsBlock, AfterBreak = rest.AfterBreak || before.AfterBreak };
    }

    private static int Indent(ReadOnlySpan<char> space)
    {
        var columns = 0;
        foreach (var c in space)
            columns += c switch { '\t' => 4, '\u3000' => 2, _ => 1 };
        return columns;
    }
}
