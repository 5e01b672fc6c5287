namespace ArticleCli.Read.Html.Build.Elements;

/// <summary><c>noscript</c>: what stands in for a lazy picture, unless the picture beside it is known already.</summary>
internal static class NoscriptElement
{
    public static int Build(Builder builder, int node)
    {
        var page = builder.Page;
        var picture = builder.Find(node, Tag.Img);
        if (picture < 0)
            return builder.Holds(node, Tag.Iframe) ? page.End(node) : builder.Children(node);
        return HasTwin(builder, node) ? page.End(node) : builder.Children(node);
    }

    private static bool HasTwin(Builder builder, int node) => IsPicture(builder, builder.PreviousShown(node)) || IsPicture(builder, builder.NextShown(node));

    private static bool IsPicture(Builder builder, int node)
    {
        if (node < 0 || builder.Page.Tag(node) is Tag.Text or Tag.Noscript)
            return false;
        var picture = builder.Page.Tag(node) == Tag.Img ? node : builder.Page.End(node) - node < 40 ? builder.Find(node, Tag.Img) : -1;
        return picture >= 0 && ImageAddress.Of(builder, picture) is not null && WhiteSpace.IsBlank(builder.PlainText(node));
    }
}
