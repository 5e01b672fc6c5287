using System.Globalization;

namespace ArticleCli.Read.Html.Survey;

/// <summary>What a character means to the survey, and hashing that is the same on every machine.</summary>
internal static class Letters
{
    /// <summary>FNV-1a, 32 bits.</summary>
    public const uint Seed = 2166136261;

    private const uint Prime = 16777619;

    /// <summary>For ASCII: the lower-case letter, digit or underscore; 0 for anything that is no part of a word.</summary>
    private static readonly byte[] Ascii = BuildAscii();

    /// <summary>Of one more than the first whole numbers.</summary>
    private static readonly float[] Logarithms = [.. Enumerable.Range(0, 4096).Select(static count => Lg((double)count))];

    /// <summary>The lower-case form of a character of a word, or 0 where it parts words. Half of a surrogate pair counts as a letter.</summary>
    public static char Word(char c)
    {
        if (c < 128)
            return (char)Ascii[c];
        if (char.IsLetter(c) || char.IsSurrogate(c))
            return char.ToLowerInvariant(c);
        return CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber
            ? c
            : '\0';
    }

    public static uint Add(uint hash, uint value) => (hash ^ value) * Prime;

    /// <summary>Spreads the bits of a hash, so that its low ones can index a table.</summary>
    public static uint Mix(uint hash)
    {
        hash ^= hash >> 16;
        hash *= 0x7feb352d;
        hash ^= hash >> 15;
        hash *= 0x846ca68b;
        return hash ^ (hash >> 16);
    }

    public static uint Join(uint first, uint second) => Mix((first * 0x9e3779b1) + second);

    /// <summary>The hash of a word as it stands, for tables made from words in code.</summary>
    public static uint Hash(ReadOnlySpan<char> word)
    {
        var hash = Seed;
        foreach (var c in word)
            hash = Add(hash, c);
        return hash;
    }

    /// <summary>The logarithm of one more than a count. A block has a dozen, small ones mostly.</summary>
    public static float Lg(int count) => (uint)count < (uint)Logarithms.Length ? Logarithms[count] : Lg((double)count);

    public static float Lg(double x) => (float)Math.Log(1 + Math.Max(0, x));

    public static float SignedLg(int x) => x < 0 ? -Lg(-x) : Lg(x);

    public static float SignedLg(double x) => x < 0 ? -Lg(-x) : Lg(x);

    private static byte[] BuildAscii()
    {
        var table = new byte[128];
        for (var c = '0'; c <= '9'; c++)
            table[c] = (byte)c;
        for (var c = 'a'; c <= 'z'; c++)
            table[c] = table[c - 32] = (byte)c;
        table['_'] = (byte)'_';
        return table;
    }
}
