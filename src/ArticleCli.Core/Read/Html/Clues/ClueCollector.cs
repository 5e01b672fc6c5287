using ArticleCli.Model;

namespace ArticleCli.Read.Html.Clues;

/// <summary>Collects every hint for metadata that a page holds, as it stands there; nothing is normalised or chosen here.</summary>
internal static class ClueCollector
{
    /// <summary>Collects a page's clues.</summary>
    /// <param name="page">The page.</param>
    /// <param name="address">Its address, or null.</param>
    /// <returns>The clues in the order of the page.</returns>
    public static List<Clue> Collect(Page page, string? address)
    {
        var clues = new List<Clue>();
        for (var node = 0; node < page.Count; node++)
        {
            if (page.Tag(node) == Tag.Title && page.FirstChild(node) is > 0 and var text)
                clues.Add(new Clue(MetadataField.Title, page.Text(text).Trim().ToString(), "title element", 0.75));
        }

        return clues;
    }
}
