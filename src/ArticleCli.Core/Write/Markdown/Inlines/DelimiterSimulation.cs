namespace ArticleCli.Write.Markdown.Inlines;

/// <summary>The delimiter algorithm of CommonMark's appendix ("process emphasis") over our own delimiters: it tells which pairs a parser would find.
/// All literal asterisks, underscores and tildes that could take part are escaped, so nothing else is on its stack.</summary>
internal sealed class DelimiterSimulation(InlineBuffer buffer)
{
    private readonly List<Run> _runs = [];
    private readonly Stack<int> _scopes = new();
    /// <summary>Below which no opener was found for a kind of closer: its mark, whether it opens too, its length's remainder by three.</summary>
    private readonly Dictionary<int, int> _bottoms = [];
    private bool[] _failed = [];
    private bool[] _matched = [];
    private bool _symbolsArePunctuation;
    private bool _sawSymbol;

    /// <summary>The pairs that a parser would not find as they were meant, or null where all are right.</summary>
    public bool[]? FailedPairs()
    {
        _sawSymbol = false;
        Simulate(symbolsArePunctuation: true);
        var failed = _failed;
        if (_sawSymbol)
        {
            Simulate(symbolsArePunctuation: false);
            for (var i = 0; i < failed.Length; i++)
                failed[i] |= _failed[i];
        }

        return Array.IndexOf(failed, true) < 0 ? null : failed;
    }

    private void Simulate(bool symbolsArePunctuation)
    {
        _symbolsArePunctuation = symbolsArePunctuation;
        _failed = new bool[buffer.Pairs.Count];
        _matched = new bool[buffer.Pairs.Count];
        _runs.Clear();
        _scopes.Clear();
        var present = new bool[_failed.Length];
        for (var i = 0; i < buffer.Count; i++)
        {
            ref var item = ref buffer[i];
            if (item.Has(ItemFlags.LinkStart))
            {
                _scopes.Push(_runs.Count);
            }
            else if (item.Has(ItemFlags.LinkEnd) && _scopes.Count > 0)
            {
                var from = _scopes.Pop();
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
        var mark = buffer.CharAt(start);
        var end = start;
        var length = 0;
        while (end < buffer.Count && buffer[end].IsDelimiter && buffer.CharAt(end) == mark)
            length += buffer.Pairs[buffer[end++].Pair].Length;
        var (before, after) = (buffer.Before(start), buffer.After(end));
        _sawSymbol |= before == Neighbour.Symbol || after == Neighbour.Symbol;
        var flanking = Flanking.Of(mark, before, after, _symbolsArePunctuation);
        _runs.Add(new Run { Mark = mark, Length = length, Left = length, First = start, Last = end - 1, CanOpen = flanking.CanOpen, CanClose = flanking.CanClose });
        return end;
    }

    private void Process(int from)
    {
        var count = _runs.Count;
        for (var i = from; i < count; i++)
            (_runs[i].Previous, _runs[i].Next) = (i - 1 >= from ? i - 1 : -1, i + 1 < count ? i + 1 : -1);
        _bottoms.Clear();
        var closer = from < count ? from : -1;
        while (closer >= 0)
        {
            var run = _runs[closer];
            if (!run.CanClose)
            {
                closer = run.Next;
                continue;
            }

            var key = (run.Mark * 8) + (run.CanOpen ? 4 : 0) + (run.Length % 3);
            var opener = FindOpener(closer, _bottoms.GetValueOrDefault(key, -1));
            if (opener < 0)
            {
                _bottoms[key] = run.Previous;
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
        var open = opener.Last >= opener.First ? buffer[opener.Last--] : default;
        var close = closer.First <= closer.Last ? buffer[closer.First++] : default;
        if (open.Kind == ItemKind.Open && close.Kind == ItemKind.Close && open.Pair == close.Pair && buffer.Pairs[open.Pair].Length == use)
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
