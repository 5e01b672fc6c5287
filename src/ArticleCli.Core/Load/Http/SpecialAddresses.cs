using System.Net;
using System.Net.Sockets;

namespace ArticleCli.Load.Http;

/// <summary>Tells the addresses of the public network from those that lead into the user's own: the table is <c>special-addresses.txt</c>.</summary>
internal static class SpecialAddresses
{
    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");
    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");
    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");
    private static readonly IPNetwork[] Ranges = ReadTable();

    /// <summary>Whether an address is refused.</summary>
    /// <param name="address">The very address that a socket would connect to.</param>
    /// <returns>True for special-purpose addresses in any of their spellings.</returns>
    public static bool Refuses(IPAddress address)
    {
        if (address.AddressFamily == AddressFamily.InterNetwork) return IsListed(address);
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return true;
        // NAT64's well-known prefix is the one range outside 2000::/3 that reaches the public network (RFC 6052): the address inside decides.
        if (Translated.Contains(address)) return IsListed(EmbeddedAt(address, 12));
        if (!GlobalUnicast.Contains(address) || IsListed(address)) return true;
        if (SixToFour.Contains(address)) return IsListed(EmbeddedAt(address, 2));
        return IsIsatap(address) && IsListed(EmbeddedAt(address, 12));
    }

    private static bool IsListed(IPAddress address)
    {
        foreach (var range in Ranges)
        {
            if (range.Contains(address)) return true;
        }

        return false;
    }

    private static IPAddress EmbeddedAt(IPAddress address, int offset) => new(address.GetAddressBytes().AsSpan(offset, 4));

    /// <summary>An interface identifier that ends in <c>0:5efe:a.b.c.d</c> or <c>200:5efe:a.b.c.d</c> (RFC 5214, section 6.1).</summary>
    private static bool IsIsatap(IPAddress address)
    {
        var bytes = address.GetAddressBytes();
        return (bytes[8] & 0xFD) == 0 && bytes[9] == 0 && bytes[10] == 0x5E && bytes[11] == 0xFE;
    }

    private static IPNetwork[] ReadTable()
    {
        using var stream = typeof(SpecialAddresses).Assembly.GetManifestResourceStream("Http/special-addresses.txt")
            ?? throw new InvalidOperationException("special-addresses.txt is not embedded");
        using var reader = new StreamReader(stream);
        var ranges = new List<IPNetwork>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') ranges.Add(IPNetwork.Parse(line.AsSpan(0, line.IndexOf(' ', StringComparison.Ordinal))));
        }

        return [.. ranges];
    }
}
