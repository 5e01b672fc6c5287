using ArticleCli.Model;

namespace ArticleCli.Load.Images;

/// <summary>One picture that was brought: its file's name and bytes.</summary>
/// <param name="Name">Legal on every system, the same for the same bytes and address.</param>
/// <param name="MediaType">Told by its content.</param>
/// <param name="Bytes">The picture.</param>
public sealed record ImageFile(string Name, string MediaType, byte[] Bytes);

/// <summary>The pictures of one document. It is laid into the document when the output's name is known.</summary>
public sealed class ImageSet
{
    private readonly Dictionary<string, ImageFile> _byAddress;

    internal ImageSet(Dictionary<string, ImageFile> byAddress, IReadOnlyList<Warning> warnings) => (_byAddress, Warnings) = (byAddress, warnings);

    /// <summary>No pictures.</summary>
    public static ImageSet Empty { get; } = new([], []);

    /// <summary>Which pictures could not be had: those keep their addresses.</summary>
    public IReadOnlyList<Warning> Warnings { get; }

    /// <summary>The files in order of their names, none twice.</summary>
    public IReadOnlyList<ImageFile> Files => [.. _byAddress.Values.DistinctBy(static file => file.Name).OrderBy(static file => file.Name, StringComparer.Ordinal)];

    /// <summary>The document with links to files in a folder beside it.</summary>
    /// <param name="document">The document that the pictures were brought for.</param>
    /// <param name="folder">The folder's name as the document sees it: <c>talks.assets</c>.</param>
    /// <returns>The same document, but for the pictures' addresses.</returns>
    public Document Linked(Document document, string folder) =>
        Mapped(document, file => Uri.EscapeDataString(folder) + "/" + file.Name);

    /// <summary>The document with the pictures in their own addresses.</summary>
    /// <param name="document">The document that the pictures were brought for.</param>
    /// <returns>The same document, but for the pictures' addresses.</returns>
    public Document Inlined(Document document) =>
        Mapped(document, static file => $"data:{file.MediaType};base64,{Convert.ToBase64String(file.Bytes)}");

    private Document Mapped(Document document, Func<ImageFile, string> address) => _byAddress.Count == 0
        ? document
        : ImageMap.Rewrite(document, image => _byAddress.TryGetValue(image.Address, out var file) ? image with { Address = address(file) } : image);
}
