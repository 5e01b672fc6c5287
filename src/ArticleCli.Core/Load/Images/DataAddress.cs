namespace ArticleCli.Load.Images;

/// <summary>Reads and writes pictures that stand in their own address (<c>data:image/png;base64,…</c>, RFC 2397).</summary>
internal static class DataAddress
{
    public static bool IsOne(string address) => address.StartsWith("data:", StringComparison.OrdinalIgnoreCase);

    /// <summary>The picture's bytes, or null where they are not base64.</summary>
    public static byte[]? Read(string address)
    {
        var comma = address.IndexOf(',', StringComparison.Ordinal);
        if (comma < 0 || !address.AsSpan(0, comma).TrimEnd().EndsWith(";base64", StringComparison.OrdinalIgnoreCase)) return null;
        var data = Uri.UnescapeDataString(address[(comma + 1)..]);
        var bytes = new byte[data.Length];
        return Convert.TryFromBase64String(data, bytes, out var count) ? bytes[..count] : null;
    }
}
