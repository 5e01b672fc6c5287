using System.Buffers;
using System.IO.Hashing;
using System.Text;

namespace ArticleCli.Batch;

/// <summary>Names that are legal on every system, made of text that strangers wrote.</summary>
internal static class FileNames
{
    /// <summary>The most bytes of a name, its ending not counted.</summary>
    public const int MaximumBytes = 120;

    /// <summary>The most characters of a path below the output folder.</summary>
    public const int MaximumPath = 240;

    // What Windows refuses (https://learn.microsoft.com/windows/win32/fileio/naming-a-file), and the slash of Unix.
    private static readonly SearchValues<char> Refused = SearchValues.Create("<>:\"/\\|?*");

    /// <summary>One part of a path.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>A legal name without ending, never empty, at most <see cref="MaximumBytes"/> long.</returns>
    public static string Part(string text)
    {
        var name = new StringBuilder(Math.Min(text.Length, 256));
        var bytes = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var kept = Kept(rune);
            if (kept.Value == ' ' && (name.Length == 0 || name[^1] == ' '))
                continue;
            // Nothing leads a name that tools read as an option or hide from listings.
            if (kept.Value is '-' or '.' or '~' && name.Length == 0)
                continue;
            bytes += kept.Utf8SequenceLength;
            if (bytes > MaximumBytes)
                break;
            name.Append(kept.ToString());
        }

        var result = name.ToString().TrimEnd(' ', '.');
        if (result.Length == 0)
            return "untitled";
        return IsReserved(result) ? "_" + result : result;
    }

    /// <summary>The parts of a relative path, each made legal; parts that go up are left out.</summary>
    /// <param name="path">A path with slashes.</param>
    /// <returns>A path with slashes that stays where it is put.</returns>
    public static string Path(string path)
    {
        var parts = path.Split('/').Where(static p => p.Trim() is not ("" or "." or "..")).Select(Part).ToList();
        if (parts.Count == 0)
            return "untitled";
        var joined = string.Join('/', parts);
        if (joined.Length <= MaximumPath)
            return joined;
        // Too deep to be legal: the folders are named by their hash, the file keeps its name.
        var folders = string.Join('/', parts[..^1]);
        return Hash(folders) + "/" + parts[^1];
    }

    /// <summary>Eight characters that tell texts apart.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>Hexadecimal digits.</returns>
    public static string Hash(string text) => Convert.ToHexStringLower(XxHash3.Hash(Encoding.UTF8.GetBytes(text)))[..8];

    /// <summary>A title or address as a name for addresses: lower case, words parted by dashes, Latin letters without marks.</summary>
    /// <param name="text">A title.</param>
    /// <returns>The slug; empty where the text has no letter.</returns>
    public static string Slug(string text)
    {
        var slug = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            // Apostrophes join: "don't" is one word.
            if (rune.Value is '\'' or '’' or 'ʼ')
                continue;
            if (rune.IsAscii ? char.IsAsciiLetterOrDigit((char)rune.Value) : Rune.IsLetterOrDigit(rune) || IsMark(rune))
                slug.Append(rune.IsAscii ? ((char)(rune.Value | (Rune.IsLetter(rune) ? 0x20 : 0))).ToString() : Folding.Latin(rune) ?? Rune.ToLowerInvariant(rune).ToString());
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
            if (slug.Length > 80)
                break;
        }

        return Shorten(slug.ToString().Trim('-'));
    }

    /// <summary>Windows' devices, whatever stands behind a dot.</summary>
    internal static bool IsReserved(string name)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        var stem = (dot < 0 ? name : name[..dot]).TrimEnd().ToUpperInvariant();
        return stem is "CON" or "PRN" or "AUX" or "NUL" or "CONIN$" or "CONOUT$"
            || (stem.Length == 4 && stem[..3] is "COM" or "LPT" && stem[3] is (>= '0' and <= '9') or '¹' or '²' or '³');
    }

    private static Rune Kept(Rune rune)
    {
        if (rune.IsBmp && Refused.Contains((char)rune.Value))
            return new Rune('-');
        var category = Rune.GetUnicodeCategory(rune);
        return category is System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.Format
            or System.Globalization.UnicodeCategory.Surrogate or System.Globalization.UnicodeCategory.PrivateUse or System.Globalization.UnicodeCategory.OtherNotAssigned
            or System.Globalization.UnicodeCategory.LineSeparator or System.Globalization.UnicodeCategory.ParagraphSeparator or System.Globalization.UnicodeCategory.SpaceSeparator
            ? new Rune(' ')
            : rune;
    }

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune)
        is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    /// <summary>Sixty characters or less, ended at a word.</summary>
    private static string Shorten(string slug)
    {
        if (slug.Length <= 60)
            return slug;
        var dash = slug.LastIndexOf('-', 60);
        var end = dash > 20 ? dash : 60;
        return char.IsHighSurrogate(slug[end - 1]) ? slug[..(end - 1)] : slug[..end];
    }
}
