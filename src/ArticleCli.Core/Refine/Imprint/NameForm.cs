using System.Globalization;

namespace ArticleCli.Refine.Imprint;

/// <summary>The form of a personal name in the scripts that articles are written in.</summary>
internal static class NameForm
{
    private const int MostWords = 5;

    /// <summary>True for one person's name: two to five words (CJK: two to four characters) that a name can have.</summary>
    /// <param name="text">The text, trimmed, white space collapsed.</param>
    /// <param name="language">Primary language subtag, or null.</param>
    /// <returns>True for a name.</returns>
    public static bool IsPerson(ReadOnlySpan<char> text, string? language)
    {
        if (text.Length is < 2 or > 60)
            return false;
        if (IsHan(text[0]) || IsKana(text[0]))
            return IsEastAsian(text, language);
        if (IsHangul(text[0]))
            return IsKorean(text, language);
        var (words, full, cased) = (0, 0, false);
        foreach (var range in text.Split(' '))
        {
            var word = text[range];
            if (word.IsEmpty || ++words > MostWords || !IsNameWord(word, language, out var isParticle, out var isCased))
                return false;
            cased |= isCased;
            if (!isParticle)
                full++;
        }

        return full >= 2 && (cased || words <= 4);
    }

    /// <summary>Puts a name that is written in capitals into ordinary case: GERRIT VAN DALEN → Gerrit van Dalen.</summary>
    /// <param name="name">The name.</param>
    /// <returns>In ordinary case; unchanged where it has small letters or is one short word.</returns>
    public static string InOrdinaryCase(string name)
    {
        var letters = 0;
        foreach (var character in name)
        {
            if (char.IsLower(character))
                return name;
            if (char.IsUpper(character))
                letters++;
        }

        if (letters < 5 || !name.Contains(' ', StringComparison.Ordinal))
            return name;
        var words = name.Split(' ');
        for (var i = 0; i < words.Length; i++)
        {
            var folded = Folding.Fold(words[i]);
            words[i] = i > 0 && folded.Length > 1 && NameWords.Particles.Contains(folded) ? Lower(words[i]) : Capitalised(words[i]);
        }

        return string.Join(' ', words);
    }

    public static bool IsHan(char character) => character is (>= '\u3400' and <= '\u9fff') or '々';

    public static bool IsKana(char character) => character is >= '\u3040' and <= '\u30ff';

    public static bool IsHangul(char character) => character is >= '\uac00' and <= '\ud7af';

    /// <summary>A letter of a script that has no capitals.</summary>
    private static bool IsUncased(char character) => character is (>= '\u0590' and <= '\u07bf') or (>= '\u0900' and <= '\u0e7f') or (>= '\ufb1d' and <= '\ufeff');

    private static bool IsNameWord(ReadOnlySpan<char> word, string? language, out bool isParticle, out bool isCased)
    {
        isParticle = false;
        isCased = false;
        var letters = 0;
        for (var i = 0; i < word.Length; i++)
        {
            var character = word[i];
            if (char.IsLetter(character))
                letters++;
            else if (character is not ('.' or '\'' or '’' or '-' or '‑' or 'ʼ' or '\u200c')
                && char.GetUnicodeCategory(character) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark))
                return false;
        }

        if (letters == 0 || word.Length > 24)
            return false;
        var folded = Folding.Fold(word);
        isParticle = NameWords.Particles.Contains(folded) && (char.IsLower(word[0]) || letters <= 3);
        if (NameWords.Honorifics.Contains(folded))
            return isParticle = true;
        if (NameWords.Is("roles", folded, language) || NameWords.Organisations.Contains(folded))
            return false;
        if (IsUncased(word[0]))
            return letters >= 2 || word[^1] == '.';
        isCased = true;
        if (isParticle)
            return true;
        return char.IsUpper(word[0]) && (word[^1] != '.' || letters <= 3);
    }

    /// <summary>高瀬美佐, 高瀬 美佐, 林雨彤, 加西亚·马尔克斯, ガブリエル・ガルシア.</summary>
    private static bool IsEastAsian(ReadOnlySpan<char> text, string? language)
    {
        var (han, kana, marks) = (0, 0, 0);
        foreach (var character in text)
        {
            if (IsHan(character))
                han++;
            else if (IsKana(character) && character is not '・')
                kana++;
            else if (character is ' ' or '・' or '·' or '•')
                marks++;
            else
                return false;
        }

        if (NameWords.Is("roles", text.ToString(), language) || NameWords.Is("labels", text.ToString(), language))
            return false;
        return marks <= 2 && (kana + marks == 0 ? han is >= 2 and <= 4 : marks == 0 ? han + kana <= 7 && (han > 0 || kana <= 6) : han + kana <= 14);
    }

    private static bool IsKorean(ReadOnlySpan<char> text, string? language)
    {
        var (syllables, spaces) = (0, 0);
        foreach (var character in text)
        {
            if (IsHangul(character))
                syllables++;
            else if (character == ' ')
                spaces++;
            else
                return false;
        }

        return syllables is >= 2 and <= 5 && spaces <= 1 && !NameWords.Is("roles", text.ToString(), language) && !NameWords.Is("labels", text.ToString(), language);
    }

    private static string Lower(string word) => word.ToLowerInvariant();

    /// <summary>Capitals after the start, hyphens, apostrophes (O’Brien), full stops and Mc.</summary>
    private static string Capitalised(string word)
    {
        var characters = word.ToLowerInvariant().ToCharArray();
        var start = true;
        for (var i = 0; i < characters.Length; i++)
        {
            if (start)
                characters[i] = char.ToUpperInvariant(characters[i]);
            start = characters[i] is '-' or '.' || (characters[i] is '\'' or '’' && i <= 1);
        }

        if (characters.Length > 3 && characters[0] == 'M' && characters[1] == 'c')
            characters[2] = char.ToUpperInvariant(characters[2]);
        return new string(characters);
    }
}
