namespace ArticleCli.Load.Http;

/// <summary>One answer of a server, its body unpacked.</summary>
internal sealed record Answer(Uri Address, int Status)
{
    /// <summary>By lower-case name; several values joined by <c>, </c>.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>The <c>Set-Cookie</c> lines, which must not be joined.</summary>
    public IReadOnlyList<string> SetCookies { get; init; } = [];

    /// <summary>Read only for a success.</summary>
    public byte[] Body { get; init; } = [];

    /// <summary>It was taken from the cache.</summary>
    public bool FromCache { get; init; }

    public bool IsRedirect => Status is 301 or 302 or 303 or 307 or 308 && Headers.ContainsKey("location");

    public string? this[string header] => Headers.GetValueOrDefault(header);
}
