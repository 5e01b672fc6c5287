using ArticleCli.Read.Html.Build.Addresses;

namespace ArticleCli.Read.Html.Build.Elements;

/// <summary>Chooses a picture's address: the lazy attribute before the placeholder, the widest of a set before the rest.</summary>
internal static class ImageAddress
{
    // In the order of trust, as lazy loaders name them.
    private static readonly string[] LazySets = ["data-srcset", "data-lazy-srcset", "data-src-set", "data-lazyload-srcset", "data-original-set", "data-ll-srcset"];

    private static readonly string[] LazySources =
    [
        "data-src", "data-lazy-src", "data-original", "data-lazy", "data-lazyload", "data-lazy-load", "data-actualsrc", "data-echo", "data-full-src",
        "data-hi-res-src", "data-hires", "data-image", "data-image-src", "data-img-src", "data-orig-file", "data-orig-src", "data-raw-src",
        "data-real-src", "data-runner-src", "data-url", "data-delayed-url", "data-ll-src", "data-original-src", "data-src-large", "data-src-medium",
        "data-large-file", "data-pin-media", "data-td-src", "data-cfsrc", "data-flickity-lazyload", "data-zoom-image", "datasrc",
    ];

    /// <summary>The address of an <c>img</c> or what takes its place, or null.</summary>
    public static string? Of(Builder builder, int node) =>
        Widest(builder, node, LazySets) ?? Lazy(builder, node) ?? Widest(builder, node, "srcset") ?? Plain(builder, node, "src") ?? FromPicture(builder, node);

    private static string? Widest(Builder builder, int node, params ReadOnlySpan<string> attributes)
    {
        if (builder.Page.AttributeCount(node) > 1)
        {
            foreach (var attribute in attributes)
            {
                if (builder.Page.TryGetAttribute(node, attribute, out var set) && Resolve(builder, SourceSet.Widest(set)) is { } address)
                    return address;
            }
        }

        return null;
    }

    private static string? Lazy(Builder builder, int node)
    {
        var page = builder.Page;
        for (var i = 0; i < page.AttributeCount(node); i++)
        {
            // All of them, and nothing else that a picture has, begin so.
            if (page.AttributeName(node, i).StartsWith("data", StringComparison.Ordinal))
                return FirstLazy(builder, node);
        }

        return null;
    }

    private static string? FirstLazy(Builder builder, int node)
    {
        foreach (var attribute in LazySources)
        {
            if (builder.Page.TryGetAttribute(node, attribute, out var source) && LooksLikeAddress(source) && Resolve(builder, source) is { } address)
                return address;
        }

        return null;
    }

    private static string? Plain(Builder builder, int node, string attribute) =>
        builder.Page.TryGetAttribute(node, attribute, out var source) ? Resolve(builder, source) : null;

    // The picture's sources, where the picture itself only holds a place.
    private static string? FromPicture(Builder builder, int node)
    {
        var page = builder.Page;
        var picture = page.Parent(node);
        if (picture < 0 || page.Tag(picture) != Tag.Picture)
            return null;
        for (var source = page.FirstChild(picture); source >= 0 && source < node; source = page.NextSibling(source))
        {
            if (page.Tag(source) == Tag.Source && (Widest(builder, source, LazySets) ?? Widest(builder, source, "srcset")
                ?? (page.TryGetAttribute(source, "srcset", out var set) ? Resolve(builder, SourceSet.Widest(set)) : null)) is { } address)
                return address;
        }

        return null;
    }

    private static string? Resolve(Builder builder, ReadOnlySpan<char> source)
    {
        source = source.Trim();
        if (source.IsEmpty || source[0] == '#' || source.StartsWith("data:", StringComparison.OrdinalIgnoreCase) || source.StartsWith("about:") || source.Contains('{'))
            return null;
        return builder.Addresses.Resolve(source) is { } address && !address.StartsWith("mailto:", StringComparison.Ordinal) ? address : null;
    }

    // Some of these attributes hold numbers, names or objects.
    private static bool LooksLikeAddress(ReadOnlySpan<char> value) => value.ContainsAny('/', '.') && !value.Contains(' ') && value[0] is not ('{' or '[');
}
