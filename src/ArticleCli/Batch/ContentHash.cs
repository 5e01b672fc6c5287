using System.IO.Hashing;

namespace ArticleCli.Batch;

/// <summary>Tells contents apart: 128 bits, against accidents, not against attackers.</summary>
internal static class ContentHash
{
    /// <summary>The hash of some bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <returns>32 hexadecimal digits.</returns>
    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(XxHash128.Hash(bytes));

    /// <summary>The hash of a file's bytes.</summary>
    /// <param name="stream">The file.</param>
    /// <returns>32 hexadecimal digits.</returns>
    public static string Of(Stream stream)
    {
        var hash = new XxHash128();
        hash.Append(stream);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
