using System.Globalization;
using System.Text;

namespace ArticleCli.Load.Decoding;

/// <summary>An encoding by its name in the Encoding Standard.</summary>
/// <param name="Name">The standard's name, lower case.</param>
/// <param name="CodePage">.NET's number for it.</param>
internal sealed record NamedEncoding(string Name, int CodePage)
{
    /// <summary>UTF-8.</summary>
    public static readonly NamedEncoding Utf8 = new("utf-8", 65001);

    /// <summary>What text is that tells nothing of itself.</summary>
    public static readonly NamedEncoding Western = new("windows-1252", 1252);

    // .NET's own replacement fallback writes a question mark.
    private static readonly DecoderReplacementFallback Replacement = new("\uFFFD");

    public bool IsUtf16 => CodePage is 1200 or 1201;

    public bool IsUtf8 => CodePage == Utf8.CodePage;

    /// <summary>Decodes; bytes that mean nothing become U+FFFD.</summary>
    public string Decode(ReadOnlySpan<byte> bytes) => Make(Replacement).GetString(bytes);

    /// <summary>Whether every byte means something.</summary>
    public bool Fits(ReadOnlySpan<byte> bytes)
    {
        try
        {
            Make(DecoderFallback.ExceptionFallback).GetCharCount(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private Encoding Make(DecoderFallback fallback) =>
        CodePagesEncodingProvider.Instance.GetEncoding(CodePage, EncoderFallback.ReplacementFallback, fallback)
        ?? Encoding.GetEncoding(CodePage, EncoderFallback.ReplacementFallback, fallback);
}

/// <summary>From the labels that pages and servers use to encodings: the table is <c>encoding-labels.txt</c>.</summary>
internal static class EncodingLabels
{
    private static readonly Dictionary<string, NamedEncoding> Table = ReadTable();

    /// <summary>The encoding that a label names, or null.</summary>
    public static NamedEncoding? Find(string? label) =>
        label is null ? null : Table.GetValueOrDefault(label.Trim().ToLowerInvariant());

    private static Dictionary<string, NamedEncoding> ReadTable()
    {
        using var stream = typeof(EncodingLabels).Assembly.GetManifestResourceStream("Decoding/encoding-labels.txt")
            ?? throw new InvalidOperationException("encoding-labels.txt is not embedded");
        using var reader = new StreamReader(stream);
        var table = new Dictionary<string, NamedEncoding>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var words = line.Split(' ');
            var encoding = new NamedEncoding(words[0], int.Parse(words[1], CultureInfo.InvariantCulture));
            foreach (var label in words.AsSpan(2)) table[label] = encoding;
        }

        return table;
    }
}
