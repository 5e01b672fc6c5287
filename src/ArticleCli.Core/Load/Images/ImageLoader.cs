using System.Security.Cryptography;
using System.Text;
using ArticleCli.Load.Http;
using ArticleCli.Model;

namespace ArticleCli.Load.Images;

/// <summary>Brings the pictures of documents, for <c>--images download</c> and <c>--images inline</c>. The document's text is not touched.</summary>
/// <param name="fetcher">Fetches them, under the same rules as pages.</param>
public sealed class ImageLoader(Fetcher fetcher)
{
    /// <summary>The most bytes of one picture.</summary>
    public const int MaximumSize = 20 << 20;

    /// <summary>The most pictures of one document.</summary>
    public const int MaximumCount = 500;

    /// <summary>The most bytes of one document's pictures.</summary>
    public const long MaximumTotal = 200L << 20;

    private const int LongestName = 40;

    /// <summary>Brings a document's pictures; one that cannot be had, or is none, keeps its address.</summary>
    /// <param name="document">The document.</param>
    /// <param name="page">The page's address: given headers go to its origin alone. Null for none.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <returns>The pictures.</returns>
    public async Task<ImageSet> LoadAsync(Document document, string? page, CancellationToken cancellation)
    {
        var files = new Dictionary<string, ImageFile>(StringComparer.Ordinal);
        var failures = new List<string>();
        var byContent = new Dictionary<string, ImageFile>(StringComparer.Ordinal);
        long total = 0;
        foreach (var address in ImageMap.AddressesOf(document))
        {
            var (bytes, failure) = files.Count >= MaximumCount || total >= MaximumTotal
                ? (null, "there are too many of them")
                : await BytesAsync(address, page, cancellation);
            if (bytes is null || ImageKind.Of(bytes) is not { } kind || bytes.Length > MaximumSize)
            {
                failures.Add(failure ?? (bytes?.Length > MaximumSize ? $"it is larger than {MaximumSize >> 20} MiB" : "it is no PNG, JPEG, GIF, WebP or AVIF"));
                continue;
            }

            var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
            if (!byContent.TryGetValue(hash, out var file))
            {
                byContent[hash] = file = new ImageFile($"{NameOf(address)}{hash[..12]}.{kind.Extension}", kind.MediaType, bytes);
                total += bytes.Length;
            }

            files[address] = file;
        }

        return new ImageSet(files, failures.Count == 0 ? [] : [Note(failures)]);
    }

    private async Task<(byte[]? Bytes, string? Failure)> BytesAsync(string address, string? page, CancellationToken cancellation)
    {
        if (DataAddress.IsOne(address)) return (DataAddress.Read(address), null);
        try
        {
            return ((await fetcher.FetchImageAsync(address, page, cancellation)).Body, null);
        }
        catch (ArticleException failure)
        {
            return (null, failure.Message);
        }
    }

    private static Warning Note(List<string> failures) => failures.Count == 1
        ? new Warning("images", $"one picture keeps its address: {failures[0]}")
        : new Warning("images", $"{failures.Count} pictures keep their addresses; the first: {failures[0]}");

    /// <summary>What a person can tell the picture by: the last part of its address, in letters and digits that every system takes, with a dash behind.</summary>
    private static string NameOf(string address)
    {
        if (DataAddress.IsOne(address) || !Uri.TryCreate(address, UriKind.Absolute, out var parsed)) return "";
        var last = Uri.UnescapeDataString(parsed.AbsolutePath[(parsed.AbsolutePath.LastIndexOf('/') + 1)..]);
        var name = new StringBuilder();
        foreach (var c in last.AsSpan(0, last.LastIndexOf('.') is > 0 and var dot ? dot : last.Length))
        {
            if (name.Length == LongestName) break;
            if (char.IsAsciiLetterOrDigit(c)) name.Append(char.ToLowerInvariant(c));
            else if (name.Length > 0 && name[^1] != '-') name.Append('-');
        }

        if (name.Length > 0 && name[^1] != '-') name.Append('-');
        return name.ToString();
    }
}
