namespace ArticleCli.Load.Http;

/// <summary>One cookie and where it may go (RFC 6265).</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value.</param>
/// <param name="Domain">The host, lower case, without a leading dot.</param>
/// <param name="HostOnly">Subdomains don't get it.</param>
/// <param name="Path">The path that it is for.</param>
/// <param name="Secure">Only over TLS.</param>
internal sealed record Cookie(string Name, string Value, string Domain, bool HostOnly, string Path, bool Secure)
{
    public bool IsFor(Uri address)
    {
        var host = address.IdnHost.ToLowerInvariant();
        var isHost = host == Domain
            || (!HostOnly && host.EndsWith("." + Domain, StringComparison.Ordinal) && address.HostNameType == UriHostNameType.Dns);
        return isHost && (!Secure || address.Scheme == Uri.UriSchemeHttps) && IsUnderPath(address.AbsolutePath);
    }

    private bool IsUnderPath(string path) =>
        path.StartsWith(Path, StringComparison.Ordinal) && (path.Length == Path.Length || Path.EndsWith('/') || path[Path.Length] == '/');
}
