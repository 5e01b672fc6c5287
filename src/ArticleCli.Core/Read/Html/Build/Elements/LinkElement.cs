namespace ArticleCli.Read.Html.Build.Elements;

/// <summary><c>a</c>: a link with an address that may be followed; else its text.</summary>
internal static class LinkElement
{
    public static int Build(Builder builder, int node)
    {
        var page = builder.Page;
        if (!page.TryGetAttribute(node, "href", out var reference))
            return builder.Children(node);
        if (PermalinkElement.IsSymbol(builder, node, reference))
            return builder.Drop(node, "permalink", "permalink");
        if (builder.Addresses.Resolve(reference) is not { } address)
            return builder.Children(node);
        if (address[0] == '#' && (builder.Anchors?.Has(address.AsSpan(1)) == false || PermalinkElement.PointsToOwnHeading(builder, node, address)))
            return builder.Children(node);
        return builder.Formatted(node, FormatKind.Link, address, Title(builder, node), HoldsHeading(page, node));
    }

    // WordPress repeats the text as a title.
    private static string? Title(Builder builder, int node) =>
        builder.Words(node, "title") is { } title && (builder.WholePage || title != builder.PlainText(node)) ? title : null;

    // A link around blocks stands on the heading among them.
    private static bool HoldsHeading(Page page, int node)
    {
        if (page.End(node) < node + 3)
            return false;
        for (var parent = page.Parent(node); parent >= 0; parent = page.Parent(parent))
        {
            if (page.Tag(parent) is >= Tag.H1 and <= Tag.H6)
                return false;
        }

        for (var at = node + 1; at < page.End(node); at++)
        {
            if (page.Tag(at) is >= Tag.H1 and <= Tag.H6)
                return true;
        }

        return false;
    }
}
