using System.Globalization;
using System.Text;

namespace ArticleCli.Refine.Imprint;

/// <summary>A number, a word or a mark of a text that may be a date.</summary>
internal struct DateToken
{
    /// <summary>How many digits a number has; 0 for words and marks.</summary>
    public int Digits;

    /// <summary>A number's value.</summary>
    public long Value;

    /// <summary>The mark, ASCII where it has such a form; <c>\0</c> for numbers and words.</summary>
    public char Mark;

    /// <summary>What a word can mean; null for words that no date has.</summary>
    public DateWord[]? Meanings;

    /// <summary>Where it starts in the text.</summary>
    public int Start;

    /// <summary>Where it ends.</summary>
    public int End;

    /// <summary>Written without white space before it.</summary>
    public bool Glued;

    /// <summary>A number with Persian digits.</summary>
    public bool PersianDigits;

    public readonly bool IsNumber => Digits > 0;

    public readonly bool IsWord => Digits == 0 && Mark == '\0';

    /// <summary>A meaning of this kind, the wanted language's first.</summary>
    public readonly bool Means(DateWordKind kind, string? language, out DateWord word)
    {
        word = default;
        if (Meanings is null)
            return false;
        var found = false;
        foreach (var meaning in Meanings)
        {
            if (meaning.Kind != kind)
                continue;
            if (language is not null && string.Equals(meaning.Language, language, StringComparison.Ordinal))
            {
                word = meaning;
                return true;
            }

            if (!found)
                word = meaning;
            found = true;
        }

        return found;
    }

    public readonly bool Means(DateWordKind kind) => Means(kind, null, out _);
}

/// <summary>Cuts a text into tokens: digits of every script by value, known words and phrases, marks.</summary>
internal static class DateTokens
{
    private const string HanDigits = "〇一二三四五六七八九";

    /// <summary>Tokens of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="limit">Most tokens wanted.</param>
    /// <returns>The tokens in order.</returns>
    public static List<DateToken> Read(ReadOnlySpan<char> text, int limit)
    {
        var tokens = new List<DateToken>();
        var glued = false;
        for (var at = 0; at < text.Length && tokens.Count < limit;)
        {
            var character = text[at];
            if (char.IsWhiteSpace(character) || IsInvisible(character))
            {
                glued &= !char.IsWhiteSpace(character);
                at++;
                continue;
            }

            var token = char.GetUnicodeCategory(character) == UnicodeCategory.DecimalDigitNumber ? Number(text, at)
                : HanNumber(text, at, out var han) ? han
                : char.IsLetter(character) || character is 'º' or 'ª' or '°' ? Word(text, at)
                : new DateToken { Mark = Plain(character), Start = at, End = at + 1 };
            token.Glued = glued;
            tokens.Add(token);
            at = token.End;
            glued = true;
        }

        return tokens;
    }

    private static bool IsInvisible(char character) => character is (>= '\u200b' and <= '\u200f') or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069')
        or '\u00ad' or '\u2060' or '\ufeff' or '\u0640';

    private static char Plain(char character) => character switch
    {
        '‐' or '‑' or '‒' or '–' or '—' or '―' or '−' or '－' => '-',
        '，' or '、' or '،' => ',',
        '。' or '．' or '۔' => '.',
        '’' or '‘' or 'ʼ' => '\'',
        '∶' => ':',
        '⁄' => '/',
        '\0' => ' ',
        >= '！' and <= '～' => (char)(character - 0xFEE0),
        _ => character,
    };

    private static DateToken Number(ReadOnlySpan<char> text, int start)
    {
        var token = new DateToken { Start = start, PersianDigits = text[start] is >= '\u06f0' and <= '\u06f9' };
        var at = start;
        while (at < text.Length && CharUnicodeInfo.GetDecimalDigitValue(text[at]) is >= 0 and var digit)
        {
            if (at - start < 15)
                token.Value = (token.Value * 10) + digit;
            at++;
        }

        token.Digits = at - start;
        token.End = at;
        return token;
    }

    /// <summary>Chinese numerals before 年, 月 and 日: 二〇二五年五月二十九日.</summary>
    private static bool HanNumber(ReadOnlySpan<char> text, int start, out DateToken token)
    {
        token = default;
        var at = start;
        while (at < text.Length && at - start < 5 && (HanDigits.Contains(text[at], StringComparison.Ordinal) || text[at] is '十' or '零' or '○'))
            at++;
        if (at == start || at >= text.Length || text[at] is not ('年' or '月' or '日' or '号' or '號'))
            return false;
        long value = 0;
        var tens = text[start..at].IndexOf('十');
        if (tens >= 0)
        {
            value = (tens == 0 ? 1 : Digit(text[start])) * 10;
            if (start + tens + 1 < at)
                value += Digit(text[start + tens + 1]);
        }
        else
        {
            for (var i = start; i < at; i++)
                value = (value * 10) + Digit(text[i]);
        }

        token = new DateToken { Start = start, End = at, Value = value, Digits = value > 99 ? 4 : 2 };
        return true;

        static int Digit(char character) => Math.Max(0, HanDigits.IndexOf(character, StringComparison.Ordinal));
    }

    private static DateToken Word(ReadOnlySpan<char> text, int start)
    {
        if (IsUnspaced(text[start]))
            return UnspacedWord(text, start);
        var end = WordEnd(text, start);
        var folded = Folding.Fold(text[start..end]);
        if (DateVocabulary.StartsPhrase(folded) && Phrase(text, start, folded, end) is { } phrase)
            return phrase;
        return new DateToken { Start = start, End = end, Meanings = DateVocabulary.Find(folded) };
    }

    private static DateToken? Phrase(ReadOnlySpan<char> text, int start, string first, int firstEnd)
    {
        var builder = new StringBuilder(first);
        DateToken? longest = null;
        var at = firstEnd;
        for (var words = 1; words < DateVocabulary.LongestPhrase; words++)
        {
            var next = at;
            while (next < text.Length && (text[next] is ' ' or '\u00a0' or '.' or '-' or '־'))
                next++;
            if (next == at || next >= text.Length || !char.IsLetter(text[next]))
                break;
            at = WordEnd(text, next);
            builder.Append(text[next - 1] == '-' ? '-' : ' ').Append(Folding.Fold(text[next..at]));
            if (DateVocabulary.Find(builder.ToString()) is { } meanings)
                longest = new DateToken { Start = start, End = at, Meanings = meanings };
        }

        return longest;
    }

    private static int WordEnd(ReadOnlySpan<char> text, int start)
    {
        var at = start + 1;
        while (at < text.Length)
        {
            var character = text[at];
            if (IsUnspaced(character))
                break;
            var inner = char.IsLetter(character)
                || char.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
                || character is '\u200c' or '\u200d' or '\u00ad' or '\u0640'
                || (character is '.' or '\'' or '’' or 'ʼ' or '״' or '׳' or '"' or '-' && at + 1 < text.Length && char.IsLetter(text[at + 1]) && IsInner(text, start, at));
            if (!inner)
                break;
            at++;
        }

        return at;
    }

    /// <summary>A mark inside a word: a full stop between letters of an abbreviation, an apostrophe, the hyphen of Portuguese weekdays.</summary>
    private static bool IsInner(ReadOnlySpan<char> text, int start, int at) => text[at] switch
    {
        '.' => at - start <= 3 && (at < 2 || at - start < 2 || text[at - 2] == '.' || text[at - 1] > '\u0e00'),
        '-' => text[(at + 1)..].StartsWith("feira", StringComparison.OrdinalIgnoreCase),
        '"' => text[at - 1] is >= '\u0590' and <= '\u05ff',
        _ => true,
    };

    private static DateToken UnspacedWord(ReadOnlySpan<char> text, int start)
    {
        // Thai months are up to 9 letters, labels up to 16; the longest known word wins.
        var end = start;
        while (end < text.Length && end - start < 20 && (IsUnspaced(text[end]) || (text[end] == '.' && end > start && text[end - 1] is > '\u0e00' and < '\u0e80')))
            end++;
        for (var at = end; at > start; at--)
        {
            if (DateVocabulary.Find(Folding.Fold(text[start..at])) is { } meanings)
                return new DateToken { Start = start, End = at, Meanings = meanings };
        }

        return new DateToken { Start = start, End = start + 1 };
    }

    /// <summary>A letter of a script that is written without spaces between words (Thai, Han, kana), or glued to numbers (Hangul).</summary>
    private static bool IsUnspaced(char character) => character is (>= '\u0e00' and <= '\u0e4f') or (>= '\u3040' and <= '\u30ff') or (>= '\u3400' and <= '\u9fff')
        or (>= '\uac00' and <= '\ud7af') or '々' or '〆';
}
