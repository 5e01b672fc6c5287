using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ArticleCli.Tests.Load;

/// <summary>Answers each connection with given bytes and closes it: for answers that no honest server would send.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Task _served;
    private int _connections;

    public RawServer(Func<int, byte[]> answer)
    {
        _listener.Start();
        Host = "127.0.0.1:" + ((IPEndPoint)_listener.LocalEndpoint).Port;
        _served = ServeAsync(answer);
    }

    public RawServer(string answer)
        : this(_ => Encoding.Latin1.GetBytes(answer))
    {
    }

    public string Host { get; }

    public int Connections => _connections;

    public async ValueTask DisposeAsync()
    {
        _listener.Dispose();
        await _served;
    }

    private async Task ServeAsync(Func<int, byte[]> answer)
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync();
                var stream = client.GetStream();
                var head = new byte[64 << 10];
                var length = 0;
                while (!Encoding.Latin1.GetString(head, 0, length).Contains("\r\n\r\n", StringComparison.Ordinal))
                {
                    var count = await stream.ReadAsync(head.AsMemory(length));
                    if (count == 0) break;
                    length += count;
                }

                await stream.WriteAsync(answer(++_connections));
            }
        }
        catch (Exception end) when (end is SocketException or ObjectDisposedException or IOException)
        {
            return;
        }
    }
}
