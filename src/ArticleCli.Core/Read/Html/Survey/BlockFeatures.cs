namespace ArticleCli.Read.Html.Survey;

/// <summary>Features of a block itself, its place on the page and the elements around it.</summary>
internal static class BlockFeatures
{
    /// <summary>What a feature is where it can't be measured.</summary>
    public const float Missing = -1;

    /// <summary>Of fewer words nothing is said about what they share with a description.</summary>
    private const int LeastDescription = 5;

    public static void Fill(PageSurvey survey)
    {
        var elements = survey.Elements.All;
        var distances = new ArticleDistances(elements);
        for (var i = 0; i < survey.Blocks.Length; i++)
        {
            ref readonly var block = ref survey.Blocks[i];
            ref readonly var element = ref elements[block.Element];
            var row = survey.Features.Row(i);
            Own(row, block, element, elements);
            Set(row, Feature.TitleShare, survey.ShareIn(survey.Facts.Title, survey.Facts.SharedTitle, block));
            Set(row, Feature.DescriptionShare, survey.Facts.Description.Count < LeastDescription || block.WordCount < LeastDescription
                ? Missing : survey.ShareIn(survey.Facts.Description, survey.Facts.Description, block));
            Place(row, i, block, survey);
            Around(row, element.Traits);
            Marks(row, i, block.Element, element, survey, distances);
            Levels(row, i, survey);
        }
    }

    private static void Set(Span<float> row, Feature feature, float value) => row[(int)feature] = value;

    private static void Own(Span<float> row, in TextBlock block, in Element element, ReadOnlySpan<Element> elements)
    {
        var parent = element.Parent;
        var outer = parent < 0 ? -1 : elements[parent].Parent;
        Set(row, Feature.Words, Letters.Lg(block.WordCount));
        Set(row, Feature.LinkShare, block.LinkShare);
        Set(row, Feature.Ending, block.Ending);
        Set(row, Feature.TagRank, BlockTags.Rank(element.Tag));
        Set(row, Feature.ParentRank, parent < 0 ? Missing : BlockTags.Rank(elements[parent].Tag));
        Set(row, Feature.OuterRank, outer < 0 ? Missing : BlockTags.Rank(elements[outer].Tag));
        Set(row, Feature.HeadingLevel, BlockTags.HeadingLevel(element.Tag));
        Set(row, Feature.Depth, element.Depth);
        Set(row, Feature.StopShare, (float)block.StopWords / block.WordCount);
        Set(row, Feature.SentenceEnds, Letters.Lg(block.SentenceEnds));
        Set(row, Feature.Currency, block.HasCurrency ? 1 : 0);
        Set(row, Feature.Capitals, (float)block.Capitals / block.WordCount);
        Set(row, Feature.Commas, Letters.Lg(block.Commas));
        Set(row, Feature.Quotes, Letters.Lg(block.Quotes));
        const Traits Both = Traits.Caption | Traits.Figure;
        Set(row, Feature.IsCaption, (element.Traits & Both) == Both ? 1 : 0);
        Set(row, Feature.MediaBefore, (float)block.MediaBefore);
    }

    private static void Place(Span<float> row, int i, in TextBlock block, PageSurvey survey)
    {
        var sums = survey.Elements.Sums;
        var marks = survey.Landmarks;
        var before = sums.Words[i];
        Set(row, Feature.Position, (before + (block.WordCount / 2f)) / sums.TotalWords);
        Set(row, Feature.Index, (float)i / survey.Blocks.Length);
        Set(row, Feature.WordsBefore, Letters.Lg(before));
        Set(row, Feature.FromTitleWords, marks.Title < 0 ? Missing : Letters.SignedLg(before - sums.Words[marks.Title]));
        Set(row, Feature.FromTitleBlocks, marks.Title < 0 ? -60 : Math.Clamp(i - marks.Title, -50, 400));
        Set(row, Feature.FromFirstLong, marks.FirstLong < 0 ? Missing : Letters.SignedLg(before - sums.Words[marks.FirstLong]));
        Set(row, Feature.FromLastLong, marks.LastLong < 0 ? Missing : Letters.SignedLg(before - sums.Words[marks.LastLong]));
        Set(row, Feature.LongBefore, BlockSums.Share(sums.LongWords[i], sums.TotalLongWords));
    }

    private static void Around(Span<float> row, Traits traits)
    {
        Flag(row, Feature.InNav, traits, Traits.Nav);
        Flag(row, Feature.InMain, traits, Traits.Main);
        Flag(row, Feature.InFooter, traits, Traits.Footer);
        Flag(row, Feature.InDialog, traits, Traits.Dialog);
        Flag(row, Feature.InAside, traits, Traits.Aside);
        Flag(row, Feature.InHeader, traits, Traits.Header);
        Flag(row, Feature.InForm, traits, Traits.Form);
        Flag(row, Feature.InList, traits, Traits.ListItem | Traits.List);
        Flag(row, Feature.InTable, traits, Traits.Table);
        Flag(row, Feature.InFigure, traits, Traits.Figure);
        Flag(row, Feature.InArticle, traits, Traits.Article);
        Flag(row, Feature.InDetails, traits, Traits.Details);
        Flag(row, Feature.InLink, traits, Traits.Link);
        Set(
            row,
            Feature.IsHidden,
            ((traits & Traits.Hidden) != 0 ? 1 : 0) + ((traits & Traits.AriaHidden) != 0 ? 2 : 0) + ((traits & Traits.ScreenReader) != 0 ? 4 : 0));
    }

    private static void Flag(Span<float> row, Feature feature, Traits traits, Traits wanted) => Set(row, feature, (traits & wanted) != 0 ? 1 : 0);

    private static void Marks(Span<float> row, int i, int place, in Element element, PageSurvey survey, in ArticleDistances distances)
    {
        var elements = survey.Elements.All;
        var marks = survey.Landmarks;
        Set(row, Feature.InTop, Inside(elements, marks.Top, i));
        Set(row, Feature.InHalf, Inside(elements, marks.Half, i));
        Set(row, Feature.InMostOf, Inside(elements, marks.MostOf, i));
        Set(row, Feature.InLargestMain, Inside(elements, marks.Main, i));
        Set(row, Feature.InLargestArticle, Inside(elements, marks.Article, i));
        Set(row, Feature.SideOfTop, marks.Top < 0 ? -2 : i < elements[marks.Top].FirstBlock ? -1 : i >= elements[marks.Top].EndBlock ? 1 : 0);
        var (shared, sharedHalf) = (marks.SharedWithTop[place], marks.SharedWithHalf[place]);
        Set(row, Feature.StepsToTop, shared < 0 ? Missing : element.Depth - shared);
        Set(row, Feature.StepsFromTop, shared < 0 ? Missing : elements[marks.Top].Depth - shared);
        Set(row, Feature.StepsToHalf, sharedHalf < 0 ? Missing : element.Depth - sharedHalf);
        Set(row, Feature.StepsFromHalf, sharedHalf < 0 ? Missing : elements[marks.Half].Depth - sharedHalf);
        Set(row, Feature.DepthBelowMostOf, marks.MostOf < 0 ? -20 : element.Depth - elements[marks.MostOf].Depth);
        var article = distances.Nearest(elements, place);
        Set(row, Feature.ArticleDistance, article < 0 ? Missing : element.Depth - elements[article].Depth);
        Set(row, Feature.ArticleShare, article < 0 ? Missing : ShareOf(elements[article], survey.Elements.Sums));
    }

    private static float Inside(ReadOnlySpan<Element> elements, int place, int block) =>
        place < 0 ? Missing : block >= elements[place].FirstBlock && block < elements[place].EndBlock ? 1 : 0;

    private static float ShareOf(in Element element, BlockSums sums) =>
        BlockSums.Share(BlockSums.Over(sums.Words, element.FirstBlock, element.EndBlock), sums.TotalWords);

    private static void Levels(Span<float> row, int i, PageSurvey survey)
    {
        var sums = survey.Elements.Sums;
        var levels = survey.Levels(i);
        const int Width = Feature.Level1Words - Feature.Level0Words;
        for (var level = 0; level < 3; level++)
        {
            var to = row.Slice((int)Feature.Level0Words + (level * Width), Width);
            if (levels[level] < 0)
            {
                to.Fill(Missing);
                continue;
            }

            ref readonly var element = ref survey.Elements.All[levels[level]];
            var (first, end) = (element.FirstBlock, element.EndBlock);
            var words = BlockSums.Over(sums.Words, first, end);
            to[0] = Letters.Lg(words);
            to[1] = BlockSums.Share(BlockSums.Over(sums.LinkWords, first, end), words);
            to[2] = Letters.Lg(end - first);
            to[3] = BlockSums.Share(BlockSums.Over(sums.LongWords, first, end), words);
            to[4] = BlockSums.Share(words, sums.TotalWords);
            to[5] = BlockSums.Share(BlockSums.Over(sums.ParagraphWords, first, end), words);
        }
    }

    /// <summary>Finds the nearest article around an element; remembers the answer for the element after it, which mostly has the same one.</summary>
    private readonly struct ArticleDistances
    {
        private readonly int[] _nearest;

        public ArticleDistances(ReadOnlySpan<Element> elements)
        {
            _nearest = new int[elements.Length];
            for (var i = 0; i < elements.Length; i++)
                _nearest[i] = (elements[i].OwnTraits & Traits.Article) != 0 ? i : elements[i].Parent < 0 ? -1 : _nearest[elements[i].Parent];
        }

        public int Nearest(ReadOnlySpan<Element> elements, int place) => (elements[place].Traits & Traits.Article) == 0 ? -1 : _nearest[place];
    }
}
