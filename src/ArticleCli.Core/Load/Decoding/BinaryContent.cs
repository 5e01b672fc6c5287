namespace ArticleCli.Load.Decoding;

/// <summary>Tells files that are no text, whatever their names say.</summary>
internal static class BinaryContent
{
    private const int Looked = 4096;

    /// <summary>Control characters that no text has, in percent of what is looked at.</summary>
    private const int MostControls = 5;

    /// <summary>From this length on one byte over and over is a filling, if it is no ASCII.</summary>
    private const int LongestRun = 64;

    private static readonly (byte[] Start, string Kind)[] Kinds =
    [
        ([.. "%PDF-"u8], "a PDF"), ([0x89, .. "PNG"u8], "a picture"), ([0xFF, 0xD8, 0xFF], "a picture"), ([.. "GIF8"u8], "a picture"), ([.. "II*\0"u8], "a picture"), ([.. "MM\0*"u8], "a picture"),
        ([.. "PK\x03\x04"u8], "a ZIP archive or an office document"), ([0xD0, 0xCF, 0x11, 0xE0], "an office document"), ([0x1F, 0x8B], "a gzip archive"), ([.. "BZh"u8], "an archive"),
        ([0xFD, .. "7zXZ"u8], "an archive"), ([.. "7z"u8, 0xBC, 0xAF], "an archive"), ([.. "Rar!"u8], "an archive"), ([0x28, 0xB5, 0x2F, 0xFD], "an archive"),
        ([0x7F, .. "ELF"u8], "a program"), ([0xCA, 0xFE, 0xBA, 0xBE], "a program"), ([.. "\0asm"u8], "a program"), ([.. "SQLite format 3"u8], "a database"),
        ([.. "wOFF"u8], "a font"), ([.. "wOF2"u8], "a font"), ([.. "OggS"u8], "a recording"), ([.. "ID3"u8], "a recording"), ([.. "fLaC"u8], "a recording"), ([0x1A, 0x45, 0xDF, 0xA3], "a film"),
    ];

    /// <summary>What a person with such a file can do.</summary>
    public static string Advice(string kind) => kind switch
    {
        "a gzip archive" or "an archive" => "unpack it, and give what is in it",
        "a ZIP archive or an office document" => "unpack it, or save the document as HTML",
        _ => "give it as HTML, Markdown or text",
    };

    /// <summary>What the bytes are, in words, or null for text. UTF-16 must have been ruled out.</summary>
    public static string? KindOf(ReadOnlySpan<byte> bytes)
    {
        foreach (var (start, kind) in Kinds)
        {
            if (bytes.StartsWith(start)) return kind;
        }

        if (bytes.Length > 12 && bytes.StartsWith("RIFF"u8) && (bytes[8..].StartsWith("WEBP"u8) || bytes[8..].StartsWith("WAVE"u8) || bytes[8..].StartsWith("AVI "u8))) return "a picture or recording";
        if (bytes.Length > 12 && bytes[4..].StartsWith("ftyp"u8)) return "a picture or film";
        var head = bytes[..Math.Min(bytes.Length, Looked)];
        if (head.Length >= LongestRun && head[0] >= 0x80 && !head.ContainsAnyExcept(head[0])) return "binary data";
        var controls = 0;
        foreach (var b in head)
        {
            if (b < 0x20 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f' or (byte)'\b' or 0x1B)) controls++;
        }

        return controls > 2 && controls * 100 > head.Length * MostControls ? "binary data" : null;
    }
}
