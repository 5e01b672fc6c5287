using System.Net;
using System.Net.Sockets;
using ArticleCli.Model;

namespace ArticleCli.Load.Http;

/// <summary>The one place where connections are made: it resolves a name, judges every address, and connects to an address, so that no second look-up can change it.</summary>
internal sealed class ConnectDoor(IHttp http, AllowedHosts allowed)
{
    /// <summary>Connects to a host.</summary>
    /// <exception cref="ArticleException">The host is unknown, or leads to a refused address.</exception>
    /// <exception cref="SocketException">No address of it answers.</exception>
    public async Task<Stream> ConnectAsync(string host, int port, CancellationToken cancellation) =>
        await ConnectToAnyAsync(await JudgeAsync(host, port, cancellation), port, cancellation);

    /// <summary>Connects to the user's own proxy, which may well lie in his network.</summary>
    public async Task<Stream> ConnectToProxyAsync(string host, int port, CancellationToken cancellation) =>
        await ConnectToAnyAsync(await ResolveAsync(host, cancellation), port, cancellation);

    /// <summary>Judges a host that a proxy will connect to. A name that is unknown here is left to the proxy, which may know more names.</summary>
    public async Task JudgeForProxyAsync(string host, int port, CancellationToken cancellation)
    {
        try
        {
            await JudgeAsync(host, port, cancellation);
        }
        catch (ArticleException unknown) when (unknown.Code == "network-dns")
        {
            return;
        }
    }

    private async Task<IPAddress[]> JudgeAsync(string host, int port, CancellationToken cancellation)
    {
        var addresses = await ResolveAsync(host, cancellation);
        if (allowed.Permits(host, port)) return addresses;
        foreach (var address in addresses)
        {
            // One refused address among several refuses the name: an honest public host has none.
            if (SpecialAddresses.Refuses(address))
            {
                var name = address.ToString();
                var leads = name == host.Trim('[', ']') ? "is" : $"leads to {name},";
                throw new ArticleException(
                    FailureCause.Network, "network-refused-address",
                    $"{host} {leads} an address inside a private or special network, and is not fetched; --allow-host {host}:{port} permits it");
            }
        }

        return addresses;
    }

    private async Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellation)
    {
        if (IPAddress.TryParse(host.Trim('[', ']'), out var literal)) return [literal];
        try
        {
            var addresses = await http.ResolveAsync(host, cancellation);
            if (addresses.Length > 0) return addresses;
        }
        catch (SocketException failure) when (failure.SocketErrorCode != SocketError.TryAgain)
        {
            throw Unknown(host, failure);
        }
        catch (ArgumentException failure)
        {
            throw Unknown(host, failure);
        }

        throw Unknown(host, null);
    }

    private async Task<Stream> ConnectToAnyAsync(IPAddress[] addresses, int port, CancellationToken cancellation)
    {
        SocketException? last = null;
        foreach (var address in addresses)
        {
            try
            {
                return await http.ConnectAsync(new IPEndPoint(address, port), cancellation);
            }
            catch (SocketException failure)
            {
                last = failure;
            }
        }

        throw last ?? new SocketException((int)SocketError.HostNotFound);
    }

    private static ArticleException Unknown(string host, Exception? inner) =>
        new(FailureCause.Network, "network-dns", $"the host {host} is not known; check the address and the connection", inner);
}
