using ArticleCli.Model;

namespace ArticleCli.Refine.Imprint;

/// <summary>Chooses addresses: the canonical source and the lead picture; http and https only, absolute.</summary>
internal static class AddressChoice
{
    /// <summary>The article's address: the canonical one where it can be the input's, else the input's.</summary>
    /// <param name="table">The clues.</param>
    /// <param name="address">The input's address, or null.</param>
    /// <returns>The address without tracking, or null.</returns>
    public static string? Source(ClueTable table, string? address)
    {
        foreach (var index in table.Of(MetadataField.Source))
        {
            if (table.All[index].Weight < 0.65 && address is not null)
                break;
            if (Absolute(table.All[index].Value, address) is not { } candidate || !CanBe(candidate, address))
                continue;
            table.Choose(index);
            return Clean(candidate);
        }

        return address is null || Absolute(address, null) is null ? null : Clean(address);
    }

    /// <summary>The lead picture's address.</summary>
    /// <param name="table">The clues.</param>
    /// <param name="source">The article's address, against which it is resolved.</param>
    /// <returns>The address, or null.</returns>
    public static string? Image(ClueTable table, string? source)
    {
        (int Index, string Address)? filler = null;
        foreach (var index in table.Of(MetadataField.Image))
        {
            if (Absolute(table.All[index].Value, source) is not { } candidate)
                continue;
            if (IsFiller(candidate))
            {
                filler ??= (index, candidate);
                continue;
            }

            table.Choose(index);
            return candidate;
        }

        if (filler is { } only)
            table.Choose(only.Index);
        return filler?.Address;
    }

    /// <summary>An absolute http or https address, or null; what is absolute already stays letter for letter.</summary>
    /// <param name="value">An address, absolute or relative.</param>
    /// <param name="address">What it is relative to, or null.</param>
    /// <returns>The absolute address.</returns>
    public static string? Absolute(string value, string? address)
    {
        value = ClueTable.Clean(value).Replace(" ", "%20", StringComparison.Ordinal);
        if (value.Length is 0 or > 2000)
            return null;
        if (value.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || value.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            return Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Host.Length > 0 && uri.UserInfo.Length == 0 ? value : null;
        if (value.StartsWith("//", StringComparison.Ordinal))
            return Absolute("https:" + value, address);
        return address is not null && Uri.TryCreate(address, UriKind.Absolute, out var from) && from.Scheme is "http" or "https"
            && Uri.TryCreate(from, value, out var resolved) && resolved.Scheme is "http" or "https"
            ? resolved.AbsoluteUri
            : null;
    }

    /// <summary>A canonical address that is another site's, or the home page, is a fault of the template.</summary>
    private static bool CanBe(string candidate, string? address)
    {
        if (address is null || !Uri.TryCreate(address, UriKind.Absolute, out var own) || own.Scheme is not ("http" or "https"))
            return true;
        var other = new Uri(candidate);
        return Registered(other.Host) == Registered(own.Host) && (other.AbsolutePath.Length > 1 || own.AbsolutePath.Length <= 1 || other.Query.Length > 1);
    }

    /// <summary>The last two labels of a host, three where the last but one is short (co.uk): near enough to tell sites apart.</summary>
    private static string Registered(string host)
    {
        var labels = host.ToLowerInvariant().Split('.');
        var count = labels.Length >= 3 && labels[^1].Length == 2 && labels[^2].Length <= 3 ? 3 : 2;
        return string.Join('.', labels[Math.Max(0, labels.Length - count)..]);
    }

    private static string Clean(string address)
    {
        var clean = TrackingParameters.Strip(address);
        var hash = clean.IndexOf('#', StringComparison.Ordinal);
        return hash > 0 && !clean.AsSpan(hash).StartsWith("#!", StringComparison.Ordinal) && !clean.AsSpan(hash).StartsWith("#/", StringComparison.Ordinal) ? clean[..hash] : clean;
    }

    private static bool IsFiller(string address) => address.Contains("logo", StringComparison.OrdinalIgnoreCase) || address.Contains("placeholder", StringComparison.OrdinalIgnoreCase)
        || address.Contains("default-", StringComparison.OrdinalIgnoreCase) || address.Contains("favicon", StringComparison.OrdinalIgnoreCase) || address.Contains("blank.", StringComparison.OrdinalIgnoreCase);
}
