using System.Buffers;

namespace ArticleCli.Read.Html.Clues;

/// <summary>The parts of a page whose authors and dates are others': navigation, footers, sidebars, comments, related articles.</summary>
internal static class Areas
{
    private static readonly SearchValues<string> Foreign = SearchValues.Create(
        [
            "comment", "related", "sidebar", "footer", "recommend", "popular", "trending", "recent", "promo", "newsletter", "carousel", "read-next",
            "readnext", "readmore", "more-from", "morefrom", "latest", "navbar", "breadcrumb", "cookie", "consent", "similar", "most-read", "upnext", "up-next",
            "prev-next", "pagination", "outbrain", "taboola", "post-navigation", "nav-links", "replies",
        ],
        StringComparison.OrdinalIgnoreCase);

    private const int Below = 30;
    private const int Near = 100;
    private const int Small = 40;

    /// <summary>True where a subtree's authors and dates are not the article's.</summary>
    /// <param name="page">The page.</param>
    /// <param name="node">The element.</param>
    /// <param name="title">The title's node, or −1: what holds it is never foreign.</param>
    /// <returns>True for foreign parts.</returns>
    public static bool IsForeign(Page page, int node, int title)
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
        var classes = page.Attribute(node, "class");

        // What stands right below the title is the article's, whatever its class: newsletter-details, teaser-text.
        if (title >= 0 && node > title && node < title + Below && page.End(node) - node < Below)
            return false;

        // The box about the author stands at the foot or the side and is the article's: "author-bio sidebar".
        if (classes.Contains("author", StringComparison.OrdinalIgnoreCase) && !classes.Contains("comment", StringComparison.OrdinalIgnoreCase))
            return false;
        var id = page.Attribute(node, "id");
        return classes.ContainsAny(Foreign) || id.ContainsAny(Foreign) || IsMenu(classes) || IsMenu(id) || (classes.Contains("teaser", StringComparison.OrdinalIgnoreCase) && HasLink(page, node));
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

    /// <summary>A menu of the site; that round a poster's name (vBulletin's postmenu, popupmenu memberaction) holds the name.</summary>
    private static bool IsMenu(ReadOnlySpan<char> names) => names.Contains("menu", StringComparison.OrdinalIgnoreCase)
        && !names.Contains("postmenu", StringComparison.OrdinalIgnoreCase) && !names.Contains("member", StringComparison.OrdinalIgnoreCase) && !names.Contains("user", StringComparison.OrdinalIgnoreCase);
}
