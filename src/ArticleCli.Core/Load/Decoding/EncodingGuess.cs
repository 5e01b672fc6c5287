using System.Text;
using UtfUnknown;

namespace ArticleCli.Load.Decoding;

/// <summary>Guesses an encoding from the bytes alone.</summary>
internal static class EncodingGuess
{
    private const int Looked = 256 << 10;
    private const float LowestConfidence = 0.5f;

    /// <summary>UTF-32 with a mark, or without one where it begins as pages do, with a character of ASCII.</summary>
    public static NamedEncoding? Utf32(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]) || bytes is [not 0, 0, 0, 0, not 0, 0, 0, 0, ..]) return new NamedEncoding("utf-32le", 12000);
        return bytes.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]) || bytes is [0, 0, 0, not 0, 0, 0, 0, not 0, ..] ? new NamedEncoding("utf-32be", 12001) : null;
    }

    /// <summary>UTF-16 without a mark: in text, one byte of most pairs is zero.</summary>
    public static NamedEncoding? Utf16(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..(Math.Min(bytes.Length, 4096) & ~1)];
        int first = 0, second = 0;
        for (var i = 0; i < head.Length; i += 2)
        {
            if (head[i] == 0) first++;
            if (head[i + 1] == 0) second++;
        }

        var pairs = head.Length / 2;
        if (pairs < 4) return null;
        // A third of the pairs are blanks and marks even where the letters are not Latin's.
        if (second * 3 > pairs && first * 20 < pairs) return EncodingLabels.Find("utf-16le");
        return first * 3 > pairs && second * 20 < pairs ? EncodingLabels.Find("utf-16be") : null;
    }

    /// <summary>How the bytes look as UTF-8: sequences that are right, and bytes that belong to none.</summary>
    public static (int Right, int Wrong) Utf8(ReadOnlySpan<byte> bytes)
    {
        int right = 0, wrong = 0;
        while (!bytes.IsEmpty)
        {
            var ascii = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (ascii < 0) break;
            bytes = bytes[ascii..];
            var status = Rune.DecodeFromUtf8(bytes, out _, out var length);
            if (status == System.Buffers.OperationStatus.Done) right++;
            else wrong++;
            bytes = bytes[length..];
        }

        return (right, wrong);
    }

    /// <summary>By the frequencies of letters, or null where nothing speaks for anything.</summary>
    public static NamedEncoding? ByLetters(ReadOnlySpan<byte> bytes)
    {
        var detected = CharsetDetector.DetectFromBytes(bytes[..Math.Min(bytes.Length, Looked)].ToArray()).Detected;
        return detected is { Confidence: >= LowestConfidence } ? EncodingLabels.Find(detected.EncodingName) : null;
    }
}
