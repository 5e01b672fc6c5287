using System.Globalization;

namespace ArticleCli.Refine.Rules;

/// <summary>Makes letters alike that differ only in case, width, marks or script variant, so that a phrase is written down once.</summary>
/// <remarks>Our own table (<c>fold.txt</c>): with invariant globalisation <see cref="string.Normalize()"/> leaves text as it is.</remarks>
internal static class Folding
{
    private static readonly Dictionary<char, char> Table = Load();

    /// <summary>Folds one character.</summary>
    /// <param name="c">A UTF-16 unit.</param>
    /// <returns>What stands for it, or NUL where it is dropped.</returns>
    public static char Fold(char c)
    {
        if (c < 0x80)
            return c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;
        if (IsDropped(c))
            return '\0';
        if (c is >= '\uFF01' and <= '\uFF5E')
            return Fold((char)(c - 0xFEE0));
        if (Table.TryGetValue(c, out var folded))
            return folded;
        if (char.IsDigit(c))
            return (char)('0' + (int)CharUnicodeInfo.GetNumericValue(c));
        var lower = char.ToLowerInvariant(c);
        return lower != c && Table.TryGetValue(lower, out folded) ? folded : lower;
    }

    /// <summary>Scripts without spaces, and Hangul, whose spacing varies: each character is a word of its own.</summary>
    /// <param name="c">A UTF-16 unit.</param>
    /// <returns>Whether it is a word of its own.</returns>
    public static bool IsWide(char c) => c is
        >= '\u3041' and <= '\u30FA' or >= '\u30FC' and <= '\u30FF' or >= '\u3400' and <= '\u4DBF' or >= '\u4E00' and <= '\u9FFF' or '\u3005' or
        >= '\uAC00' and <= '\uD7A3' or >= '\u0E00' and <= '\u0EDA' or >= '\u1780' and <= '\u17D3' or >= '\uF900' and <= '\uFAFF' or >= '\uFF66' and <= '\uFF9D';

    // Combining accents, Hebrew points, Arabic vowel signs and tatweel, Devanagari nukta, soft hyphen, joiner, direction marks, variation selectors.
    private static bool IsDropped(char c) => c is
        >= '\u0300' and <= '\u036F' or >= '\u0591' and <= '\u05BD' or '\u05BF' or '\u05C1' or '\u05C2' or '\u05C7' or
        >= '\u064B' and <= '\u065F' or '\u0670' or '\u0640' or '\u093C' or '\u00AD' or '\u200B' or '\u200D' or '\u200E' or '\u200F' or '\u2060' or '\u061C' or
        >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' or >= '\uFE00' and <= '\uFE0F' or '\uFEFF';

    private static Dictionary<char, char> Load()
    {
        var table = new Dictionary<char, char>();
        foreach (var line in Embedded.Text("Rules/fold.txt").AsSpan().EnumerateLines())
        {
            // "a àáâ": the first character stands for all that follow the space.
            if (line.Length < 3 || line[0] == '#' || line[1] != ' ')
                continue;
            foreach (var c in line[2..])
            {
                if (c > ' ')
                    table[c] = line[0];
            }
        }

        return table;
    }
}
