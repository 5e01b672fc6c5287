namespace ArticleCli.Write.Markdown.Inlines;

/// <summary>White space, breaks and opening delimiters that wait for something visible: so white space moves out of pairs and goes from the edges, and empty pairs are not written.</summary>
internal sealed class PendingItems(InlineBuffer buffer)
{
    // Stands for the opening bracket of a link in the list of what waits.
    private const int Bracket = -1;

    private readonly List<int> _waiting = [];
    private readonly List<int> _open = [];
    private readonly List<char> _space = [];
    private int _breaks;

    /// <summary>An image's description is being written: one line of plain text.</summary>
    public bool InAlternative { get; set; }

    /// <summary>Forgets what waits, for other content.</summary>
    public void Begin()
    {
        _waiting.Clear();
        _open.Clear();
        _space.Clear();
        _breaks = 0;
    }

    /// <summary>White space that collapses.</summary>
    public void AddSpace()
    {
        if (_space.Count == 0 || _space[^1] != ' ')
            _space.Add(' ');
    }

    /// <summary>White space that does not.</summary>
    public void AddWideSpace(char space) => _space.Add(space);

    public void AddBreak() => _breaks++;

    public void ForgetSpace() => _space.Clear();

    public void OpenLink() => _waiting.Add(Bracket);

    /// <summary>Ends a link's text.</summary>
    /// <returns>False where nothing visible was in it, so that its bracket was never written.</returns>
    public bool CloseLink()
    {
        if (_waiting.Count == 0 || _waiting[^1] != Bracket)
            return true;
        _waiting.RemoveAt(_waiting.Count - 1);
        return false;
    }

    public int OpenPair(Mark mark)
    {
        var pair = buffer.NewPair(mark);
        _waiting.Add(pair);
        _open.Add(pair);
        return pair;
    }

    /// <summary>Ends the innermost pair; one that never saw anything visible is not written.</summary>
    public void ClosePair(int pair)
    {
        var written = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        if (_waiting.Count > 0 && _waiting[^1] == pair)
            _waiting.RemoveAt(_waiting.Count - 1);
        else
            buffer.Add(ItemKind.Close, ' ', written);
    }

    /// <summary>Something visible comes: what was waiting for it is written first (white space or break, then the opening delimiters).</summary>
    public void Flush()
    {
        if (_breaks == 0 && _space.Count == 0 && _waiting.Count == 0)
            return;
        if (_breaks > 0)
            WriteBreaks();
        else if (_space.Count > 0)
            WriteSpace();
        _breaks = 0;
        var spaced = _space.Count > 0;
        _space.Clear();
        foreach (var pair in _waiting)
        {
            if (pair == Bracket)
                buffer.Add(ItemKind.Syntax, '[', flags: ItemFlags.LinkStart);
            else
                WriteOpen(pair, spaced);
        }

        _waiting.Clear();
    }

    private void WriteBreaks()
    {
        if (buffer.Count == 0)
            return;
        if (buffer.Place == Place.Heading || InAlternative)
            buffer.Add(ItemKind.Literal, ' ');
        else
            buffer.Add(ItemKind.Break, '\n');
        if (buffer.Place == Place.Cell && _breaks > 1)
            buffer.Add(ItemKind.Break, '\n');
    }

    /// <summary>At the start nothing moves out of a pair: white space there was none that anybody saw.</summary>
    private void WriteSpace()
    {
        var start = buffer.Count > 0 ? 0 : _waiting.Count > 0 ? _space.Count : _space[0] == ' ' ? 1 : 0;
        for (var i = start; i < _space.Count; i++)
            buffer.Add(ItemKind.Literal, _space[i]);
    }

    private void WriteOpen(int pair, bool spaced)
    {
        var mark = buffer.Pairs[pair].Mark;
        if (!spaced && buffer.Count > 0 && buffer[buffer.Count - 1] is { Kind: ItemKind.Close } last && buffer.Pairs[last.Pair].Mark == mark)
        {
            // <b>one</b><b>two</b> is one word: the earlier pair goes on.
            buffer.Truncate(buffer.Count - 1);
            var at = _open.IndexOf(pair);
            if (at >= 0)
                _open[at] = last.Pair;
            return;
        }

        buffer.Add(ItemKind.Open, ' ', pair);
    }
}
