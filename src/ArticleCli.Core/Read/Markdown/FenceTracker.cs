namespace ArticleCli.Read.Markdown;

/// <summary>Tells line by line what stands between fences, without parsing: fences of quotations and items too, whose markers it steps over.</summary>
internal struct FenceTracker
{
    private char _mark;
    private int _length;

    /// <summary>Takes the next line.</summary>
    /// <param name="line">The line, without its end.</param>
    /// <returns>True for a line of code; false for running text and for the fences themselves.</returns>
    public bool IsCode(ReadOnlySpan<char> line)
    {
        var bare = StepOverMarkers(line);
        var mark = bare.IsEmpty ? '\0' : bare[0];
        var length = mark is '`' or '~' ? bare.Length - bare.TrimStart(mark).Length : 0;
        if (_length > 0)
        {
            if (mark != _mark || length < _length || !bare[length..].IsWhiteSpace())
                return true;
            _length = 0;
        }
        else if (length >= 3 && (mark == '~' || !bare[length..].Contains('`')))
        {
            (_mark, _length) = (mark, length);
        }

        return false;
    }

    private static ReadOnlySpan<char> StepOverMarkers(ReadOnlySpan<char> line)
    {
        while (true)
        {
            line = line.TrimStart(" \t");
            var marker = line.IsEmpty ? 0 : line[0] switch
            {
                '>' => 1,
                '-' or '+' or '*' => SpaceFollows(line, 1),
                >= '0' and <= '9' when line.IndexOfAnyExceptInRange('0', '9') is var end and > 0 and < 10 && line[end] is '.' or ')' => SpaceFollows(line, end + 1),
                _ => 0,
            };
            if (marker == 0)
                return line;
            line = line[marker..];
        }
    }

    private static int SpaceFollows(ReadOnlySpan<char> line, int end) => end < line.Length && line[end] is ' ' or '\t' ? end : 0;
}
