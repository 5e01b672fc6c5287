using System.Runtime.InteropServices;
using ArticleCli.Model;

namespace ArticleCli.Read.Html.Survey;

/// <summary>One walk over a page's body: cuts its text into blocks and words.</summary>
internal sealed class BlockWalk
{
    /// <summary>Inline elements of one block whose names are looked at; the rest of a long list of links says nothing new.</summary>
    private const int MaximumInlines = 6;

    private readonly Rows<TextBlock> _blocks = new();
    private readonly Rows<uint> _words = new();
    private readonly List<int> _inlines = [];
    private readonly List<(int Node, int End)> _open = [];
    private Page _page = null!;
    private TextBlock _run;
    private bool _running;
    private int _runStart;
    private int _links;
    private int _linkEnd;
    private bool _inWord;
    private uint _word;
    private bool _sentence;
    private char _last;
    private char _beforeLast;
    private bool _breakBefore;
    private Media _media;

    public ReadOnlySpan<TextBlock> Blocks => _blocks.All;

    public Span<TextBlock> MutableBlocks => _blocks.All;

    public ReadOnlySpan<uint> Words => _words.All;

    public ReadOnlySpan<int> Inlines => CollectionsMarshal.AsSpan(_inlines);

    /// <summary>Pictures seen on the way.</summary>
    public int Images { get; private set; }

    /// <summary>The block of each text node, −1 for what belongs to none.</summary>
    public int[] BlockOf { get; private set; } = [];

    /// <summary>Words that stand in <c>noscript</c> elements, when these are passed over.</summary>
    public int NoscriptWords { get; private set; }

    /// <summary>Walks a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="withNoscript">Read <c>noscript</c> as content: some forums serve their threads there.</param>
    public void Walk(Page page, bool withNoscript)
    {
        _page = page;
        _blocks.Clear();
        _words.Clear();
        _inlines.Clear();
        _open.Clear();
        _running = _inWord = _breakBefore = false;
        _media = Media.None;
        _linkEnd = Images = NoscriptWords = 0;
        if (BlockOf.Length < page.Count)
            BlockOf = new int[Math.Max(page.Count, BlockOf.Length * 2)];
        Array.Fill(BlockOf, -1, 0, page.Count);

        for (var node = 0; node < page.Count; node++)
        {
            while (_open.Count > 0 && _open[^1].End <= node)
                Close();
            var tag = page.Tag(node);
            if (tag == Tag.Text)
            {
                Read(node);
                continue;
            }

            var conduct = BlockTags.Of(tag);
            _media |= BlockTags.MediaOf(tag);
            if (conduct == BlockTags.Skipped || (tag == Tag.Noscript && !withNoscript))
            {
                if (tag == Tag.Noscript)
                    CountNoscript(node);
                node = page.End(node) - 1;
                continue;
            }

            switch (conduct)
            {
                case BlockTags.Break:
                    if (_breakBefore)
                        EndRun();
                    else
                        Part();
                    _breakBefore = true;
                    continue;
                case BlockTags.Inline:
                    if (tag == Tag.Img)
                        Images++;
                    if (tag == Tag.A)
                        _linkEnd = Math.Max(_linkEnd, page.End(node));
                    if (page.AttributeCount(node) > 0 || tag is not (Tag.Span or Tag.A))
                        NoteInline(node);
                    continue;
                default:
                    EndRun();
                    if (page.End(node) > node + 1)
                        _open.Add((node, page.End(node)));
                    continue;
            }
        }

        while (_open.Count > 0)
            Close();
        EndRun();
    }

    private void Close()
    {
        EndRun();
        _open.RemoveAt(_open.Count - 1);
    }

    private void NoteInline(int node)
    {
        // Before a run's first word the element still belongs to the run that it opens.
        if (!_running)
            Begin(node);
        if (_run.InlineCount >= MaximumInlines)
            return;
        _inlines.Add(node);
        _run.InlineCount++;
    }

    private void Begin(int node)
    {
        _running = true;
        _runStart = node;
        _run = new TextBlock
        {
            Owner = _open.Count > 0 ? _open[^1].Node : 0,
            FirstText = node,
            LastText = node,
            WordStart = _words.Count,
            InlineStart = _inlines.Count,
        };
        _last = _beforeLast = '\0';
        _sentence = false;
    }

    private void Read(int node)
    {
        var text = _page.Text(node);
        if (!_running)
        {
            if (text.IsWhiteSpace())
                return;
            Begin(node);
        }

        if (_run.WordCount == 0 && !_inWord)
            (_run.FirstText, _run.MediaBefore) = (node, _media);
        _run.LastText = node;
        BlockOf[node] = _blocks.Count;
        _links = node < _linkEnd ? 1 : 0;
        foreach (var c in text)
        {
            var letter = Letters.Word(c);
            if (letter != 0)
            {
                if (!_inWord)
                {
                    _inWord = true;
                    _word = Letters.Seed;
                    _run.WordCount++;
                    _run.LinkWords += _links;
                    if (letter != c)
                        _run.Capitals++;
                }

                _word = Letters.Add(_word, letter);
                _sentence = false;
                _beforeLast = _last;
                _last = c;
                continue;
            }

            EndWord();
            if (c is ' ' or '\n' or '\t' or '\r' or '\u00a0' || char.IsWhiteSpace(c))
            {
                if (_sentence)
                    _run.SentenceEnds++;
                _sentence = false;
                continue;
            }

            if (c is '.' or '!' or '?' or '。' or '！' or '？' or '।' or '؟')
                _sentence = true;
            else if (c is ',' or '，' or '、')
                _run.Commas++;
            else if (c is '"' or '“' or '”' or '„' or '«' or '»')
                _run.Quotes++;
            else if (c is '$' or '€' or '£' or '¥' or '₹')
                _run.HasCurrency = true;
            _beforeLast = _last;
            _last = c;
        }

        _breakBefore = false;
    }

    private void Part()
    {
        EndWord();
        if (_running && _sentence)
        {
            _run.SentenceEnds++;
            _sentence = false;
        }
    }

    private void EndWord()
    {
        if (!_inWord)
            return;
        _inWord = false;
        _words.Add(_word);
        _run.TextHash = (_run.TextHash ^ Letters.Mix(_word)) * 0x9E3779B97F4A7C15;
        if (StopWords.Contains(_word))
            _run.StopWords++;
    }

    private void EndRun()
    {
        _breakBefore = false;
        if (!_running)
            return;
        Part();
        _running = false;
        if (_run.WordCount == 0)
        {
            _inlines.RemoveRange(_run.InlineStart, _inlines.Count - _run.InlineStart);
            BlockOf.AsSpan(_runStart, _run.LastText - _runStart + 1).Replace(_blocks.Count, -1);
            return;
        }

        _media = Media.None;
        _run.Ending = EndingOf();
        _blocks.Add(_run);
    }

    private sbyte EndingOf()
    {
        if (_last == '…' || (_last == '.' && _beforeLast == '.'))
            return -1;
        var stop = _last is '"' or '”' or '’' or '\'' or '»' or ')' ? _beforeLast : _last;
        return stop switch
        {
            '.' or '!' or '?' or '。' or '！' or '？' or '।' or '؟' => 2,
            ':' => 1,
            _ => 0,
        };
    }

    private void CountNoscript(int noscript)
    {
        var inWord = false;
        for (var node = noscript; node < _page.End(noscript); node++)
        {
            foreach (var c in _page.Text(node))
            {
                var letter = Letters.Word(c) != 0;
                if (letter && !inWord)
                    NoscriptWords++;
                inWord = letter;
            }
        }
    }
}
