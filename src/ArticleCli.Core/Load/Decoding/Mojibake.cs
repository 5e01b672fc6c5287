using System.Text;
using ArticleCli.Model;

namespace ArticleCli.Load.Decoding;

/// <summary>UTF-8 that was once read as windows-1252, put right where the reverse decode proves it. By runs, since half a text can be damaged.</summary>
internal static class Mojibake
{
    /// <summary>What the bytes 0x80 to 0x9F are in windows-1252 (WHATWG); the undefined ones are C1 controls.</summary>
    private const string Upper = "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    /// <summary>Lead bytes as windows-1252 shows them, of the scripts that we read. Others (É, ß) may stand before a quotation mark in sound text.</summary>
    private const string Leads = "ÂÃÄÅÎÏÐÑ×ØÙÚÛàáâãäåæçèéêëìíîïð";

    private static readonly UTF8Encoding _strict = new(false, throwOnInvalidBytes: true);

    /// <summary>Repairs a text; damage that happened twice is undone twice.</summary>
    /// <param name="text">The text.</param>
    /// <param name="changes">What was repaired is added here.</param>
    /// <returns>The text, or the same string where nothing is proven.</returns>
    public static string Repair(string text, List<TraceEntry> changes)
    {
        for (var round = 0; round < 2; round++)
        {
            var repaired = Once(text, changes);
            if (ReferenceEquals(repaired, text))
                break;
            text = repaired;
        }

        return text;
    }

    /// <summary>Repairs a page that is damaged all through, as records of crawls are that decoded every page as Latin-1 (26 of the 1,497 pages of wcxb-dev).
    /// One character that the damage cannot have made shows that the page is sound and only speaks of it.</summary>
    /// <param name="text">The page's source.</param>
    /// <param name="changes">What was repaired is added here.</param>
    /// <returns>The source, or the same string where it is sound.</returns>
    public static string RepairWhole(string text, List<TraceEntry> changes)
    {
        for (var at = 0; text.AsSpan(at).IndexOfAnyExceptInRange('\0', '\u007F') is var skip and >= 0;)
        {
            at += skip;
            var end = EndOfRun(text, at);
            if (end - at < 2 || Decode(text.AsSpan(at, end - at)) is null)
                return text;
            at = end;
        }

        return Once(text, changes);
    }

    private static int EndOfRun(string text, int start)
    {
        const int Longest = 4096;
        var end = start;
        while (end < text.Length && end - start < Longest && ByteOf(text[end]) > 0)
            end++;
        return end;
    }

    private static string Once(string text, List<TraceEntry> changes)
    {
        var found = new List<Misread>();
        var sure = false;
        for (var i = 0; i < text.Length;)
        {
            if (text[i] < '\u0080')
            {
                var skip = text.AsSpan(i).IndexOfAnyExceptInRange('\0', '\u007F');
                if (skip < 0)
                    break;
                i += skip;
            }

            var end = EndOfRun(text, i);
            if (end - i >= 2 && Decode(text.AsSpan(i, end - i)) is { } decoded)
            {
                found.Add(new Misread(i, end - i, decoded));
                // Three bytes to a character don't come about by chance, nor do the two commonest leads.
                sure |= text[i] is 'Ã' or 'Â' || (end - i > decoded.Length * 2);
            }

            i = Math.Max(end, i + 1);
        }

        if (found.Count == 0 || (found.Count == 1 && !sure))
            return text;
        var builder = new StringBuilder(text.Length);
        var at = 0;
        foreach (var (start, length, decoded) in found)
        {
            builder.Append(text, at, start - at).Append(decoded);
            at = start + length;
        }

        builder.Append(text, at, text.Length - at);
        changes.Add(new TraceEntry(TraceAction.Changed, "encoding-repair", "encoding", text.Substring(found[0].Start, found[0].Length), found[0].Text));
        return builder.ToString();
    }

    private static string? Decode(ReadOnlySpan<char> run)
    {
        if (!Leads.Contains(run[0], StringComparison.Ordinal))
            return null;
        Span<byte> bytes = run.Length <= 512 ? stackalloc byte[run.Length] : new byte[run.Length];
        for (var i = 0; i < run.Length; i++)
            bytes[i] = (byte)ByteOf(run[i]);
        if (!System.Text.Unicode.Utf8.IsValid(bytes))
            return null;
        var decoded = _strict.GetString(bytes);
        foreach (var c in decoded)
        {
            if (c is >= '\u0080' and <= '\u009F' or '\uFFFD')
                return null;
        }

        return decoded;
    }

    private static int ByteOf(char c)
    {
        if (c is >= '\u00A0' and <= '\u00FF' or >= '\u0080' and <= '\u009F')
            return c;
        return c < '\u0100' ? 0 : Upper.IndexOf(c, StringComparison.Ordinal) is var at and >= 0 ? 0x80 + at : 0;
    }

    private sealed record Misread(int Start, int Length, string Text);
}
