namespace ArticleCli.Load.Http;

/// <summary>Scheme, host and port: what given headers and robots.txt belong to (RFC 6454).</summary>
/// <param name="Scheme"><c>http</c> or <c>https</c>.</param>
/// <param name="Host">The host in lower case; IPv6 in brackets.</param>
/// <param name="Port">The port, also where it is the scheme's own.</param>
internal readonly record struct Origin(string Scheme, string Host, int Port)
{
    public static Origin Of(Uri address) => new(address.Scheme, address.Host.ToLowerInvariant(), address.Port);

    /// <summary>The same host, now with TLS: what was given for the plain origin may follow there.</summary>
    public bool IsUpgradeOf(Origin plain) =>
        Host == plain.Host && plain is { Scheme: "http", Port: 80 } && this is { Scheme: "https", Port: 443 };
}
