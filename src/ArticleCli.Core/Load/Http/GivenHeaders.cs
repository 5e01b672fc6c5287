using ArticleCli.Model;

namespace ArticleCli.Load.Http;

/// <summary>The headers that the user gave (<c>-H</c>): they go to the origin that they were given for. Only the harmless ones go everywhere.</summary>
internal sealed class GivenHeaders
{
    private static readonly HashSet<string> Harmless = new(StringComparer.OrdinalIgnoreCase) { "Accept", "Accept-Language", "User-Agent", "DNT", "Sec-GPC" };
    private static readonly HashSet<string> Ours = new(StringComparer.OrdinalIgnoreCase)
    {
        "Host", "Connection", "Content-Length", "Transfer-Encoding", "TE", "Trailer", "Upgrade", "Keep-Alive", "Proxy-Connection", "Proxy-Authorization",
    };

    private readonly List<(string Name, string Value)> _headers = [];

    /// <exception cref="ArticleException">A line is no header, or one that the connection needs for itself (<c>usage-header</c>).</exception>
    public GivenHeaders(IReadOnlyList<string> lines)
    {
        foreach (var line in lines)
        {
            // The line may hold a secret: it is not repeated in the message.
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon < 1 || !line.AsSpan(0, colon).ContainsOnlyToken() || line.AsSpan().IndexOfAny('\r', '\n', '\0') >= 0)
                throw new ArticleException(FailureCause.Usage, "usage-header", "a header given with --header is not of the form 'Name: value'");
            var name = line[..colon];
            if (Ours.Contains(name)) throw new ArticleException(FailureCause.Usage, "usage-header", $"the header {name} cannot be given; the connection sets it");
            _headers.Add((name, line[(colon + 1)..].Trim()));
        }
    }

    /// <summary>The headers for a request to an origin.</summary>
    public IEnumerable<(string Name, string Value)> For(Origin origin, Origin givenFor)
    {
        var theirs = origin == givenFor || origin.IsUpgradeOf(givenFor);
        return _headers.Where(header => theirs || Harmless.Contains(header.Name));
    }
}

/// <summary>The grammar of a header's name (RFC 9110, section 5.6.2).</summary>
internal static class HeaderName
{
    public static bool ContainsOnlyToken(this ReadOnlySpan<char> name)
    {
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c) && !"!#$%&'*+-.^_`|~".Contains(c, StringComparison.Ordinal)) return false;
        }

        return !name.IsEmpty;
    }
}
