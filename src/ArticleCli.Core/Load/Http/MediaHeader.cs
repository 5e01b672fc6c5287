namespace ArticleCli.Load.Http;

/// <summary>Reads <c>Content-Type</c> as it comes, right or wrong.</summary>
internal static class MediaHeader
{
    /// <summary>The media type, lower case, or null.</summary>
    public static string? Type(string? header)
    {
        if (header is null) return null;
        var type = header.AsSpan(0, End(header, 0, ';')).Trim();
        return type.IsEmpty ? null : type.ToString().ToLowerInvariant();
    }

    /// <summary>The <c>charset</c> parameter without its quotes, or null.</summary>
    public static string? Charset(string? header)
    {
        if (header is null) return null;
        for (var at = End(header, 0, ';'); at < header.Length; at = End(header, at + 1, ';'))
        {
            var parameter = header.AsSpan((at + 1)..End(header, at + 1, ';')).Trim();
            if (!parameter.StartsWith("charset", StringComparison.OrdinalIgnoreCase)) continue;
            var value = parameter["charset".Length..].TrimStart();
            if (value.IsEmpty || value[0] != '=') continue;
            value = value[1..].Trim([' ', '\t', '"', '\'']);
            return value.IsEmpty ? null : value.ToString();
        }

        return null;
    }

    private static int End(string text, int from, char mark)
    {
        var at = text.IndexOf(mark, Math.Min(from, text.Length));
        return at < 0 ? text.Length : at;
    }
}
