using System.Collections.Frozen;
using ArticleCli.Read.Html.Build.Addresses;

namespace ArticleCli.Read.Html.Build.Elements;

/// <summary>Chooses a picture's address: the lazy attribute before the placeholder, the widest of a set before the rest.</summary>
internal static class ImageAddress
{
    private static readonly FrozenDictionary<string, int> LazySets = Ranked("set");
    private static readonly FrozenDictionary<string, int> LazySources = Ranked("source");
    private static readonly FrozenDictionary<string, int> Placeholders = Ranked("placeholder");

    /// <summary>The address of an <c>img</c> or what takes its place, or null.</summary>
    public static string? Of(Builder builder, int node)
    {
        var isLazy = HasData(builder.Page, node);
        return (isLazy ? Lazy(builder, node, LazySets) ?? Lazy(builder, node, LazySources) : null) ?? Widest(builder, node) ?? Plain(builder, node, "src") ?? FromPicture(builder, node) ?? (isLazy ? FromAny(builder, node) : null);
    }

    // All lazy attributes begin with "data".
    private static bool HasData(Page page, int node)
    {
        for (var i = 0; i < page.AttributeCount(node); i++)
        {
            if (page.AttributeName(node, i).StartsWith("data", StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    // The attribute of the best rank that holds an address.
    private static string? Lazy(Builder builder, int node, FrozenDictionary<string, int> ranks)
    {
        var page = builder.Page;
        var best = int.MaxValue;
        string? address = null;
        for (var i = 0; i < page.AttributeCount(node); i++)
        {
            if (!ranks.TryGetValue(page.AttributeName(node, i), out var rank) || rank >= best)
                continue;
            var value = page.AttributeValue(node, i).Trim();
            if (ReferenceEquals(ranks, LazySets) ? Resolve(builder, SourceSet.Widest(value)) is not { } found : !LooksLikeAddress(value) || (found = Resolve(builder, value)) is null)
                continue;
            best = rank;
            address = found;
        }

        return address;
    }

    // A loader that we do not know: any attribute that holds a picture's address.
    private static string? FromAny(Builder builder, int node)
    {
        var page = builder.Page;
        for (var i = 0; i < page.AttributeCount(node); i++)
        {
            var value = page.AttributeValue(node, i).Trim();
            if (page.AttributeName(node, i).StartsWith("data-", StringComparison.Ordinal) && LooksLikeAddress(value) && HasPictureEnding(value) && Resolve(builder, value) is { } address)
                return address;
        }

        return null;
    }

    private static bool HasPictureEnding(ReadOnlySpan<char> address)
    {
        var end = address.IndexOfAny('?', '#');
        var path = end < 0 ? address : address[..end];
        foreach (var ending in (ReadOnlySpan<string>)[".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif"])
        {
            if (path.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static bool IsPlaceholder(ReadOnlySpan<char> source)
    {
        var end = source.IndexOfAny('?', '#');
        var path = end < 0 ? source : source[..end];
        return Placeholders.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(path[(path.LastIndexOf('/') + 1)..]);
    }

    private static string? Widest(Builder builder, int node) =>
        builder.Page.TryGetAttribute(node, "srcset", out var set) ? Resolve(builder, SourceSet.Widest(set)) : null;

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
            if (page.Tag(source) == Tag.Source && (Lazy(builder, source, LazySets) ?? Widest(builder, source)) is { } address)
                return address;
        }

        return null;
    }

    private static string? Resolve(Builder builder, ReadOnlySpan<char> source)
    {
        source = source.Trim();
        if (source.IsEmpty || source[0] == '#' || source.StartsWith("data:", StringComparison.OrdinalIgnoreCase) || source.StartsWith("about:") || source.Contains('{') || IsPlaceholder(source))
            return null;
        return builder.Addresses.Resolve(source) is { } address && !address.StartsWith("mailto:", StringComparison.Ordinal) ? address : null;
    }

    // Some of these attributes hold numbers, names or objects.
    private static bool LooksLikeAddress(ReadOnlySpan<char> value) => !value.IsEmpty && value.ContainsAny('/', '.') && !value.Contains(' ') && value[0] is not ('{' or '[');

    private static FrozenDictionary<string, int> Ranked(string kind) => DataFile.Rows("Build/lazy.txt")
        .Where(row => row.Key == kind)
        .SelectMany(static row => row.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .Select(static (name, rank) => (name, rank))
        .ToFrozenDictionary(static pair => pair.name, static pair => pair.rank, StringComparer.Ordinal);
}
