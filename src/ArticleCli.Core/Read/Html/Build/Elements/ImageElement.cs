using ArticleCli.Model;

namespace ArticleCli.Read.Html.Build.Elements;

/// <summary><c>img</c>: a picture by its best address; one without any is nothing that can be shown. A picture inside its own address is most often a placeholder, and a file of them cannot be read by people: left out.</summary>
internal static class ImageElement
{
    public static int Build(Builder builder, int node)
    {
        var end = builder.Page.End(node);
        if (!builder.WholePage && IsPixel(builder.Page, node))
            return end;
        if (ImageAddress.Of(builder, node) is { } address)
            builder.Flow.Add(new Image(address, builder.Words(node, "alt") ?? "", Title(builder, node)));
        else if (builder.Page.Attribute(node, "src").StartsWith("data:", StringComparison.OrdinalIgnoreCase))
            return builder.Drop(node, "data-image", "picture");
        return end;
    }

    /// <summary>A picture that stands for a sign of the text: the sign itself, but for the whole page.</summary>
    public static int Emoji(Builder builder, int node, Tag tag)
    {
        if (tag != Tag.Img || builder.WholePage || builder.Words(node, "alt") is not { Length: <= 12 } sign)
            return -1;
        builder.Flow.Text(sign);
        return builder.Page.End(node);
    }

    private static string? Title(Builder builder, int node) =>
        builder.Words(node, "title") is { } title && title != builder.Words(node, "alt") ? title : null;

    // One by one: a counter of visits.
    private static bool IsPixel(Page page, int node) => page.Attribute(node, "width") is "1" or "0" && page.Attribute(node, "height") is "1" or "0";
}
