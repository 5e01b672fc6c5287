using System.Buffers;

namespace ArticleCli.Refine.Imprint;

/// <summary>Addresses of forums, by the paths and hosts that their software and its operators choose.</summary>
internal static class ThreadAddress
{
    private static readonly SearchValues<string> Paths = SearchValues.Create(
        ["viewtopic", "showthread", "/thread/", "/threads/", "/topic/", "/topics/", "topic=", "/forum/", "/forums/", "-forum/", "/discussion/", "/discussions/"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Hosts = SearchValues.Create(
        ["forum", "discuss.", "bbs.", "boards."], StringComparison.OrdinalIgnoreCase);

    /// <summary>True where the address is that of a forum's page below its start.</summary>
    /// <param name="address">The address, or null.</param>
    /// <returns>True for a forum.</returns>
    public static bool Is(string? address)
    {
        if (WebAddresses.Host(address) is not { } host)
            return false;
        var path = address.AsSpan(address!.IndexOf("://", StringComparison.Ordinal) + 3);
        var slash = path.IndexOf('/');
        return slash > 0 && slash < path.Length - 1 && (path[slash..].ContainsAny(Paths) || host.AsSpan().ContainsAny(Hosts));
    }
}
