using System.IO.Compression;
using System.Text;
using ArticleCli.Load.Unpacking;

namespace ArticleCli.Tests.Load.Unpacking;

public sealed class UnpackerTests
{
    private static readonly Unpacker Unpacker = new(1 << 22);
    private static readonly byte[] Text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 2000).Select(static i => $"line {i} of the book\n")));

    public static TheoryData<string> Encodings => ["gzip", "deflate", "raw", "br"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void What_was_packed_comes_out(string encoding) => Assert.Equal(Text, Unpacker.Unpack(Pack(Text, encoding), [Name(encoding)]));

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_cut_is_noticed_wherever_it_falls(string encoding)
    {
        var packed = Pack(Text, encoding);
        foreach (var length in new[] { 1, 2, 5, 11, 20, packed.Length / 3, packed.Length / 2, packed.Length - 9, packed.Length - 8, packed.Length - 4, packed.Length - 1 })
        {
            var cut = Assert.Throws<UnpackException>(() => Unpacker.Unpack(packed[..length], [Name(encoding)]));
            Assert.Equal("truncated", cut.Reason);
        }
    }

    [Fact]
    public void Stored_gzip_is_noticed_to_be_cut_too()
    {
        using var stored = new MemoryStream();
        using (var stream = new GZipStream(stored, CompressionLevel.NoCompression, true)) stream.Write(Text);

        Assert.Equal(Text, Unpacker.Gunzip(stored.ToArray()));
        Assert.Throws<UnpackException>(() => Unpacker.Gunzip(stored.ToArray()[..2000]));
    }

    [Fact]
    public void Members_of_gzip_are_joined_and_what_follows_them_passed_over()
    {
        byte[] two = [.. Pack(Text, "gzip"), .. Pack(Text, "gzip")];

        Assert.Equal([.. Text, .. Text], Unpacker.Gunzip(two));
        Assert.Equal([.. Text, .. Text], Unpacker.Gunzip([.. two, 0, 0, 0, 0]));
        Assert.Throws<UnpackException>(() => Unpacker.Gunzip(two[..^3]));
    }

    [Fact]
    public void A_changed_byte_is_noticed()
    {
        var packed = Pack(Text, "gzip");
        packed[^6] ^= 1;

        Assert.Throws<UnpackException>(() => Unpacker.Gunzip(packed));
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_bomb_is_left_alone(string encoding)
    {
        var bomb = Pack(new byte[3 << 20], encoding);

        Assert.Equal("ratio", Assert.Throws<UnpackException>(() => Unpacker.Unpack(bomb, [Name(encoding)])).Reason);
    }

    [Fact]
    public void What_is_too_large_is_said_with_the_limit()
    {
        var noise = new byte[100_000];
        new Random(1).NextBytes(noise);

        var failure = Assert.Throws<UnpackException>(() => new Unpacker(1 << 16).Gunzip(Pack(noise, "gzip")));

        Assert.Equal("size", failure.Reason);
    }

    private static string Name(string encoding) => encoding == "raw" ? "deflate" : encoding;

    private static byte[] Pack(byte[] bytes, string encoding)
    {
        using var packed = new MemoryStream();
        using (Stream stream = encoding switch
        {
            "gzip" => new GZipStream(packed, CompressionLevel.Optimal, true),
            "deflate" => new ZLibStream(packed, CompressionLevel.Optimal, true),
            "raw" => new DeflateStream(packed, CompressionLevel.Optimal, true),
            _ => new BrotliStream(packed, CompressionLevel.Fastest, true),
        }) stream.Write(bytes);
        return packed.ToArray();
    }
}
