using ArticleCli.Model;

namespace ArticleCli.Load.Http;

/// <summary>The origins that <c>--allow-host</c> names: host as written and port, nothing beside them.</summary>
internal sealed class AllowedHosts
{
    private static readonly int[] WebPorts = [80, 443];
    private readonly HashSet<(string Host, int Port)> _named = [];

    /// <param name="hosts"><c>HOST</c>, <c>HOST:PORT</c>, <c>[::1]</c> or <c>[::1]:PORT</c>.</param>
    /// <exception cref="ArticleException">One is none of these (<c>usage-allow-host</c>).</exception>
    public AllowedHosts(IReadOnlyList<string> hosts)
    {
        foreach (var host in hosts)
        {
            if (!Uri.TryCreate("http://" + host, UriKind.Absolute, out var parsed)
                || parsed.PathAndQuery != "/" || parsed.UserInfo.Length > 0 || parsed.Fragment.Length > 0 || host.EndsWith('/'))
                throw new ArticleException(FailureCause.Usage, "usage-allow-host", $"'{host}' is no HOST or HOST:PORT for --allow-host");
            var hasPort = host[(host.LastIndexOf(']') + 1)..].Contains(':', StringComparison.Ordinal);
            foreach (var port in hasPort ? [parsed.Port] : WebPorts)
                _named.Add((Bare(parsed.IdnHost), port));
        }
    }

    public bool Permits(string host, int port) => _named.Contains((Bare(host), port));

    private static string Bare(string host) => host.Trim('[', ']').ToLowerInvariant();
}
