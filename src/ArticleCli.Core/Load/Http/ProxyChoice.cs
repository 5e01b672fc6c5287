using System.Net;

namespace ArticleCli.Load.Http;

/// <summary>The proxies of the environment (<c>http_proxy</c>, <c>https_proxy</c>, <c>all_proxy</c>, <c>no_proxy</c>).</summary>
internal sealed class ProxyChoice(IWebProxy system) : IWebProxy
{
    public ICredentials? Credentials
    {
        get => system.Credentials;
        set => system.Credentials = value;
    }

    public Uri? GetProxy(Uri destination) => system.IsBypassed(destination) || system.GetProxy(destination) is not { } proxy || proxy == destination ? null : proxy;

    public bool IsBypassed(Uri host) => GetProxy(host) is null;

    /// <summary>Whether a connection that a request asks for is one to its proxy and not to its target.</summary>
    public bool IsProxy(DnsEndPoint endPoint, HttpRequestMessage request)
    {
        if (request.RequestUri is not { } address) return false;
        // The handler asks for a tunnel with a CONNECT of its own, whose address is the proxy's; we send none.
        var proxy = request.Method == HttpMethod.Connect ? address : GetProxy(address);
        return proxy is not null && proxy.IdnHost == endPoint.Host && proxy.Port == endPoint.Port;
    }
}
