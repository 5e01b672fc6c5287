namespace ArticleCli.Read.Html.Build;

/// <summary>Steps among elements alone, for markup in which texts between elements are layout.</summary>
internal static class PageElements
{
    /// <summary>The first child that is an element, or −1.</summary>
    public static int FirstElement(this Page page, int node) => ElementFrom(page, node < 0 ? -1 : page.FirstChild(node));

    /// <summary>The next sibling that is an element, or −1.</summary>
    public static int NextElement(this Page page, int node) => node < 0 ? -1 : ElementFrom(page, page.NextSibling(node));

    private static int ElementFrom(Page page, int node)
    {
        while (node >= 0 && page.Tag(node) == Tag.Text)
            node = page.NextSibling(node);
        return node;
    }
}
