using System.Globalization;
using System.Text;

namespace ArticleCli.Load.Browser;

/// <summary>What a browser asks of its proxy: a tunnel (<c>CONNECT host:port</c>), or a plain request with a whole address (RFC 9112, section 3.2).</summary>
/// <param name="Host">The host to connect to.</param>
/// <param name="Port">Its port.</param>
/// <param name="IsTunnel">Bytes are carried as they are.</param>
/// <param name="Head">The request as its server is to see it, with the blank line.</param>
internal sealed record ProxyRequest(string Host, int Port, bool IsTunnel, string Head)
{
    /// <summary>Reads a request's head, without the blank line; null where it is none.</summary>
    public static ProxyRequest? Parse(string head)
    {
        var lines = head.Split("\r\n");
        var parts = lines[0].Split(' ');
        if (parts.Length != 3) return null;
        if (parts[0] == "CONNECT")
        {
            var colon = parts[1].LastIndexOf(':');
            return colon > 0 && int.TryParse(parts[1].AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and < 65536
                ? new ProxyRequest(parts[1][..colon], port, IsTunnel: true, "")
                : null;
        }

        if (!Uri.TryCreate(parts[1], UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttp || address.Host.Length == 0) return null;
        var plain = new StringBuilder($"{parts[0]} {address.PathAndQuery} HTTP/1.1\r\n");
        foreach (var line in lines.Skip(1))
        {
            if (!line.StartsWith("Proxy-", StringComparison.OrdinalIgnoreCase) && !line.StartsWith("Connection:", StringComparison.OrdinalIgnoreCase)) plain.Append(line).Append("\r\n");
        }

        // One request a connection: the next may be for another host.
        plain.Append("Connection: close\r\n\r\n");
        return new ProxyRequest(address.IdnHost, address.Port, IsTunnel: false, plain.ToString());
    }
}
