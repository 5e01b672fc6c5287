using System.Net;
using System.Net.Security;
using System.Text;

namespace ArticleCli.Load.Http;

/// <summary>The platform's handler with everything switched off that we do ourselves: redirects, cookies, decompression, and connecting.</summary>
internal static class HttpDoor
{
    public static SocketsHttpHandler Handler(ConnectDoor door, ProxyChoice proxy, FetchLimits limits, bool insecure)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.None,
            MaxResponseHeadersLength = FetchLimits.HeaderKibibytes,
            ConnectTimeout = limits.Connect,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
            UseProxy = true,
            Proxy = proxy,
            ActivityHeadersPropagator = null,
            // Servers send UTF-8 in Location, whatever the grammar says; browsers read it so.
            ResponseHeaderEncodingSelector = static (name, _) => name.Equals("Location", StringComparison.OrdinalIgnoreCase) ? Encoding.UTF8 : Encoding.Latin1,
            ConnectCallback = async (context, cancellation) => proxy.IsProxy(context.DnsEndPoint, context.InitialRequestMessage)
                ? await door.ConnectToProxyAsync(context.DnsEndPoint.Host, context.DnsEndPoint.Port, cancellation)
                : await door.ConnectAsync(context.DnsEndPoint.Host, context.DnsEndPoint.Port, cancellation),
        };
        if (insecure)
        {
#pragma warning disable CA5359 // The user said --insecure.
            handler.SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = static (_, _, _, _) => true };
#pragma warning restore CA5359
        }

        return handler;
    }
}
