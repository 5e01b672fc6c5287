using System.Globalization;

namespace ArticleCli.Load.Http;

/// <summary>The cookies of one fetch: the user's own, and those that servers set on the way, which go back to the very host that set them.</summary>
/// <remarks>Only so many sites let their page be read that set a cookie and redirect; nothing is kept after the fetch. <c>Domain</c> is not honoured, since without the list of public
/// suffixes a host could set a cookie for its neighbours.</remarks>
internal sealed class CookieJar(IReadOnlyList<Cookie> given)
{
    private const int MostCookies = 100;
    private const int LongestCookie = 4096;
    private readonly List<Cookie> _set = [];

    /// <summary>The value of the <c>Cookie</c> header for an address, or null.</summary>
    /// <param name="address">Where the request goes.</param>
    /// <param name="own">The <c>Cookie</c> header that the user gave, or null.</param>
    public string? For(Uri address, string? own)
    {
        var pairs = given.Concat(_set).Where(cookie => cookie.IsFor(address)).Select(static cookie => cookie.Name + "=" + cookie.Value);
        var joined = string.Join("; ", own is null ? pairs : pairs.Prepend(own));
        return joined.Length == 0 ? null : joined;
    }

    public void Store(Uri address, IReadOnlyList<string> setCookies, DateTimeOffset now)
    {
        foreach (var line in setCookies)
        {
            if (line.Length > LongestCookie || _set.Count >= MostCookies) continue;
            var parts = line.Split(';', StringSplitOptions.TrimEntries);
            var equals = parts[0].IndexOf('=', StringComparison.Ordinal);
            if (equals < 1) continue;
            var cookie = new Cookie(parts[0][..equals].TrimEnd(), parts[0][(equals + 1)..].TrimStart(), address.IdnHost.ToLowerInvariant(), true, Path(address, parts), Has(parts, "secure"));
            _set.RemoveAll(other => other.Name == cookie.Name && other.Domain == cookie.Domain && other.Path == cookie.Path);
            if (!IsExpired(parts, now)) _set.Add(cookie);
        }
    }

    private static bool Has(string[] parts, string flag) => parts.Any(part => part.Equals(flag, StringComparison.OrdinalIgnoreCase));

    private static string? Attribute(string[] parts, string name) =>
        parts.LastOrDefault(part => part.StartsWith(name + "=", StringComparison.OrdinalIgnoreCase))?[(name.Length + 1)..];

    private static string Path(Uri address, string[] parts)
    {
        if (Attribute(parts, "path") is { Length: > 0 } path && path[0] == '/') return path;
        var folder = address.AbsolutePath[..Math.Max(1, address.AbsolutePath.LastIndexOf('/'))];
        return folder;
    }

    private static bool IsExpired(string[] parts, DateTimeOffset now)
    {
        if (Attribute(parts, "max-age") is { } age && long.TryParse(age, NumberStyles.Integer, CultureInfo.InvariantCulture, out var seconds)) return seconds <= 0;
        return Attribute(parts, "expires") is { } date
            && DateTimeOffset.TryParse(date, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var end) && end <= now;
    }
}
