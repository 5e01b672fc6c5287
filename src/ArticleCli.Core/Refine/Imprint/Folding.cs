using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace ArticleCli.Refine.Imprint;

/// <summary>Brings words to the form in which they are compared: lower case, without accents, dots, tatweel, vowel points and joiners.</summary>
/// <remarks>A table of its own: the program runs without ICU, so <see cref="string.Normalize()"/> can't be relied on.</remarks>
internal static class Folding
{
    private const string Accented =
        "àáâãäåāăąǎçćĉċčďđèéêëēĕėęěĝğġģĥħìíîïĩīĭįıĵķĺļľŀłñńņňòóôõöøōŏőŕŗřśŝşšșţťŧțùúûüũūŭůűųŵýÿŷźżžёйїґآأإٱىیېکةۀ";

    private const string Plain =
        "aaaaaaaaaacccccddeeeeeeeeegggghhiiiiiiiiijklllllnnnnooooooooorrrsssssttttuuuuuuuuuuwyyyzzzеиігاااايييكهه";

    private static readonly FrozenDictionary<char, char> Table = Build();

    /// <summary>A word or phrase as it is compared.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Folded, without white space at its ends.</returns>
    public static string Fold(ReadOnlySpan<char> text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var character in text)
            Append(builder, character);
        return builder.ToString().Trim();
    }

    /// <summary>Letters and digits only, folded: for comparing what may be written with other punctuation.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Its letters and digits.</returns>
    public static string Letters(ReadOnlySpan<char> text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (char.IsLetterOrDigit(character) || char.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
                Append(builder, character);
        }

        return builder.ToString();
    }

    private static void Append(StringBuilder builder, char character)
    {
        if (IsDropped(character))
            return;
        var lower = char.ToLowerInvariant(character is 'İ' ? 'i' : character);
        switch (lower)
        {
            case 'ß': builder.Append("ss"); break;
            case 'æ': builder.Append("ae"); break;
            case 'œ': builder.Append("oe"); break;
            case '\u095e': builder.Append('\u092b'); break;
            default: builder.Append(Table.GetValueOrDefault(lower, lower)); break;
        }
    }

    private static bool IsDropped(char character) => character is '.' or '\'' or '’' or 'ʼ' or '׳' or '״' or '\u0640' or '\u093c' or '\u00ad'
        or (>= '\u0300' and <= '\u036f') or (>= '\u0591' and <= '\u05bd') or (>= '\u064b' and <= '\u0655') or (>= '\u200b' and <= '\u200f')
        or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069') or '\u2060' or '\ufeff';

    private static FrozenDictionary<char, char> Build()
    {
        var table = new Dictionary<char, char>();
        for (var i = 0; i < Accented.Length; i++)
            table.TryAdd(Accented[i], Plain[i]);
        return table.ToFrozenDictionary();
    }
}
