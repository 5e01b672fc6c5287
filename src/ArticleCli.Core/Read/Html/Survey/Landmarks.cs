namespace ArticleCli.Read.Html.Survey;

/// <summary>The places of a page by which others are judged: title, text-rich elements, the largest main and article.</summary>
internal sealed class Landmarks
{
    private float[] _scores = [];
    private bool[] _onPath = [];

    /// <summary>The element that gathers most running text, as Readability scores it; −1 where there is none.</summary>
    public int Top { get; private set; }

    /// <summary>The deepest elements that hold half and four fifths of the words in long blocks.</summary>
    public int Half { get; private set; }

    public int MostOf { get; private set; }

    public int Main { get; private set; }

    public int Article { get; private set; }

    /// <summary>The block that holds the headline; −1 where none is found.</summary>
    public int Title { get; private set; }

    public int FirstLong { get; private set; }

    public int LastLong { get; private set; }

    /// <summary>By element: depth of the lowest element that it shares with <see cref="Top"/> and with <see cref="Half"/>.</summary>
    public int[] SharedWithTop { get; private set; } = [];

    public int[] SharedWithHalf { get; private set; } = [];

    public void Find(ReadOnlySpan<TextBlock> blocks, ReadOnlySpan<uint> words, ElementTable table, PageFacts facts)
    {
        var elements = table.All;
        if (_scores.Length < elements.Length)
        {
            var size = Math.Max(elements.Length, _scores.Length * 2);
            _scores = new float[size];
            _onPath = new bool[size];
            SharedWithTop = new int[size];
            SharedWithHalf = new int[size];
        }

        FindTop(blocks, elements, table.Sums);
        FindHolders(elements, table.Sums);
        Share(elements, Top, SharedWithTop);
        Share(elements, Half, SharedWithHalf);
        Title = FindTitle(blocks, words, elements, facts);
        FirstLong = LastLong = -1;
        for (var i = 0; i < blocks.Length; i++)
        {
            if (!blocks[i].IsLong)
                continue;
            if (FirstLong < 0)
                FirstLong = i;
            LastLong = i;
        }
    }

    private static int FindTitle(ReadOnlySpan<TextBlock> blocks, ReadOnlySpan<uint> words, ReadOnlySpan<Element> elements, PageFacts facts)
    {
        var (best, bestScore) = (-1, 0.0f);
        for (var i = 0; i < blocks.Length; i++)
        {
            ref readonly var block = ref blocks[i];
            if (block.WordCount > 50)
                continue;
            var level = BlockTags.HeadingLevel(elements[block.Element].Tag);
            var text = words.Slice(block.WordStart, block.WordCount);
            var alike = Math.Max(Jaccard(text, facts.Title), Jaccard(text, facts.SharedTitle));
            if (level == 0 && alike <= 0.6f)
                continue;
            var score = alike + (level == 1 ? 0.6f : level > 0 ? 0.3f : 0);
            if (score > bestScore)
                (best, bestScore) = (i, score);
        }

        return best;
    }

    private static float Jaccard(ReadOnlySpan<uint> text, WordSet title)
    {
        if (title.Count == 0)
            return 0;
        var both = 0;
        foreach (var word in text)
        {
            if (title.Contains(word))
                both++;
        }

        return both == 0 ? 0 : (float)both / Math.Max(1, text.Length + title.Count - both);
    }

    private void FindTop(ReadOnlySpan<TextBlock> blocks, ReadOnlySpan<Element> elements, BlockSums sums)
    {
        Array.Clear(_scores, 0, elements.Length);
        foreach (ref readonly var block in blocks)
        {
            if (!block.IsLong)
                continue;
            var gift = 1 + (block.WordCount / 12f);
            var element = elements[block.Element].Parent;
            for (var share = 1f; share > 0.2f && element >= 0; share /= 2)
            {
                _scores[element] += gift * share;
                element = elements[element].Parent;
            }
        }

        (Top, var best) = (-1, 0f);
        for (var i = 0; i < elements.Length; i++)
        {
            if (_scores[i] == 0)
                continue;
            ref readonly var element = ref elements[i];
            var words = BlockSums.Over(sums.Words, element.FirstBlock, element.EndBlock);
            var score = _scores[i] * (1 - BlockSums.Share(BlockSums.Over(sums.LinkWords, element.FirstBlock, element.EndBlock), words));
            if (score > best)
                (Top, best) = (i, score);
        }
    }

    private void FindHolders(ReadOnlySpan<Element> elements, BlockSums sums)
    {
        Half = MostOf = Main = Article = -1;
        var (main, article) = (0, 0);
        var total = sums.TotalLongWords;
        for (var i = 0; i < elements.Length; i++)
        {
            ref readonly var element = ref elements[i];
            var longWords = BlockSums.Over(sums.LongWords, element.FirstBlock, element.EndBlock);
            if (total > 0 && 2 * longWords >= total && (Half < 0 || element.Depth > elements[Half].Depth))
                Half = i;
            if (total > 0 && 5 * longWords >= 4 * total && (MostOf < 0 || element.Depth > elements[MostOf].Depth))
                MostOf = i;
            var words = BlockSums.Over(sums.Words, element.FirstBlock, element.EndBlock);
            if ((element.OwnTraits & Traits.Main) != 0 && words > main)
                (Main, main) = (i, words);
            if ((element.OwnTraits & Traits.Article) != 0 && words > article)
                (Article, article) = (i, words);
        }
    }

    private void Share(ReadOnlySpan<Element> elements, int landmark, int[] shared)
    {
        Array.Clear(_onPath, 0, elements.Length);
        for (var i = landmark; i >= 0; i = elements[i].Parent)
            _onPath[i] = true;
        for (var i = 0; i < elements.Length; i++)
            shared[i] = landmark < 0 ? -1 : _onPath[i] ? elements[i].Depth : elements[i].Parent < 0 ? 0 : shared[elements[i].Parent];
    }
}
