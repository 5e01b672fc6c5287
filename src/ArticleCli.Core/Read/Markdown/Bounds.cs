namespace ArticleCli.Read.Markdown;

/// <summary>One pass over a text that finds what would cost Markdig more than linear time or more than its limit of nesting.</summary>
internal static class Bounds
{
    // Markdig gives up at 128 levels; indentation for that many lists takes at least 256 columns.
    private const int DeepestIndentation = 400;

    // Each run of backticks looks for its partner up to the end of its paragraph.
    private const long MostBacktickWork = 40_000_000;

    // Each address that nothing closes is looked at up to the next white space, together with all that begin within it.
    private const long MostAddressWork = 40_000_000;

    public static bool Allows(string text)
    {
        var paragraph = new Paragraph();
        var fences = new FenceTracker();
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan()[range];
            if (!fences.IsCode(line) && IsTooDeep(line))
                return false;
            if (line.TrimStart("> \t").IsWhiteSpace())
            {
                if (!paragraph.IsCheap)
                    return false;
                paragraph = new Paragraph();
            }
            else
            {
                paragraph.Add(line);
            }
        }

        return paragraph.IsCheap;
    }

    /// <summary>A list's item so far to the right that lists of one level each may stand above it. Markers side by side on one line are counted by Markdig itself.</summary>
    private static bool IsTooDeep(ReadOnlySpan<char> line)
    {
        var bare = line.TrimStart("> \t");
        return line.Length - bare.Length > DeepestIndentation && !bare.IsEmpty && (bare[0] is '-' or '+' or '*' || char.IsAsciiDigit(bare[0]));
    }

    private struct Paragraph
    {
        private readonly HashSet<int> _runs = [];
        private long _length;
        private int _backticks;
        private Crowd _crowd;
        private bool _isCrowded;
        private char _last;
        private int _addresses;
        private long _addressWork;

        public Paragraph()
        {
        }

        public readonly bool IsCheap => _runs.Count * _length <= MostBacktickWork && _addressWork <= MostAddressWork && !_isCrowded;

        public void Add(ReadOnlySpan<char> line)
        {
            _length += line.Length + 1;
            _addresses = 0;
            foreach (var c in line)
            {
                FollowAddress(c);
                if (c == '`')
                {
                    _backticks++;
                    continue;
                }

                EndRun();
                _isCrowded |= !_crowd.Takes(c);
            }

            _crowd.Takes('\n');
            EndRun();
        }

        private void FollowAddress(char c)
        {
            if (c == '(' && _last == ']')
                _addresses++;
            else if (c is ' ' or '\t')
                _addresses = 0;
            else if (c == ')' && _addresses > 0)
                _addresses--;
            _addressWork += _addresses;
            _last = c;
        }

        private void EndRun()
        {
            if (_backticks > 0)
                _runs.Add(_backticks);
            _backticks = 0;
        }
    }
}
