namespace ArticleCli.Load.Http;

/// <summary>How pages are fetched: what <c>--timeout</c>, <c>--retry</c>, <c>--wait</c> and their neighbours say.</summary>
public sealed record FetchOptions
{
    /// <summary>The defaults.</summary>
    public static readonly FetchOptions Default = new();

    /// <summary>The whole of one try. The limits on connecting (a sixth), on the answer's head (a half) and the speed's window (a sixth) scale with it.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Further tries after the first, 0 or more.</summary>
    public int Retries { get; init; } = 2;

    /// <summary>The pause between the end of a request to a host and the start of the next one to it.</summary>
    public TimeSpan Wait { get; init; }

    /// <summary>robots.txt (RFC 9309) is asked and obeyed.</summary>
    public bool Robots { get; init; }

    /// <summary>Folder of the cache, or null for none.</summary>
    public string? CacheDirectory { get; init; }

    /// <summary>Nothing but the cache is asked.</summary>
    public bool Offline { get; init; }

    /// <summary>A page that cannot be had is looked for in the web archive.</summary>
    public bool Archived { get; init; }

    /// <summary>The <c>User-Agent</c>, or null for our own. Its first product token is the name that robots.txt is searched for.</summary>
    public string? UserAgent { get; init; }

    /// <summary>Headers as the user wrote them, <c>Name: value</c>. They go to the origin of the address that they were given for, and to no other.</summary>
    public IReadOnlyList<string> Headers { get; init; } = [];

    /// <summary>A cookie file in Netscape's format, or null. Each cookie goes to its own domain and path.</summary>
    public string? CookieFile { get; init; }

    /// <summary>Certificates are not checked.</summary>
    public bool Insecure { get; init; }

    /// <summary>Origins that may lie on a special-purpose address: <c>HOST</c> (ports 80 and 443) or <c>HOST:PORT</c>.</summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    /// <summary>The most bytes of one answer, after decompression.</summary>
    public long MaximumSize { get; init; } = 64L << 20;
}
