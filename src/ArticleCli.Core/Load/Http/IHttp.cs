using System.Net;
using System.Net.Sockets;

namespace ArticleCli.Load.Http;

/// <summary>The only door to the network: names and sockets. Tests put one in its place that fails at the n-th call. (The clock is .NET's <see cref="TimeProvider"/>.)</summary>
internal interface IHttp
{
    /// <summary>Looks a name up.</summary>
    Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellation);

    /// <summary>Connects to an address, never to a name.</summary>
    Task<Stream> ConnectAsync(IPEndPoint endPoint, CancellationToken cancellation);
}

/// <summary>The machine's own resolver and sockets.</summary>
internal sealed class SystemHttp : IHttp
{
    public Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellation) => Dns.GetHostAddressesAsync(host, cancellation);

    public async Task<Stream> ConnectAsync(IPEndPoint endPoint, CancellationToken cancellation)
    {
#pragma warning disable CA2000 // The stream owns the socket.
        var socket = new Socket(endPoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
#pragma warning restore CA2000
        try
        {
            await socket.ConnectAsync(endPoint, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
