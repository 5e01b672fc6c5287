namespace ArticleCli.Read.Html.Build.Addresses;

/// <summary>The dot segments of a path (RFC 3986 §5.2.4).</summary>
internal static class Dots
{
    /// <summary>Takes <c>.</c> and <c>..</c> out of an address's path.</summary>
    /// <param name="address">Absolute.</param>
    /// <param name="origin">Length of scheme, host and port.</param>
    public static string Remove(string address, int origin)
    {
        var end = address.AsSpan().IndexOfAny('?', '#');
        var path = address.AsSpan(origin, (end < 0 ? address.Length : end) - origin);
        if (!path.Contains("/.", StringComparison.Ordinal))
            return address;
        var segments = new List<Range>();
        var last = false;
        foreach (var range in path[1..].Split('/'))
        {
            var segment = path[1..][range];
            last = segment is "." or ".." or "%2e" or "%2E" or "%2e%2e" or "%2E%2E";
            if (!last)
                segments.Add(range);
            else if (segment is not ("." or "%2e" or "%2E") && segments.Count > 0)
                segments.RemoveAt(segments.Count - 1);
        }

        var kept = new System.Text.StringBuilder(address.Length).Append(address, 0, origin);
        foreach (var range in segments)
            kept.Append('/').Append(path[1..][range]);
        if (last || segments.Count == 0)
            kept.Append('/');
        return kept.Append(end < 0 ? default : address.AsSpan(end)).ToString();
    }
}
