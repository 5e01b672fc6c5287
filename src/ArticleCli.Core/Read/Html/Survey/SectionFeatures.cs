namespace ArticleCli.Read.Html.Survey;

/// <summary>Features of the section that a block opens or ends, of the list that it is part of and of the texts beside it in one element.</summary>
internal static class SectionFeatures
{
    private const float Missing = BlockFeatures.Missing;

    /// <summary>A paragraph of fewer words may be a label.</summary>
    private const int ParagraphWords = 9;

    public static void Fill(PageSurvey survey)
    {
        var sums = survey.Elements.Sums;
        var elements = survey.Elements.All;
        var blocks = survey.Blocks;
        var lists = Lists(elements);
        var beside = new Siblings(blocks, elements);
        var paragraph = -1;
        for (var i = 0; i < blocks.Length; i++)
        {
            var row = survey.Features.Row(i);
            ref readonly var element = ref elements[blocks[i].Element];
            Set(row, Feature.SinceParagraph, paragraph < 0 ? Missing : Letters.Lg(BlockSums.Over(sums.Words, paragraph + 1, i)));
            if (element.Tag == Tag.P && blocks[i].WordCount >= ParagraphWords)
                paragraph = i;
            List(row, lists[blocks[i].Element], elements, sums);
            var (all, running) = element.Parent < 0 ? (0, 0) : beside.Of(element.Parent);
            Set(row, Feature.SiblingBlocks, Letters.Lg(all));
            Set(row, Feature.SiblingLong, Letters.Lg(running));
        }

        Sections(survey, blocks, elements, sums);
    }

    private static void Set(Span<float> row, Feature feature, float value) => row[(int)feature] = value;

    private static void Sections(PageSurvey survey, ReadOnlySpan<TextBlock> blocks, ReadOnlySpan<Element> elements, BlockSums sums)
    {
        var next = blocks.Length;
        for (var i = blocks.Length - 1; i >= 0; i--)
        {
            var row = survey.Features.Row(i);
            var inside = BlockSums.Over(sums.Words, i + 1, next);
            Set(row, Feature.UntilHeading, Letters.Lg(BlockSums.Over(sums.Words, i, next)));
            var opens = BlockTags.HeadingLevel(elements[blocks[i].Element].Tag) > 0;
            Set(row, Feature.OpensWords, opens ? Letters.Lg(inside) : Missing);
            Set(row, Feature.OpensLinks, opens ? BlockSums.Share(BlockSums.Over(sums.LinkWords, i + 1, next), inside) : Missing);
            Set(row, Feature.OpensLong, opens ? BlockSums.Share(BlockSums.Over(sums.LongWords, i + 1, next), inside) : Missing);
            if (opens)
                next = i;
        }
    }

    /// <summary>By element: the nearest list that it is or that holds it; −1 for none.</summary>
    private static int[] Lists(ReadOnlySpan<Element> elements)
    {
        var lists = new int[elements.Length];
        for (var i = 0; i < elements.Length; i++)
            lists[i] = (elements[i].OwnTraits & Traits.List) != 0 ? i : elements[i].Parent < 0 ? -1 : lists[elements[i].Parent];
        return lists;
    }

    private static void List(Span<float> row, int list, ReadOnlySpan<Element> elements, BlockSums sums)
    {
        if (list < 0)
        {
            Set(row, Feature.ListWords, Missing);
            Set(row, Feature.ListLinks, Missing);
            Set(row, Feature.ListBlocks, Missing);
            return;
        }

        var (first, end) = (elements[list].FirstBlock, elements[list].EndBlock);
        var words = BlockSums.Over(sums.Words, first, end);
        Set(row, Feature.ListWords, Letters.Lg(words));
        Set(row, Feature.ListLinks, BlockSums.Share(BlockSums.Over(sums.LinkWords, first, end), words));
        Set(row, Feature.ListBlocks, Letters.Lg(end - first));
    }

    /// <summary>How many blocks, and how many with running text, stand in elements with one parent.</summary>
    private readonly struct Siblings
    {
        private readonly int[] _all;
        private readonly int[] _running;

        public Siblings(ReadOnlySpan<TextBlock> blocks, ReadOnlySpan<Element> elements)
        {
            (_all, _running) = (new int[elements.Length], new int[elements.Length]);
            foreach (ref readonly var block in blocks)
            {
                var parent = elements[block.Element].Parent;
                if (parent < 0)
                    continue;
                _all[parent]++;
                _running[parent] += block.IsLong ? 1 : 0;
            }
        }

        public (int All, int Running) Of(int parent) => (_all[parent], _running[parent]);
    }
}
