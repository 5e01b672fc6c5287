namespace ArticleCli.Write.Markdown.Inlines;

/// <summary>The delimiter algorithm of CommonMark's appendix ("process emphasis") over our own delimiters: it tells which pairs a parser would find.
/// All literal asterisks, underscores and tildes that could take part are escaped, so nothing else is on its stack.</summary>
internal sealed class DelimiterSimulation
{
    private readonly InlineBuffer _buffer;
    private readonly List<Run> _runs = [];
    private readonly bool[] _failed;
    private readonly bool[] _matched;
    private readonly bool _symbolsArePunctuation;

    private DelimiterSimulation(InlineBuffer buffer, bool symbolsArePunctuation)
    {
        _buffer = buffer;
        _symbolsArePunctuation = symbolsArePunctuation;
        _failed = new bool[buffer.Pairs.Count];
        _matched = new bool[buffer.Pairs.Count];
    }

    /// <summary>The pairs that a parser would not find as they were meant, or null where all are right.</summary>
    public static bool[]? FailedPairs(InlineBuffer buffer)
    {
        bool[]? failed = null;
        foreach (var reading in (ReadOnlySpan<bool>)[true, false])
        {
            var simulation = new DelimiterSimulation(buffer, reading);
            simulation.Simulate();
            if (Array.IndexOf(simulation._failed, true) < 0)
                continue;
            failed ??= new bool[buffer.Pairs.Count];
            for (var i = 0; i < failed.Length; i++)
                failed[i] |= simulation._failed[i];
        }

        return failed;
    }

    private void Simulate()
    {
        var scopes = new Stack<int>();
        var present = new bool[_failed.Length];
        for (var i = 0; i < _buffer.Count; i++)
        {
            ref var item = ref _buffer[i];
            if (item.Has(ItemFlags.LinkStart))
            {
                scopes.Push(_runs.Count);
            }
            else if (item.Has(ItemFlags.LinkEnd) && scopes.Count > 0)
            {
                var from = scopes.Pop();
                Process(from);
                _runs.RemoveRange(from, _runs.Count - from);
            }
            else if (item.IsDelimiter)
            {
                present[item.Pair] = true;
                i = AddRun(i) - 1;
            }
        }

        Process(0);
        for (var p = 0; p < _failed.Length; p++)
            _failed[p] |= present[p] && !_matched[p];
    }

    private int AddRun(int start)
    {
        var mark = _buffer.CharAt(start);
        var end = start;
        var length = 0;
        while (end < _buffer.Count && _buffer[end].IsDelimiter && _buffer.CharAt(end) == mark)
            length += _buffer.Pairs[_buffer[end++].Pair].Length;
        var flanking = Flanking.Of(mark, _buffer.Before(start), _buffer.After(end), _symbolsArePunctuation);
        _runs.Add(new Run { Mark = mark, Length = length, Left = length, First = start, Last = end - 1, CanOpen = flanking.CanOpen, CanClose = flanking.CanClose });
        return end;
    }

    private void Process(int from)
    {
        var count = _runs.Count;
        for (var i = from; i < count; i++)
            (_runs[i].Previous, _runs[i].Next) = (i - 1 >= from ? i - 1 : -1, i + 1 < count ? i + 1 : -1);
        var bottoms = new Dictionary<(char Mark, bool CanOpen, int Remainder), int>();
        var closer = from < count ? from : -1;
        while (closer >= 0)
        {
            var run = _runs[closer];
            if (!run.CanClose)
            {
                closer = run.Next;
                continue;
            }

            var key = (run.Mark, run.CanOpen, run.Length % 3);
            var opener = FindOpener(closer, bottoms.GetValueOrDefault(key, -1));
            if (opener < 0)
            {
                bottoms[key] = run.Previous;
                if (!run.CanOpen)
                    Unlink(closer);
                closer = run.Next;
                continue;
            }

            for (var between = run.Previous; between != opener; between = _runs[between].Previous)
                Unlink(between);
            Match(_runs[opener], run);
            if (_runs[opener].Left <= 0)
                Unlink(opener);
            if (run.Left <= 0)
            {
                Unlink(closer);
                closer = run.Next;
            }
        }
    }

    private int FindOpener(int closer, int bottom)
    {
        var run = _runs[closer];
        for (var i = run.Previous; i > bottom; i = _runs[i].Previous)
        {
            var opener = _runs[i];
            if (!opener.CanOpen || opener.Mark != run.Mark)
                continue;
            var odd = (run.CanOpen || opener.CanClose) && run.Length % 3 != 0 && (opener.Length + run.Length) % 3 == 0;
            if (!odd)
                return i;
        }

        return -1;
    }

    /// <summary>The parser pairs the inner ends of two runs; the pair that was meant has to be just these two, with that length.</summary>
    private void Match(Run opener, Run closer)
    {
        var use = opener.Mark is '~' or '=' || (opener.Left >= 2 && closer.Left >= 2) ? 2 : 1;
        opener.Left -= use;
        closer.Left -= use;
        var open = opener.Last >= opener.First ? _buffer[opener.Last--] : default;
        var close = closer.First <= closer.Last ? _buffer[closer.First++] : default;
        if (open.Kind == ItemKind.Open && close.Kind == ItemKind.Close && open.Pair == close.Pair && _buffer.Pairs[open.Pair].Length == use)
        {
            _matched[open.Pair] = true;
            return;
        }

        if (open.IsDelimiter)
            _failed[open.Pair] = true;
        if (close.IsDelimiter)
            _failed[close.Pair] = true;
    }

    private void Unlink(int index)
    {
        var run = _runs[index];
        if (run.Previous >= 0)
            _runs[run.Previous].Next = run.Next;
        if (run.Next >= 0)
            _runs[run.Next].Previous = run.Previous;
    }

    private sealed class Run
    {
        public char Mark { get; init; }

        public int Length { get; init; }

        public int Left { get; set; }

        public int First { get; set; }

        public int Last { get; set; }

        public bool CanOpen { get; init; }

        public bool CanClose { get; init; }

        public int Previous { get; set; }

        public int Next { get; set; }
    }
}
