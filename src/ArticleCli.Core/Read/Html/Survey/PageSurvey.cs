namespace ArticleCli.Read.Html.Survey;

/// <summary>Everything that is measured on a page, once: blocks, the elements around them, what repeats, where the landmarks are, and a row of features a block.</summary>
/// <remarks>Owned by one thread and used again for its next page.</remarks>
internal sealed class PageSurvey
{
    /// <summary>A page with fewer words than this may have its text in <c>noscript</c>.</summary>
    private const int FewWords = 400;

    private int[] _levels = [];
    private int[] _headings = [];
    private int[] _inlineProfiles = [];

    public Page Page { get; private set; } = null!;

    public BlockWalk Walk { get; } = new();

    public EvidenceProfiles Profiles { get; } = new();

    public ElementTable Elements { get; } = new();

    public Repeats Repeats { get; } = new();

    public PageFacts Facts { get; } = new();

    public Landmarks Landmarks { get; } = new();

    public SameTexts SameTexts { get; } = new();

    public FeatureMatrix Features { get; } = new();

    public ReadOnlySpan<TextBlock> Blocks => Walk.Blocks;

    /// <summary>The containers of a block, nearest first, each with clearly more words than the one before; −1 beyond the outermost.</summary>
    public ReadOnlySpan<int> Levels(int block) => _levels.AsSpan(block * Containers.Levels, Containers.Levels);

    /// <summary>The heading block that governs a block; −1 before the first.</summary>
    public int HeadingOf(int block) => _headings[block];

    /// <summary>The profiles of the elements inside a block.</summary>
    public ReadOnlySpan<int> InlineProfiles(int block) => _inlineProfiles.AsSpan(Blocks[block].InlineStart, Blocks[block].InlineCount);

    /// <summary>Measures a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="address">Its address, or null.</param>
    public void Measure(Page page, string? address)
    {
        Page = page;
        Walk.Walk(page, withNoscript: false);
        if (Walk.Words.Length < FewWords && Walk.NoscriptWords * 2 > Walk.Words.Length)
            Walk.Walk(page, withNoscript: true);
        Profiles.Clear();
        Elements.Fill(page, Walk, Profiles);
        FindInlineProfiles(page);
        Facts.Read(page, address);
        Repeats.Find(Blocks, Elements);
        Landmarks.Find(Blocks, Walk.Words, Elements, Facts);
        SameTexts.Find(Blocks, Walk.Words);
        FindSurroundings();
        Features.Begin(Blocks.Length);
        BlockFeatures.Fill(this);
        RepeatFeatures.Fill(this);
        SectionFeatures.Fill(this);
        PageFeatures.Fill(this);
    }

    /// <summary>Share of a block's words that stand in one of two sets.</summary>
    public float ShareIn(WordSet first, WordSet second, in TextBlock block)
    {
        if (first.Count + second.Count == 0)
            return 0;
        var both = 0;
        foreach (var word in Walk.Words.Slice(block.WordStart, block.WordCount))
            both += first.Contains(word) || second.Contains(word) ? 1 : 0;
        return (float)both / block.WordCount;
    }

    private void FindInlineProfiles(Page page)
    {
        var inlines = Walk.Inlines;
        if (_inlineProfiles.Length < inlines.Length)
            _inlineProfiles = new int[Math.Max(inlines.Length, _inlineProfiles.Length * 2)];
        for (var i = 0; i < inlines.Length; i++)
            _inlineProfiles[i] = Profiles.Of(page, inlines[i]);
    }

    private void FindSurroundings()
    {
        var blocks = Blocks;
        if (_headings.Length < blocks.Length)
        {
            _headings = new int[Math.Max(blocks.Length, _headings.Length * 2)];
            _levels = new int[_headings.Length * Containers.Levels];
        }

        var heading = -1;
        for (var i = 0; i < blocks.Length; i++)
        {
            _headings[i] = heading;
            if (BlockTags.HeadingLevel(Elements.All[blocks[i].Element].Tag) > 0)
                heading = i;
            Containers.Climb(blocks[i], Elements, _levels.AsSpan(i * Containers.Levels, Containers.Levels));
        }
    }
}

/// <summary>The containers around a block.</summary>
internal static class Containers
{
    public const int Levels = 4;

    /// <summary>Climbs from a block; an element counts when it has over 5 per cent and one word more than what was there before.</summary>
    public static void Climb(in TextBlock block, ElementTable table, Span<int> levels)
    {
        levels.Fill(-1);
        var (words, level) = (block.WordCount, 0);
        for (var i = block.Element; i >= 0 && level < Levels; i = table.All[i].Parent)
        {
            ref readonly var element = ref table.All[i];
            var inside = BlockSums.Over(table.Sums.Words, element.FirstBlock, element.EndBlock);
            if (inside <= (1.05 * words) + 1)
                continue;
            levels[level++] = i;
            words = inside;
        }
    }
}
