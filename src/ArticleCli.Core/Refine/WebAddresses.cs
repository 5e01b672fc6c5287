namespace ArticleCli.Refine;

/// <summary>Web addresses as text: hosts and slugs read. Nothing is normalised, so what stays is letter for letter as it stood.</summary>
internal static class WebAddresses
{
    /// <summary>The address up to its number sign.</summary>
    /// <param name="address">Any address.</param>
    public static string WithoutFragment(string address) => address.IndexOf('#', StringComparison.Ordinal) is var hash and >= 0 ? address[..hash] : address;

    /// <summary>The host in lower case without <c>www.</c>, or null.</summary>
    /// <param name="address">Any address.</param>
    public static string? Host(string? address)
    {
        if (address is null)
            return null;
        var start = address.IndexOf("://", StringComparison.Ordinal);
        if (start < 0)
            return null;
        var rest = address.AsSpan(start + 3);
        var end = rest.IndexOfAny("/?#:");
        var host = (end < 0 ? rest : rest[..end]).ToString().ToLowerInvariant();
        return host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host.Length == 0 ? null : host;
    }

    /// <summary>The host's own label: <c>guardian</c> of <c>www.guardian.co.uk</c>.</summary>
    /// <param name="host">A host.</param>
    public static string Label(string host)
    {
        var labels = host.Split('.');
        if (labels.Length == 1)
            return labels[0];
        // Second-level registries: co.uk, com.au, or.jp…
        var last = labels.Length - 2;
        if (last > 0 && labels[^1].Length == 2 && labels[last] is "co" or "com" or "org" or "net" or "ac" or "gov" or "edu" or "or" or "ne" or "go" or "gob" or "nom")
            last--;
        return labels[last];
    }

    /// <summary>The words of the address's longest path part, parted by spaces: what a title would be.</summary>
    /// <param name="address">Any address.</param>
    public static string Slug(string? address)
    {
        var start = address?.IndexOf("://", StringComparison.Ordinal) ?? -1;
        if (start < 0)
            return "";
        var path = WithoutFragment(address![(start + 3)..]);
        var question = path.IndexOf('?', StringComparison.Ordinal);
        var best = "";
        foreach (var part in (question < 0 ? path : path[..question]).Split('/').Skip(1))
        {
            if (part.Length > best.Length && part.Any(static c => c is '-' or '_' or '+'))
                best = part;
        }

        return Uri.UnescapeDataString(best).Replace('-', ' ').Replace('_', ' ').Replace('+', ' ');
    }

    /// <summary>The text is one web address and nothing else.</summary>
    /// <param name="text">A line.</param>
    public static bool IsAddress(ReadOnlySpan<char> text)
    {
        text = text.Trim().TrimStart('<').TrimEnd('>');
        return (text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)) && text.Length > 10 && text.IndexOfAny(' ', '\t') < 0;
    }
}
