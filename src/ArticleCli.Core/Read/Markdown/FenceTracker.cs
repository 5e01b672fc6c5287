namespace ArticleCli.Read.Markdown;

/// <summary>Tells line by line what stands between fences, without parsing: fences of quotations, items and footnotes too, whose markers it steps over. A fence ends with its quotation.</summary>
internal struct FenceTracker
{
    private char _mark;
    private int _length;
    private int _quotes;

    /// <summary>Takes the next line.</summary>
    /// <param name="line">The line, without its end.</param>
    /// <returns>True for a line of code; false for running text and for the fences themselves.</returns>
    public bool IsCode(ReadOnlySpan<char> line)
    {
        var bare = StepOverMarkers(line, out var quotes);
        var mark = bare.IsEmpty ? '\0' : bare[0];
        var length = mark is '`' or '~' or '$' ? bare.Length - bare.TrimStart(mark).Length : 0;
        if (quotes < _quotes)
            (_length, _quotes) = (0, 0);
        if (_length > 0)
        {
            if (mark != _mark || length < _length || !bare[length..].IsWhiteSpace())
                return true;
            (_length, _quotes) = (0, 0);
        }
        else if (Opens(mark, length, bare[length..]))
        {
            (_mark, _length, _quotes) = (mark, length, quotes);
        }

        return false;
    }

    /// <summary>A fence of code, or of a formula, which says nothing behind its mark.</summary>
    private static bool Opens(char mark, int length, ReadOnlySpan<char> rest) => mark switch
    {
        '$' => length >= 2 && rest.IsWhiteSpace(),
        '`' => length >= 3 && !rest.Contains('`'),
        _ => length >= 3,
    };

    private static ReadOnlySpan<char> StepOverMarkers(ReadOnlySpan<char> line, out int quotes)
    {
        quotes = 0;
        while (true)
        {
            line = line.TrimStart(" \t");
            var marker = line.IsEmpty ? 0 : line[0] switch
            {
                '>' => 1,
                '-' or '+' or '*' => SpaceFollows(line, 1),
                >= '0' and <= '9' when line.IndexOfAnyExceptInRange('0', '9') is var end and > 0 and < 10 && line[end] is '.' or ')' => SpaceFollows(line, end + 1),
                '[' => NoteLabel(line),
                _ => 0,
            };
            if (marker == 0)
                return line;
            quotes += line[0] == '>' ? 1 : 0;
            line = line[marker..];
        }
    }

    /// <summary>The length of a footnote's label and colon, 0 where there is none.</summary>
    private static int NoteLabel(ReadOnlySpan<char> line)
    {
        var end = line.StartsWith("[^", StringComparison.Ordinal) ? line.IndexOf("]:", StringComparison.Ordinal) : -1;
        return end > 2 && line[..end].IndexOfAny(" \t") < 0 ? end + 2 : 0;
    }

    private static int SpaceFollows(ReadOnlySpan<char> line, int end) => end < line.Length && line[end] is ' ' or '\t' ? end : 0;
}
