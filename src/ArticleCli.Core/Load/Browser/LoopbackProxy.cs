using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using ArticleCli.Load.Http;
using ArticleCli.Model;

namespace ArticleCli.Load.Browser;

/// <summary>A proxy on the loopback device, the browser's only way out: each connection goes through the same door as our own, so a page's scripts reach no address that we refuse.</summary>
internal sealed class LoopbackProxy : IAsyncDisposable
{
    private const int LongestHead = 64 << 10;
    private readonly ConnectDoor _door;
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _served;
    private int _refused;

    public LoopbackProxy(ConnectDoor door)
    {
        _door = door;
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _served = ServeAsync();
    }

    public int Port { get; }

    /// <summary>Connections that were refused, for a warning.</summary>
    public int Refused => _refused;

    /// <summary>Ends all connections.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        await _served;
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
            {
                var client = await _listener.AcceptSocketAsync(_stop.Token);
                connections.RemoveAll(static connection => connection.IsCompleted);
                connections.Add(ServeAsync(client));
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task ServeAsync(Socket client)
    {
        try
        {
            await using var browser = new NetworkStream(client, ownsSocket: true);
            if (await ReadHeadAsync(browser) is not { } head) return;
            var target = ProxyRequest.Parse(head.Text);
            if (target is null)
            {
                await AnswerAsync(browser, "400 Bad Request");
                return;
            }

            await using var server = await ConnectAsync(browser, target);
            if (server is null) return;
            if (target.IsTunnel) await AnswerAsync(browser, "200 Connection established");
            else await server.WriteAsync(Encoding.Latin1.GetBytes(target.Head), _stop.Token);
            await server.WriteAsync(head.Behind, _stop.Token);
            await PipeAsync(browser, server);
        }
        catch (Exception end) when (end is IOException or OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // One side went away, or the page's time is over: the browser sees a closed connection, and that is all there is to say.
            return;
        }
    }

    private async Task<Stream?> ConnectAsync(NetworkStream browser, ProxyRequest target)
    {
        try
        {
            return await _door.ConnectAsync(target.Host, target.Port, _stop.Token);
        }
        catch (ArticleException refused)
        {
            if (refused.Code == "network-refused-address") Interlocked.Increment(ref _refused);
            await AnswerAsync(browser, "403 Forbidden");
        }
        catch (SocketException)
        {
            await AnswerAsync(browser, "502 Bad Gateway");
        }

        return null;
    }

    private async Task<(string Text, byte[] Behind)?> ReadHeadAsync(NetworkStream browser)
    {
        var buffer = new byte[LongestHead];
        var length = 0;
        while (length < buffer.Length)
        {
            var count = await browser.ReadAsync(buffer.AsMemory(length), _stop.Token);
            if (count == 0) return null;
            length += count;
            var end = buffer.AsSpan(0, length).IndexOf("\r\n\r\n"u8);
            if (end >= 0) return (Encoding.Latin1.GetString(buffer, 0, end), buffer[(end + 4)..length]);
        }

        return null;
    }

    private Task AnswerAsync(NetworkStream browser, string status) =>
        browser.WriteAsync(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {status}\r\n\r\n")), _stop.Token).AsTask();

    /// <summary>Carries bytes both ways until either side ends.</summary>
    private async Task PipeAsync(Stream browser, Stream server)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token);
        var up = browser.CopyToAsync(server, over.Token);
        var down = server.CopyToAsync(browser, over.Token);
        await Task.WhenAny(up, down);
        await over.CancelAsync();
        await Task.WhenAll(up, down);
    }
}
