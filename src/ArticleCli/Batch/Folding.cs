using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace ArticleCli.Batch;

/// <summary>What file systems that fold case or compose accents may take for the same name.</summary>
/// <remarks>The runtime's own normalisation needs ICU, which this program runs without; the table is Unicode's data.</remarks>
internal static class Folding
{
    private static readonly Lazy<FrozenDictionary<int, string>> Table = new(Load);

    /// <summary>The key under which a name is the same as another.</summary>
    /// <param name="name">A file's name.</param>
    /// <returns>Equal keys may be one file somewhere.</returns>
    public static string Key(string name)
    {
        if (Ascii.IsValid(name))
            return name.ToLowerInvariant();
        var key = new StringBuilder(name.Length * 2);
        foreach (var rune in name.EnumerateRunes())
            Append(key, rune);
        return Ordered(key.ToString());
    }

    /// <summary>The Latin letter without its marks and in lower case, or null where the character is no such letter.</summary>
    /// <param name="rune">A character.</param>
    /// <returns>One or more ASCII letters.</returns>
    public static string? Latin(Rune rune)
    {
        switch (rune.Value)
        {
            case 'ø' or 'Ø': return "o";
            case 'ł' or 'Ł': return "l";
            case 'đ' or 'Đ' or 'ð' or 'Ð': return "d";
            case 'æ' or 'Æ': return "ae";
            case 'œ' or 'Œ': return "oe";
            case 'þ' or 'Þ': return "th";
            case 'ı': return "i";
            default: break;
        }

        if (!Table.Value.TryGetValue(rune.Value, out var folded))
            return null;
        var letters = new StringBuilder(2);
        foreach (var c in folded)
        {
            if (char.IsAsciiLetterOrDigit(c))
                letters.Append(c);
            else if (c is < '\u0300' or > '\u036f')
                return null;
        }

        return letters.Length > 0 ? letters.ToString() : null;
    }

    private static void Append(StringBuilder key, Rune rune)
    {
        // Hangul syllables decompose by arithmetic (Unicode 3.12).
        if (rune.Value is >= 0xAC00 and <= 0xD7A3)
        {
            var index = rune.Value - 0xAC00;
            key.Append((char)(0x1100 + (index / 588))).Append((char)(0x1161 + (index % 588 / 28)));
            if (index % 28 > 0)
                key.Append((char)(0x11A7 + (index % 28)));
        }
        else if (rune.IsAscii)
        {
            key.Append(char.ToLowerInvariant((char)rune.Value));
        }
        else
        {
            key.Append(Table.Value.TryGetValue(rune.Value, out var folded) ? folded : rune.ToString());
        }
    }

    /// <summary>Marks behind one letter in one order, whichever way they were typed.</summary>
    private static string Ordered(string key)
    {
        var characters = key.ToCharArray();
        for (var i = 0; i < characters.Length; i++)
        {
            var start = i;
            while (i < characters.Length && CharUnicodeInfo.GetUnicodeCategory(characters[i]) == UnicodeCategory.NonSpacingMark)
                i++;
            if (i - start > 1)
                Array.Sort(characters, start, i - start);
        }

        return new string(characters);
    }

    private static FrozenDictionary<int, string> Load()
    {
        using var stream = typeof(Folding).Assembly.GetManifestResourceStream("folding.txt") ?? throw new InvalidOperationException("folding.txt is not embedded");
        using var reader = new StreamReader(stream);
        var table = new Dictionary<int, string>(9000);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
                continue;
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            var folded = new StringBuilder();
            foreach (var part in line.AsSpan(tab + 1).Split(' '))
            {
                if (line.AsSpan(tab + 1)[part] is { Length: > 0 } code)
                    folded.Append(new Rune(int.Parse(code, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString());
            }

            table[int.Parse(line.AsSpan(0, tab), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)] = folded.ToString();
        }

        return table.ToFrozenDictionary();
    }
}
