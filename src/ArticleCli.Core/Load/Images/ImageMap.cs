using ArticleCli.Model;

namespace ArticleCli.Load.Images;

/// <summary>The pictures of a document, wherever they stand.</summary>
internal static class ImageMap
{
    /// <summary>Rewrites the pictures and nothing else.</summary>
    public static Document Rewrite(Document document, Func<Image, Image> rewrite) =>
        new InlineMap(inline => inline is Image image ? rewrite(image) : inline, keepEmpty: true).Apply(document);

    /// <summary>The addresses of a document's pictures in reading order, none twice.</summary>
    public static IReadOnlyList<string> AddressesOf(Document document)
    {
        var addresses = new OrderedDictionary<string, bool>(StringComparer.Ordinal);
        _ = Rewrite(document, image =>
        {
            addresses.TryAdd(image.Address, true);
            return image;
        });
        return [.. addresses.Keys];
    }
}
