using ArticleCli.Read.Html.Survey;

namespace ArticleCli.Read.Html.Select;

/// <summary>Tables, definitions, quotations and lists stand or fall whole: a row without its head, or an item without its inner list, says something else.</summary>
internal static class WholeUnits
{
    private const Traits Tools = Traits.Form | Traits.Button | Traits.Nav | Traits.Dialog | Traits.Hidden | Traits.AriaHidden | Traits.ScreenReader;

    /// <summary>Adds what a choice leaves out of the units that it takes for the most part.</summary>
    /// <param name="survey">The page.</param>
    /// <param name="chosen">The choice.</param>
    public static void Complete(PageSurvey survey, Span<bool> chosen)
    {
        var elements = survey.Elements.All;

        // From the inside out: an inner list that is whole counts for the outer one.
        for (var i = elements.Length - 1; i >= 0; i--)
        {
            ref readonly var element = ref elements[i];
            if (element.EndBlock - element.FirstBlock < 2 || (element.Traits & Tools) != 0 || Share(element.Tag) is not { } share)
                continue;
            if (element.Tag == Tag.Table && !IsGrid(survey.Page, element.Node))
                continue;
            var words = Words(survey, chosen, element, out var all);
            if (words < all && (words > 0 ? words >= share * all : IsAnnounced(survey, chosen, element)))
                Take(survey, chosen, element);
        }
    }

    /// <summary>Share of a unit's words from which on it is taken whole; null for what is no unit.</summary>
    private static float? Share(Tag tag) => tag switch
    {
        Tag.Table or Tag.Dl or Tag.Blockquote => 0.5f,
        Tag.Ul or Tag.Ol => 0.65f,
        _ => null,
    };

    /// <summary>No table that places other tables on the page.</summary>
    private static bool IsGrid(Page page, int table)
    {
        for (var node = table + 1; node < page.End(table); node++)
        {
            if (page.Tag(node) is Tag.Table)
                return false;
        }

        return page.Attribute(table, "role") is not ("presentation" or "none");
    }

    /// <summary>A table or definitions with nothing between them and a heading that was chosen: they are what it heads.</summary>
    private static bool IsAnnounced(PageSurvey survey, ReadOnlySpan<bool> chosen, in Element unit)
    {
        var heading = unit.FirstBlock - 1;
        return unit.Tag is Tag.Table or Tag.Dl && heading >= 0 && chosen[heading] && survey.HeadingOf(unit.FirstBlock) == heading
            && survey.Page.Parent(survey.Blocks[heading].Owner) == survey.Page.Parent(unit.Node);
    }

    private static int Words(PageSurvey survey, ReadOnlySpan<bool> chosen, in Element unit, out int all)
    {
        var words = all = 0;
        for (var i = unit.FirstBlock; i < unit.EndBlock; i++)
        {
            if (!IsContent(survey, i) && !chosen[i])
                continue;
            all += survey.Blocks[i].WordCount;
            words += chosen[i] ? survey.Blocks[i].WordCount : 0;
        }

        return words;
    }

    private static void Take(PageSurvey survey, Span<bool> chosen, in Element unit)
    {
        for (var i = unit.FirstBlock; i < unit.EndBlock; i++)
            chosen[i] |= IsContent(survey, i);
    }

    private static bool IsContent(PageSurvey survey, int block) =>
        survey.Blocks[block].LinkShare < 0.5f && (survey.Elements.All[survey.Blocks[block].Element].Traits & Tools) == 0 && !ChosenSpan.IsCaption(survey, block);
}
