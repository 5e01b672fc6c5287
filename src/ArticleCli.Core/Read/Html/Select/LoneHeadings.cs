using ArticleCli.Read.Html.Survey;

namespace ArticleCli.Read.Html.Select;

/// <summary>Headings of lists of links that were left out go with them.</summary>
internal static class LoneHeadings
{
    private const int ParagraphWords = 20;

    /// <summary>Takes headings out of a choice whose whole section is links, and was left.</summary>
    /// <param name="survey">The page.</param>
    /// <param name="chosen">The choice.</param>
    public static void Leave(PageSurvey survey, Span<bool> chosen)
    {
        if (!IsProse(survey, chosen))
            return;

        // From the end, so that a heading over lone headings is alone too.
        for (var i = chosen.Length - 1; i >= 0; i--)
        {
            if (chosen[i] && Level(survey, i) is var level and > 1 && IsLone(survey, chosen, i, level))
                chosen[i] = false;
        }
    }

    /// <summary>Most of the choice is running text: of lists of cards nothing but their headings may be chosen.</summary>
    private static bool IsProse(PageSurvey survey, ReadOnlySpan<bool> chosen)
    {
        var (all, prose) = (0, 0);
        for (var i = 0; i < chosen.Length; i++)
        {
            var words = chosen[i] ? survey.Blocks[i].WordCount : 0;
            all += words;
            prose += words >= ParagraphWords && survey.Blocks[i].LinkShare < 0.35f ? words : 0;
        }

        return 2 * prose > all;
    }

    private static bool IsLone(PageSurvey survey, ReadOnlySpan<bool> chosen, int heading, int level)
    {
        var (end, words, links) = (heading + 1, 0, 0);
        while (end < chosen.Length && Level(survey, end) is var next && (next == 0 || next > level))
        {
            if (chosen[end] || ChosenSpan.IsCaption(survey, end))
                return false;
            words += survey.Blocks[end].WordCount;
            links += survey.Blocks[end].LinkWords;
            end++;
        }

        // Nothing between two headings: the first may head the second, or a picture. Prose that was left may be missed: its heading tells where it stood.
        return end > heading + 1 && 2 * links > words && survey.Blocks[end - 1].LastText is var last && !HoldsMedia(survey.Page, survey.Blocks[heading].LastText, last);
    }

    private static bool HoldsMedia(Page page, int from, int to)
    {
        for (var node = from; node <= to; node++)
        {
            if (page.Tag(node) is Tag.Img or Tag.Picture or Tag.Video or Tag.Audio or Tag.Iframe or Tag.Math or Tag.Embed or Tag.Object)
                return true;
        }

        return false;
    }

    private static int Level(PageSurvey survey, int block) => BlockTags.HeadingLevel(survey.Elements.All[survey.Blocks[block].Element].Tag);
}
