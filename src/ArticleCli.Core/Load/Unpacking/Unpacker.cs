using System.IO.Compression;

namespace ArticleCli.Load.Unpacking;

/// <summary>Unpacks gzip, deflate and brotli within limits, and notices bytes that were cut short.</summary>
/// <param name="MaximumSize">The most bytes out.</param>
internal sealed record Unpacker(long MaximumSize)
{
    private const long RatioFrom = 1 << 20;
    private const int Ratio = 100;

    /// <summary>A whole gzip member of sixteen bytes that no page holds. It is read behind the packed bytes: only if they are complete does it come out as it went in.
    /// <see cref="GZipStream"/> by itself takes a body that was cut short for a whole one.</summary>
    private static readonly (byte[] Content, byte[] Packed) Sentinel = MakeSentinel();

    /// <summary>Undoes the layers of a <c>Content-Encoding</c>.</summary>
    /// <param name="packed">The body as it came.</param>
    /// <param name="encodings">The header's words in the order in which they were applied.</param>
    /// <returns>The body.</returns>
    /// <exception cref="UnpackException">An unknown encoding, broken or cut bytes, or a limit.</exception>
    public byte[] Unpack(byte[] packed, IReadOnlyList<string> encodings)
    {
        var body = packed;
        for (var i = encodings.Count - 1; i >= 0 && body.Length > 0; i--)
        {
            body = encodings[i] switch
            {
                "gzip" or "x-gzip" => Gunzip(body, packed.Length),
                "deflate" => Inflate(body, packed.Length),
                "br" => Decode(body, packed.Length, static stream => new BrotliStream(stream, CompressionMode.Decompress), "br"),
                _ => throw new UnpackException("encoding", $"the server packed the page as '{encodings[i]}', which was not asked for and is not known"),
            };
        }

        return body;
    }

    /// <summary>Unpacks a gzip file of one or more members.</summary>
    /// <exception cref="UnpackException">Broken or cut bytes, or a limit.</exception>
    public byte[] Gunzip(byte[] packed) => Gunzip(packed, packed.Length);

    private byte[] Gunzip(byte[] packed, int arrived)
    {
        using var input = new PackedStream(packed, Sentinel.Packed);
        var output = Decode(input, arrived, static stream => new GZipStream(stream, CompressionMode.Decompress), "gzip");
        if (output.AsSpan().EndsWith(Sentinel.Content)) return output[..^Sentinel.Content.Length];
        // Stopped before the end: whole members, then something else, which every reader of gzip passes over.
        return input.Overran ? throw Cut("gzip") : output;
    }

    /// <summary><c>deflate</c> means zlib (RFC 9110, section 8.4.1.2), but some servers send it bare.</summary>
    private byte[] Inflate(byte[] packed, int arrived)
    {
        var isZlib = packed.Length > 1 && (packed[0] & 0x0F) == 8 && ((packed[0] << 8) | packed[1]) % 31 == 0;
        return isZlib
            ? Decode(packed, arrived, static stream => new ZLibStream(stream, CompressionMode.Decompress), "deflate")
            : Decode(packed, arrived, static stream => new DeflateStream(stream, CompressionMode.Decompress), "deflate");
    }

    private byte[] Decode(byte[] packed, int arrived, Func<Stream, Stream> decoder, string name)
    {
        using var input = new PackedStream(packed, default);
        var output = Decode(input, arrived, decoder, name);
        return input.Overran ? throw Cut(name) : output;
    }

    private byte[] Decode(PackedStream input, int arrived, Func<Stream, Stream> decoder, string name)
    {
        using var stream = decoder(input);
        using var output = new MemoryStream(capacity: Math.Max(4096, arrived * 3));
        var buffer = new byte[1 << 16];
        try
        {
            int count;
            while ((count = stream.Read(buffer)) > 0)
            {
                output.Write(buffer, 0, count);
                if (output.Length > MaximumSize + Sentinel.Content.Length) throw TooLarge(MaximumSize);
                if (output.Length > RatioFrom && output.Length / Ratio > arrived)
                    throw new UnpackException("ratio", $"the packed bytes swell to more than {Ratio} times their size; they are taken for a bomb");
            }
        }
        catch (Exception broken) when (broken is InvalidDataException or InvalidOperationException)
        {
            throw new UnpackException("truncated", $"the {name} data is broken or was cut short", truncated: true);
        }

        return output.ToArray();
    }

    /// <summary>The failure of a body over its limit.</summary>
    /// <param name="maximum">The limit in bytes.</param>
    /// <returns>The exception to throw.</returns>
    public static UnpackException TooLarge(long maximum) =>
        new("size", $"it is larger than {Size(maximum)}; --max-size permits more");

    private static string Size(long bytes) => bytes % (1 << 20) == 0 ? $"{bytes >> 20} MiB" : $"{bytes} bytes";

    private static UnpackException Cut(string name) => new("truncated", $"the {name} data was cut short", truncated: true);

    private static (byte[] Content, byte[] Packed) MakeSentinel()
    {
        var content = Guid.NewGuid().ToByteArray();
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(content);
        return (content, packed.ToArray());
    }
}
