namespace ArticleCli.Read.Html.Survey;

/// <summary>Features of the page as a whole.</summary>
internal static class PageFeatures
{
    /// <summary>Parts of names that forum and comment software gives to its posts.</summary>
    private static readonly HashSet<uint> PostTokens =
        ((string[])["post", "comment", "reply", "message", "answer", "topic"]).Select(static name => Letters.Join('w', Letters.Hash(name))).ToHashSet();

    public static void Fill(PageSurvey survey)
    {
        var blocks = survey.Blocks;
        if (blocks.Length == 0)
            return;
        var columns = (int)Feature.PageTitlePosition - (int)Feature.PageWords + 1;
        var page = survey.Features.Row(0).Slice((int)Feature.PageWords, columns);
        Measure(page, survey);
        for (var i = 1; i < blocks.Length; i++)
            page.CopyTo(survey.Features.Row(i)[(int)Feature.PageWords..]);
    }

    private static void Measure(Span<float> page, PageSurvey survey)
    {
        var facts = survey.Facts;
        var sums = survey.Elements.Sums;
        var blocks = survey.Blocks;
        var total = sums.TotalWords;
        Set(page, Feature.PageWords, Letters.Lg(total));
        Set(page, Feature.PageBlocks, Letters.Lg(blocks.Length));
        Set(page, Feature.PageLong, Letters.Lg(sums.LongBlocks[blocks.Length]));
        Count(page, Feature.PageParagraphs, facts.Count(Tag.P));
        Count(page, Feature.PageArticles, facts.Count(Tag.Article));
        Count(page, Feature.PageCode, facts.Count(Tag.Pre) + facts.Count(Tag.Code));
        Count(page, Feature.PageH2, facts.Count(Tag.H2));
        Count(page, Feature.PageH3, facts.Count(Tag.H3));
        Count(page, Feature.PageForms, facts.Count(Tag.Form));
        Count(page, Feature.PageItems, facts.Count(Tag.Li));
        Count(page, Feature.PageInputs, facts.Count(Tag.Input));
        Count(page, Feature.PageButtons, facts.Count(Tag.Button));
        Count(page, Feature.PageTimes, facts.Count(Tag.Time));
        Count(page, Feature.PageImages, facts.Count(Tag.Img));
        Count(page, Feature.PageSelects, facts.Count(Tag.Select));
        Count(page, Feature.PageTables, facts.Count(Tag.Table));
        Count(page, Feature.PageCurrency, CurrencyBlocks(blocks));
        Count(page, Feature.PagePosts, Posts(survey));
        Set(page, Feature.PageLongShare, BlockSums.Share(sums.TotalLongWords, total));
        Set(page, Feature.PageLinkShare, BlockSums.Share(sums.LinkWords[blocks.Length], total));
        Set(page, Feature.PageStopShare, BlockSums.Share(sums.StopWords[blocks.Length], total));
        var largest = LargestCards(survey);
        Set(page, Feature.PageCardShare, BlockSums.Share(largest.Words, total));
        Count(page, Feature.PageCardCount, largest.Count);
        Set(page, Feature.PageMainShare, ShareOf(survey, survey.Landmarks.Main));
        Set(page, Feature.PageArticleShare, ShareOf(survey, survey.Landmarks.Article));
        Set(page, Feature.PageTopShare, ShareOf(survey, survey.Landmarks.Top));
        Set(page, Feature.PageRepeatShare, BlockSums.Share(survey.SameTexts.RepeatedWords, total));
        Set(page, Feature.PageHyphens, facts.AddressHyphens);
        Count(page, Feature.PageDescription, facts.DescriptionWords);
        Set(page, Feature.PageTitlePosition, survey.Landmarks.Title < 0 ? BlockFeatures.Missing : BlockSums.Share(sums.Words[survey.Landmarks.Title], total));
    }

    private static void Set(Span<float> page, Feature feature, float value) => page[feature - Feature.PageWords] = value;

    private static void Count(Span<float> page, Feature feature, int count) => Set(page, feature, Letters.Lg(count));

    private static int CurrencyBlocks(ReadOnlySpan<TextBlock> blocks)
    {
        var count = 0;
        foreach (ref readonly var block in blocks)
            count += block.HasCurrency ? 1 : 0;
        return count;
    }

    private static int Posts(PageSurvey survey)
    {
        var profiles = survey.Profiles.All;
        Span<bool> post = profiles.Length <= 1024 ? stackalloc bool[profiles.Length] : new bool[profiles.Length];
        for (var i = 0; i < profiles.Length; i++)
        {
            post[i] = false;
            foreach (var token in survey.Profiles.Tokens(i))
                post[i] |= PostTokens.Contains(token);
        }

        var count = 0;
        foreach (ref readonly var element in survey.Elements.All)
            count += post[element.Profile] ? 1 : 0;
        return count;
    }

    private static Group LargestCards(PageSurvey survey)
    {
        Group largest = default;
        foreach (var group in survey.Repeats.Cards)
        {
            if (group.Count >= 3 && group.Words > largest.Words)
                largest = group;
        }

        return largest;
    }

    private static float ShareOf(PageSurvey survey, int place)
    {
        if (place < 0)
            return 0;
        ref readonly var element = ref survey.Elements.All[place];
        return BlockSums.Share(BlockSums.Over(survey.Elements.Sums.Words, element.FirstBlock, element.EndBlock), survey.Elements.Sums.TotalWords);
    }
}
