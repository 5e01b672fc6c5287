using ArticleCli.Model;

namespace ArticleCli.Read.Html.Clues;

/// <summary>Collects every hint for metadata that a page holds, as it stands there; nothing is normalised or chosen here.</summary>
internal static class ClueCollector
{
    /// <summary>Collects a page's clues.</summary>
    /// <param name="page">The page.</param>
    /// <returns>The clues in the order of the page.</returns>
    public static List<Clue> Collect(Page page) => Collect(page, JsonLd.Read(page));

    /// <summary>Collects a page's clues where its structured data has been read already.</summary>
    /// <param name="page">The page.</param>
    /// <param name="data">Its structured data.</param>
    /// <returns>The clues in the order of the page.</returns>
    public static List<Clue> Collect(Page page, JsonLd data)
    {
        var bag = new ClueBag();
        new JsonLdClues(data, bag).Collect();
        var head = new HeadClues(page, bag);
        for (var node = 0; node < page.Count; node++)
        {
            if (page.Tag(node) is Tag.Meta or Tag.Link or Tag.Title or Tag.Html)
                head.See(node);
        }

        head.Finish();
        var title = Headings.Collect(page, bag);
        var body = new BodyClues(page, bag, title);
        var names = new NameHintReader();
        for (var node = 0; node < page.Count; node++)
        {
            switch (page.Tag(node))
            {
                case Tag.Head or Tag.Script or Tag.Style or Tag.Template or Tag.Svg or Tag.Select:
                    node = page.End(node) - 1;
                    break;
                case Tag.Text:
                    body.SeeText(node);
                    break;
                default:
                    var (classes, id) = page.AttributeCount(node) == 0 ? default : (names.Of(page.Attribute(node, "class")), names.Of(page.Attribute(node, "id")));
                    if (Areas.IsForeign(page, node, title, classes, id))
                        node = page.End(node) - 1;
                    else
                        body.See(node, isTelling: ((classes | id) & NameHints.Telling) != 0);
                    break;
            }
        }

        return bag.Clues;
    }
}
