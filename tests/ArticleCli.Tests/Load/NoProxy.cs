using System.Net;

namespace ArticleCli.Tests.Load;

/// <summary>An environment without proxies.</summary>
internal sealed class NoProxy : IWebProxy
{
    public ICredentials? Credentials { get; set; }

    public Uri? GetProxy(Uri destination) => null;

    public bool IsBypassed(Uri host) => true;
}
