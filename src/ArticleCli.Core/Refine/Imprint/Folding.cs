using System.Globalization;

namespace ArticleCli.Refine.Imprint;

/// <summary>Brings words to the form in which they are compared: lower case, without accents, dots, tatweel, vowel points and joiners.</summary>
/// <remarks>A table of its own: the program runs without ICU, so <see cref="string.Normalize()"/> can't be relied on.</remarks>
internal static class Folding
{
    private const string Accented =
        "àáâãäåāăąǎçćĉċčďđèéêëēĕėęěĝğġģĥħìíîïĩīĭįıĵķĺļľŀłñńņňòóôõöøōŏőŕŗřśŝşšșţťŧțùúûüũūŭůűųŵýÿŷźżžёйїґآأإٱىیېکةۀ";

    private const string Plain =
        "aaaaaaaaaacccccddeeeeeeeeegggghhiiiiiiiiijklllllnnnnooooooooorrrsssssttttuuuuuuuuuuwyyyzzzеиігاااايييكهه";

    /// <summary>Characters that one may become.</summary>
    private const int Longest = 2;

    /// <summary>Room on the stack: words, names and titles are shorter by far.</summary>
    private const int Short = 256;

    private static readonly char[] Table = Build();

    /// <summary>A word or phrase as it is compared.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Folded, without white space at its ends.</returns>
    public static string Fold(ReadOnlySpan<char> text)
    {
        Span<char> room = stackalloc char[Short];
        var folded = text.Length <= Short / Longest ? room : new char[text.Length * Longest];
        var length = 0;
        foreach (var character in text)
            Append(folded, ref length, character);
        return new string(folded[..length].Trim());
    }

    /// <summary>Letters and digits only, folded: for comparing what may be written with other punctuation.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Its letters and digits.</returns>
    public static string Letters(ReadOnlySpan<char> text)
    {
        Span<char> room = stackalloc char[Short];
        var folded = text.Length <= Short / Longest ? room : new char[text.Length * Longest];
        var length = 0;
        foreach (var character in text)
        {
            if (char.IsLetterOrDigit(character) || char.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
                Append(folded, ref length, character);
        }

        return new string(folded[..length]);
    }

    private static void Append(Span<char> folded, ref int length, char character)
    {
        if (IsDropped(character))
            return;
        var lower = char.ToLowerInvariant(character is 'İ' ? 'i' : character);
        var (first, second) = lower switch
        {
            < '\u0080' => (lower, '\0'),
            'ß' => ('s', 's'),
            'æ' => ('a', 'e'),
            'œ' => ('o', 'e'),
            '\u095e' => ('\u092b', '\0'),
            _ => (lower < Table.Length ? Table[lower] : lower, '\0'),
        };
        folded[length++] = first;
        if (second != '\0')
            folded[length++] = second;
    }

    private static bool IsDropped(char character) => character is '.' or '\'' or '’' or 'ʼ' or '׳' or '״' or '\u0640' or '\u093c' or '\u00ad'
        or (>= '\u0300' and <= '\u036f') or (>= '\u0591' and <= '\u05bd') or (>= '\u064b' and <= '\u0655') or (>= '\u200b' and <= '\u200f')
        or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069') or '\u2060' or '\ufeff';

    private static char[] Build()
    {
        var table = new char[Accented.Max() + 1];
        for (var i = 0; i < table.Length; i++)
            table[i] = (char)i;
        for (var i = 0; i < Accented.Length; i++)
            table[Accented[i]] = Plain[i];
        return table;
    }
}
