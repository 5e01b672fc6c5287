namespace ArticleCli.Read.Html.Clues;

/// <summary>The parts of a page whose authors and dates are others': navigation, footers, sidebars, comments, related articles.</summary>
internal static class Areas
{
    private const int Below = 30;
    private const int Near = 100;
    private const int Small = 40;

    /// <summary>True where a subtree's authors and dates are not the article's.</summary>
    /// <param name="page">The page.</param>
    /// <param name="node">The element.</param>
    /// <param name="title">The title's node, or −1: what holds it is never foreign.</param>
    /// <param name="classes">What its class says.</param>
    /// <param name="id">What its id says.</param>
    /// <returns>True for foreign parts.</returns>
    public static bool IsForeign(Page page, int node, int title, NameHints classes, NameHints id)
    {
        if (title >= node && title < page.End(node))
            return false;
        var tag = page.Tag(node);

        // Drupal writes author and date into a footer at the article's head: <footer class="node__meta">.
        if (tag is Tag.Footer && title >= 0 && node > title && node < title + Near && page.End(node) - node < Small)
            return false;
        if (tag is Tag.Nav or Tag.Footer or Tag.Form or Tag.Dialog)
            return tag is not Tag.Form || (page.End(node) - node) * 2 < page.Count;
        if (tag is Tag.Body or Tag.Html or Tag.Main or Tag.Article || (page.End(node) - node) * 2 > page.Count)
            return false;

        // What stands right below the title is the article's, whatever its class: newsletter-details, teaser-text.
        if (title >= 0 && node > title && node < title + Below && page.End(node) - node < Below)
            return false;

        // The box about the author stands at the foot or the side and is the article's: "author-bio sidebar".
        if ((classes & NameHints.Author) != 0)
            return false;
        return ((classes | id) & NameHints.Foreign) != 0 || ((classes & NameHints.Teaser) != 0 && HasLink(page, node));
    }

    /// <summary>A teaser of something else links to it; the teaser of the article itself doesn't.</summary>
    private static bool HasLink(Page page, int node)
    {
        for (var at = node; at < page.End(node); at++)
        {
            if (page.Tag(at) == Tag.A)
                return true;
        }

        return page.Parent(node) >= 0 && page.Tag(page.Parent(node)) == Tag.A;
    }
}
