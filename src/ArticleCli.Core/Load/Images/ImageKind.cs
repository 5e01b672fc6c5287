using System.Text;

namespace ArticleCli.Load.Images;

/// <summary>A kind of picture, told by its first bytes; what a server or a file's name says of it is not believed.</summary>
/// <param name="Extension">The file ending, without dot.</param>
/// <param name="MediaType">The media type.</param>
/// <remarks>SVG is none of them: it can hold scripts.</remarks>
internal sealed record ImageKind(string Extension, string MediaType)
{
    private static readonly ImageKind Png = new("png", "image/png");
    private static readonly ImageKind Jpeg = new("jpg", "image/jpeg");
    private static readonly ImageKind Gif = new("gif", "image/gif");
    private static readonly ImageKind WebP = new("webp", "image/webp");
    private static readonly ImageKind Avif = new("avif", "image/avif");

    /// <summary>The kind, or null where the bytes are none that is kept.</summary>
    public static ImageKind? Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])) return Png;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return Jpeg;
        if (bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8)) return Gif;
        if (bytes.Length >= 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8)) return WebP;
        return bytes.Length >= 12 && bytes[4..].StartsWith("ftyp"u8) && IsAvif(bytes) ? Avif : null;
    }

    /// <summary>The brand, or one of the compatible brands, is AVIF's (ISO/IEC 14496-12, section 4.3).</summary>
    private static bool IsAvif(ReadOnlySpan<byte> bytes)
    {
        var length = Math.Min(bytes.Length, System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(bytes));
        for (var at = 8; at + 4 <= length; at += 4)
        {
            if (Encoding.ASCII.GetString(bytes.Slice(at, 4)) is "avif" or "avis") return true;
        }

        return false;
    }
}
