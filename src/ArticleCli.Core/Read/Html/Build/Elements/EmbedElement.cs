using ArticleCli.Model;
using ArticleCli.Read.Html.Build.Addresses;
using TextInline = ArticleCli.Model.Text;

namespace ArticleCli.Read.Html.Build.Elements;

/// <summary>Frames, films, sounds and posts of other sites: a link with a title.</summary>
internal static class EmbedElement
{
    /// <summary><c>iframe</c>.</summary>
    public static int Frame(Builder builder, int node)
    {
        var page = builder.Page;
        if (builder.WholePage || !IsHidden(page, node))
            Add(builder, node, First(builder, node, "data-src", "data-lazy-src", "data-url", "data-cookieblock-src", "src"));
        return page.End(node);
    }

    /// <summary><c>video</c> and <c>audio</c>: the words inside are for browsers that can't play them.</summary>
    public static int Media(Builder builder, int node)
    {
        var page = builder.Page;
        var address = First(builder, node, "src", "data-src", "data-video-src", "data-mp4");
        for (var source = page.FirstChild(node); address is null && source >= 0; source = page.NextSibling(source))
        {
            if (page.Tag(source) == Tag.Source)
                address = First(builder, source, "src", "data-src");
        }

        // Without a source of its own, the link inside often leads to the file.
        if (address is null && builder.Find(node, Tag.A) is var link and >= 0)
            address = First(builder, link, "href");
        Add(builder, node, address);
        return page.End(node);
    }

    /// <summary><c>object</c> and <c>embed</c>: what they show where that has an address of the web, else the content that stands in.</summary>
    public static int PlugIn(Builder builder, int node)
    {
        var page = builder.Page;
        var address = First(builder, node, "data", "src");
        for (var child = page.FirstChild(node); address is null && child >= 0; child = page.NextSibling(child))
        {
            if (page.Tag(child) == Tag.Param && page.Attribute(child, "name") is "movie" or "src" or "data")
                address = First(builder, child, "value");
        }

        if (address is null || builder.Holds(node, Tag.Img) || builder.Holds(node, Tag.Iframe) || builder.Holds(node, Tag.Video))
            return builder.Children(node);
        if (page.Attribute(node, "type").StartsWith("image/") || address.EndsWith(".svg", StringComparison.OrdinalIgnoreCase))
            builder.Flow.Add(new Image(address, builder.Words(node, "title") ?? builder.Words(node, "aria-label") ?? builder.PlainText(node)));
        else
            Add(builder, node, address);
        return page.End(node);
    }

    /// <summary>A custom element of a film: <c>lite-youtube</c>, <c>amp-youtube</c>, <c>lite-vimeo</c>.</summary>
    /// <returns>The node to go on with, or −1.</returns>
    public static int Custom(Builder builder, int node, string name)
    {
        var page = builder.Page;
        var film = page.Attribute(node, "videoid");
        if (film.IsEmpty)
            film = page.Attribute(node, "data-videoid");
        if (film.IsEmpty || film.ContainsAny(Signs.NotInIdentifiers))
            return -1;
        if (name.Contains("youtube", StringComparison.Ordinal))
            Add(builder, node, $"https://www.youtube.com/watch?v={film}");
        else if (name.Contains("vimeo", StringComparison.Ordinal))
            Add(builder, node, $"https://vimeo.com/{film}");
        else
            return -1;
        return page.End(node);
    }

    /// <summary>A post of another site that is only a link until a script has run; null where there is none.</summary>
    public static Embed? QuotedPost(Builder builder, int node)
    {
        var address = First(builder, node, "data-instgrm-permalink", "data-href", "data-url");
        if (address is null && builder.Find(node, Tag.A) is var link and >= 0)
            address = First(builder, link, "href");
        address ??= First(builder, node, "cite");
        return address is not null && AddressResolver.IsWeb(address) ? new Embed(address, "") : null;
    }

    /// <summary>Adds a link to something that plays elsewhere.</summary>
    public static void Add(Builder builder, int node, string? address)
    {
        if (address is null || address[0] == '#' || address.StartsWith("mailto:", StringComparison.Ordinal))
            return;
        address = PlayerAddress.ToPage(address);
        var title = builder.Words(node, "title") ?? builder.Words(node, "aria-label") ?? builder.Words(node, "data-title") ?? builder.Words(node, "playlabel") ?? "";
        if (builder.Flow.Shape == Shape.Blocks)
        {
            builder.Flow.Add(new Embed(address, title));
            return;
        }

        builder.Flow.EndParagraph();
        builder.Flow.Add(new Link(address, [new TextInline(title.Length > 0 ? title : address)]));
        builder.Flow.EndParagraph();
    }

    private static string? First(Builder builder, int node, params ReadOnlySpan<string> attributes)
    {
        foreach (var attribute in attributes)
        {
            if (builder.Page.TryGetAttribute(node, attribute, out var value) && !value.StartsWith("about:") && builder.Addresses.Resolve(value) is { } address)
                return address;
        }

        return null;
    }

    private static bool IsHidden(Page page, int node) =>
        page.Attribute(node, "width") is "0" or "1" || page.Attribute(node, "height") is "0" or "1" || page.HasAttribute(node, "hidden")
        || (page.TryGetAttribute(node, "style", out var style) && (InlineStyle.Value(style, "display") is "none" || InlineStyle.Value(style, "visibility") is "hidden"));
}
