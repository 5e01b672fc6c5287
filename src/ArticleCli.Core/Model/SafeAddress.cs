namespace ArticleCli.Model;

/// <summary>The allow list of addresses that may stand in output. Everything else loses its target and keeps its text.</summary>
public static class SafeAddress
{
    private static readonly HashSet<string> Schemes =
        new(["http", "https", "mailto", "tel", "sms", "ftp", "ftps", "xmpp", "geo"], StringComparer.OrdinalIgnoreCase);

    private static readonly string[] PictureTypes = ["image/png;base64,", "image/gif;base64,", "image/jpeg;base64,", "image/webp;base64,", "image/avif;base64,"];

    /// <summary>Cleans a link's address as a browser would before reading its scheme (WHATWG URL: C0 and space at the ends, tab and line ends anywhere) and checks it.</summary>
    /// <param name="address">The address as it stands in the input, entities decoded.</param>
    /// <returns>The cleaned address; null where the scheme is not allowed or nothing is left.</returns>
    public static string? Link(string address)
    {
        var clean = Strip(address);
        if (clean.Length == 0)
            return null;
        var scheme = Scheme(clean);
        return scheme.IsEmpty || Schemes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(scheme) ? clean : null;
    }

    /// <summary>The same for a picture's source, where base64 data of a bitmap format is allowed too.</summary>
    /// <param name="address">The address as it stands in the input.</param>
    /// <returns>The cleaned address, or null.</returns>
    public static string? Picture(string address)
    {
        var clean = Strip(address);
        if (!clean.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
            return Link(clean) is { } link && (Scheme(link).IsEmpty || link.StartsWith("http", StringComparison.OrdinalIgnoreCase)) ? link : null;
        var data = clean.AsSpan("data:".Length);
        foreach (var type in PictureTypes)
        {
            if (data.StartsWith(type, StringComparison.OrdinalIgnoreCase))
                return IsBase64(data[type.Length..]) ? clean : null;
        }

        return null;
    }

    /// <summary>The scheme before the first colon, empty for a relative address.</summary>
    /// <param name="address">A cleaned address.</param>
    /// <returns>The scheme's letters.</returns>
    public static ReadOnlySpan<char> Scheme(ReadOnlySpan<char> address)
    {
        for (var i = 0; i < address.Length; i++)
        {
            var c = address[i];
            if (c == ':')
                return i > 0 ? address[..i] : [];
            if (!(char.IsAsciiLetter(c) || (i > 0 && (char.IsAsciiDigit(c) || c is '+' or '-' or '.'))))
                return [];
        }

        return [];
    }

    private static bool IsBase64(ReadOnlySpan<char> data)
    {
        foreach (var c in data)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '/' or '=' or '-' or '_'))
                return false;
        }

        return !data.IsEmpty;
    }

    private static string Strip(string address)
    {
        var span = address.AsSpan();
        while (!span.IsEmpty && span[0] <= ' ')
            span = span[1..];
        while (!span.IsEmpty && span[^1] <= ' ')
            span = span[..^1];
        return span.ContainsAny('\t', '\n', '\r') || span.Contains('\0')
            ? string.Concat(span.ToString().Where(static c => c is not ('\t' or '\n' or '\r' or '\0')))
            : span.Length == address.Length ? address : span.ToString();
    }
}
