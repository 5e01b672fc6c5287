using System.Text;
using ArticleCli.Load.Lists;

namespace ArticleCli.Load.Decoding;

/// <summary>Finds what a page says of its own encoding: <c>&lt;meta charset&gt;</c>, <c>&lt;meta http-equiv&gt;</c>, or the XML declaration.</summary>
internal static class DeclaredEncoding
{
    /// <summary>Bytes that are looked through; the standard asks for 1,024, pages need more.</summary>
    private const int Looked = 4096;

    /// <summary>The encoding, or null where the page names none that is known.</summary>
    public static NamedEncoding? Find(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Looked)]);
        if (text.StartsWith("<?xml", StringComparison.Ordinal) && TagAttributes.Read(text.AsSpan(5)).TryGetValue("encoding", out var declared))
            return NotUtf16(EncodingLabels.Find(declared));
        if (!IsMarkup(text)) return null;
        for (var at = text.IndexOf('<'); at >= 0; at = text.IndexOf('<', at + 1))
        {
            if (text.AsSpan(at).StartsWith("<!--", StringComparison.Ordinal))
            {
                at = text.IndexOf("-->", at, StringComparison.Ordinal);
                if (at < 0) return null;
            }
            else if (text.AsSpan(at).StartsWith("<meta", StringComparison.OrdinalIgnoreCase)
                && NotUtf16(EncodingLabels.Find(LabelOf(TagAttributes.Read(text.AsSpan(at + 5))))) is { } encoding)
            {
                return encoding;
            }
        }

        return null;
    }

    private static bool IsMarkup(string text) =>
        text.Contains("<html", StringComparison.OrdinalIgnoreCase) || text.Contains("<head", StringComparison.OrdinalIgnoreCase)
        || text.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase) || text.AsSpan().TrimStart().StartsWith("<meta", StringComparison.OrdinalIgnoreCase);

    private static string? LabelOf(Dictionary<string, string> meta)
    {
        if (meta.TryGetValue("charset", out var charset)) return charset;
        return meta.TryGetValue("http-equiv", out var kind) && kind.Trim().Equals("content-type", StringComparison.OrdinalIgnoreCase)
            && meta.TryGetValue("content", out var content)
                ? Http.MediaHeader.Charset(content)
                : null;
    }

    /// <summary>A declaration that can be read byte by byte is not in UTF-16, whatever it says (HTML, section 13.2.3.2).</summary>
    private static NamedEncoding? NotUtf16(NamedEncoding? encoding) => encoding?.IsUtf16 == true ? NamedEncoding.Utf8 : encoding;
}
