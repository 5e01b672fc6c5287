using ArticleCli.Model;
using ArticleCli.Read.Html.Build;

namespace ArticleCli.Read.Html.Clues;

/// <summary>The headings that may be the title.</summary>
internal static class Headings
{
    private const int MostHeadings = 6;

    /// <summary>Adds the page's first headings and tells which one is most like its title element.</summary>
    /// <param name="page">The page.</param>
    /// <param name="bag">Where clues go.</param>
    /// <returns>The title's node, or −1 where the page has no first-level heading.</returns>
    public static int Collect(Page page, ClueBag bag)
    {
        var titles = bag.Clues.FindAll(static clue => clue.Field == MetadataField.Title);
        var (best, bestScore, count) = (-1, -1.0, 0);
        for (var node = 0; node < page.Count && count < MostHeadings; node++)
        {
            if (page.Tag(node) is Tag.Nav or Tag.Footer or Tag.Script or Tag.Style or Tag.Template)
            {
                node = page.End(node) - 1;
                continue;
            }

            if (page.Tag(node) != Tag.H1)
                continue;
            var text = Text(page, node);
            if (text.Length is < 2 or > 400)
                continue;
            count++;
            var titled = IsTitled(page, node);
            var within = IsWithin(page, node);
            var (origin, weight) = titled ? ("h1 with class title", 0.82) : within ? ("h1 in article", 0.81) : ("h1", 0.76);
            bag.Add(MetadataField.Title, text, count == 1 ? origin : origin + " (later)", count == 1 ? weight : weight - 0.1);
            var score = (titled ? 0.2 : 0) + (within ? 0.2 : 0) - (count * 0.05)
                + (titles.Exists(clue => clue.Value.Contains(text, StringComparison.OrdinalIgnoreCase)) ? 1 + Math.Min(0.5, text.Length / 100.0) : 0);
            if (score > bestScore)
                (best, bestScore) = (node, score);
        }

        return best >= 0 ? best : SecondLevel(page, bag, titles);
    }

    /// <summary>Without a first-level heading: a second-level one that the title element contains, or that is classed as title.</summary>
    private static int SecondLevel(Page page, ClueBag bag, List<Clue> titles)
    {
        var seen = 0;
        for (var node = 0; node < page.Count && seen < 30; node++)
        {
            if (page.Tag(node) is not (Tag.H2 or Tag.H3))
                continue;
            seen++;
            var text = Text(page, node);
            if (text.Length is < 8 or > 300 || !titles.Exists(clue => clue.Value.Contains(text, StringComparison.OrdinalIgnoreCase)))
                continue;
            bag.Add(MetadataField.Title, text, "heading in the title element", 0.7);
            return node;
        }

        return -1;
    }

    /// <summary>A heading's words without what is only beside them: permalinks, hidden tools, a second wording for the eye or for the ear.</summary>
    private static string Text(Page page, int node)
    {
        const int Most = 500;
        var shown = PageText.Of(page, node, Most, IsBeside);
        return shown.Length == 0 ? PageText.Of(page, node, Most) : shown;
    }

    private static bool IsBeside(Page page, int node)
    {
        if (page.AttributeCount(node) == 0)
            return false;
        return page.HasAttribute(node, "hidden") || page.Attribute(node, "aria-hidden") is "true"
            || Marks.Has(page, node, ClassMark.Permalink) && page.Attribute(node, "href").StartsWith('#') || Marks.Has(page, node, ClassMark.EditLink);
    }

    private static bool IsTitled(Page page, int node) => Has(page.Attribute(node, "class")) || Has(page.Attribute(node, "itemprop")) || Has(page.Attribute(node, "id"));

    private static bool Has(ReadOnlySpan<char> value) => (value.Contains("title", StringComparison.OrdinalIgnoreCase) || value.Contains("headline", StringComparison.OrdinalIgnoreCase))
        && !value.Contains("site-title", StringComparison.OrdinalIgnoreCase) && !value.Contains("logo", StringComparison.OrdinalIgnoreCase);

    private static bool IsWithin(Page page, int node)
    {
        for (var at = page.Parent(node); at >= 0; at = page.Parent(at))
        {
            if (page.Tag(at) is Tag.Article or Tag.Main)
                return true;
        }

        return false;
    }
}
