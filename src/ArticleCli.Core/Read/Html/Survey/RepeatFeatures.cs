namespace ArticleCli.Read.Html.Survey;

/// <summary>Features of what a block repeats, its section and its neighbours.</summary>
internal static class RepeatFeatures
{
    private const float Missing = BlockFeatures.Missing;
    private const int Near = 5;
    private const int Far = 15;

    public static void Fill(PageSurvey survey)
    {
        var blocks = survey.Blocks;
        for (var i = 0; i < blocks.Length; i++)
        {
            var row = survey.Features.Row(i);
            var place = blocks[i].Element;
            var card = survey.Repeats.Card[place];
            Card(row[(int)Feature.CardCount..], i, card, place, survey);
            Card(row[(int)Feature.OuterCardCount..], i, card < 0 ? -1 : survey.Repeats.OuterCard[place], place, survey);
            Alike(row[(int)Feature.PathCount..], survey.Repeats.Paths[survey.Repeats.PathOf[i]], survey);
            Alike(row[(int)Feature.KindCount..], survey.Repeats.Kinds[survey.Repeats.KindOf[i]], survey);
            Section(row, i, survey);
            Neighbours(row, i, survey);
        }
    }

    private static void Card(Span<float> to, int block, int card, int place, PageSurvey survey)
    {
        if (card < 0)
        {
            to[..7].Fill(Missing);
            return;
        }

        var sums = survey.Elements.Sums;
        ref readonly var element = ref survey.Elements.All[card];
        var group = survey.Repeats.Cards[survey.Repeats.GroupOf(card)];
        var mean = (float)group.Words / group.Count;
        to[0] = Letters.Lg(group.Count);
        to[1] = survey.Elements.All[place].Depth - element.Depth;
        to[2] = Letters.Lg(mean);
        to[3] = BlockSums.Share(group.LinkWords, group.Words);
        to[4] = BlockSums.Share(group.Words, sums.TotalWords);
        to[5] = (float)survey.Repeats.Place[card] / group.Count;
        to[6] = Math.Min(4, BlockSums.Over(sums.Words, element.FirstBlock, element.EndBlock) / Math.Max(1, mean));
    }

    private static void Alike(Span<float> to, Group group, PageSurvey survey)
    {
        to[0] = Letters.Lg(group.Count);
        to[1] = Letters.Lg((double)group.Words / group.Count);
        to[2] = BlockSums.Share(group.LinkWords, group.Words);
        to[3] = BlockSums.Share(group.StopWords, group.Words);
        to[4] = BlockSums.Share(group.Words, survey.Elements.Sums.TotalWords);
    }

    private static void Section(Span<float> row, int i, PageSurvey survey)
    {
        var heading = survey.HeadingOf(i);
        var sums = survey.Elements.Sums;
        row[(int)Feature.SinceHeading] = heading < 0 ? Missing : Letters.Lg(sums.Words[i] - sums.Words[heading + 1]);
        row[(int)Feature.HeadingWords] = heading < 0 ? Missing : Letters.Lg(survey.Blocks[heading].WordCount);
        row[(int)Feature.SameTexts] = survey.SameTexts.CountOf(i);
        row[(int)Feature.SeenBefore] = survey.SameTexts.SeenBefore(i);
    }

    private static void Neighbours(Span<float> row, int i, PageSurvey survey)
    {
        var blocks = survey.Blocks;
        var elements = survey.Elements.All;
        row[(int)Feature.BeforeRank] = i == 0 ? Missing : BlockTags.Rank(elements[blocks[i - 1].Element].Tag);
        row[(int)Feature.AfterRank] = i + 1 == blocks.Length ? Missing : BlockTags.Rank(elements[blocks[i + 1].Element].Tag);
        row[(int)Feature.BeforeWords] = i == 0 ? Missing : Letters.Lg(blocks[i - 1].WordCount);
        row[(int)Feature.AfterWords] = i + 1 == blocks.Length ? Missing : Letters.Lg(blocks[i + 1].WordCount);
        row[(int)Feature.LinksNear] = Links(i, Near, survey);
        row[(int)Feature.LinksFar] = Links(i, Far, survey);
    }

    private static float Links(int i, int reach, PageSurvey survey)
    {
        var sums = survey.Elements.Sums;
        var (first, end) = (Math.Max(0, i - reach), Math.Min(survey.Blocks.Length, i + reach + 1));
        return BlockSums.Share(BlockSums.Over(sums.LinkWords, first, end), BlockSums.Over(sums.Words, first, end));
    }
}
