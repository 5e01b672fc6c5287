using System.Globalization;
using System.Text;
using ArticleCli.Model;

namespace ArticleCli.Load.Decoding;

/// <summary>Bytes to text.</summary>
/// <remarks>The user's word comes first, then a byte-order mark, then what the bytes prove, then the server, the page, and a guess. Bytes that are right UTF-8 are UTF-8 whatever is
/// declared: chance hardly makes them, and wrong declarations are common.</remarks>
public static class TextDecoder
{
    /// <summary>Right sequences for each wrong byte from which on text counts as damaged UTF-8.</summary>
    private const int DamagedUtf8 = 4;

    /// <summary>Decodes an input.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="hints">What is known of them.</param>
    /// <returns>The source, with what the decoder has to say.</returns>
    /// <exception cref="ArticleException">The bytes are no text (<c>input-binary</c>), or the user's encoding is unknown (<c>usage-encoding</c>).</exception>
    public static Source Decode(ReadOnlyMemory<byte> bytes, DecodeHints hints)
    {
        var given = hints.Encoding is null ? null : EncodingLabels.Find(hints.Encoding)
            ?? throw new ArticleException(FailureCause.Usage, "usage-encoding", $"there is no encoding '{hints.Encoding}'; its usual names are windows-1251, shift_jis, gbk…");
        var encoding = given ?? Choose(bytes.Span, hints);
        var text = encoding.Decode(bytes.Span);
        return new Source(Lines(text))
        {
            Name = hints.Name,
            Address = hints.Address,
            MediaType = hints.MediaType,
            Extension = hints.Extension,
            Charset = encoding.Name,
            Warnings = Lost(bytes.Span, encoding, text),
        };
    }

    private static NamedEncoding Choose(ReadOnlySpan<byte> bytes, DecodeHints hints)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
        {
            RefuseBinary(bytes[Encoding.UTF8.Preamble.Length..]);
            return NamedEncoding.Utf8;
        }

        if (EncodingGuess.Utf32(bytes) is { } widest) return widest;
        if (bytes.StartsWith(Encoding.Unicode.Preamble)) return EncodingLabels.Find("utf-16le")!;
        if (bytes.StartsWith(Encoding.BigEndianUnicode.Preamble)) return EncodingLabels.Find("utf-16be")!;
        if (EncodingGuess.Utf16(bytes) is { } wide) return wide;
        RefuseBinary(bytes);
        var server = EncodingLabels.Find(hints.HttpCharset);
        var page = DeclaredEncoding.Find(bytes);
        var (right, wrong) = EncodingGuess.Utf8(bytes);
        // Seven bits: only ISO-2022-JP hides other letters in them, behind escapes.
        if (right + wrong == 0 && bytes.Contains((byte)0x1B) && (IsEscaped(server) ? server : IsEscaped(page) ? page : null) is { } escaped) return escaped;
        if (wrong == 0) return NamedEncoding.Utf8;
        foreach (var declared in (NamedEncoding?[])[server, page])
        {
            if (declared is { IsUtf8: false, IsUtf16: false } && declared.Fits(bytes)) return declared;
        }

        if (right > wrong * DamagedUtf8) return NamedEncoding.Utf8;
        return EncodingGuess.ByLetters(bytes) is { IsUtf8: false } guess && guess.Fits(bytes)
            ? guess
            : new[] { server, page }.FirstOrDefault(static declared => declared is { IsUtf8: false, IsUtf16: false }) ?? NamedEncoding.Western;
    }

    private static void RefuseBinary(ReadOnlySpan<byte> bytes)
    {
        if (BinaryContent.KindOf(bytes) is { } kind)
            throw new ArticleException(FailureCause.Input, "input-binary", $"this is {kind}, not text; {BinaryContent.Advice(kind)}");
    }

    private static bool IsEscaped(NamedEncoding? encoding) => encoding?.Name == "iso-2022-jp";

    /// <summary>One kind of line end, and no mark at the front.</summary>
    private static string Lines(string text) =>
        text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    private static IReadOnlyList<Warning> Lost(ReadOnlySpan<byte> bytes, NamedEncoding encoding, string text)
    {
        var lost = text.AsSpan().Count('\uFFFD');
        // Those that stood in the input already are its own.
        if (encoding.IsUtf8 && lost > 0) lost = EncodingGuess.Utf8(bytes).Wrong;
        return lost == 0 ? [] : [new Warning("encoding", string.Create(CultureInfo.InvariantCulture, $"{lost} bytes are not {encoding.Name} and show as \uFFFD; --encoding names another"))];
    }
}
