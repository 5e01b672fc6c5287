using System.Text;
using ArticleCli.Model;

namespace ArticleCli.Load.Decoding;

/// <summary>Bytes to text.</summary>
public static class TextDecoder
{
    /// <summary>Decodes an input.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="hints">What is known of them.</param>
    /// <returns>The source, with what the decoder has to say.</returns>
    /// <exception cref="ArticleException">The bytes are no text (<c>input-binary</c>), or the user's encoding is unknown (<c>usage-encoding</c>).</exception>
    public static Source Decode(ReadOnlyMemory<byte> bytes, DecodeHints hints) => new(Encoding.UTF8.GetString(bytes.Span).TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal))
    {
        Name = hints.Name,
        Address = hints.Address,
        MediaType = hints.MediaType,
        Extension = hints.Extension,
        Charset = "utf-8",
    };
}
