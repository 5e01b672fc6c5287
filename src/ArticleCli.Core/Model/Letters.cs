using System.Text;

namespace ArticleCli.Model;

/// <summary>What single characters are, for shaping and measuring text: scripts, widths, sentence ends.</summary>
internal static class Letters
{
    /// <summary>A character of a script that is written without spaces and set in full-width cells: Han, kana, full-width forms.</summary>
    public static bool IsIdeographic(char c) =>
        c is >= '\u2E80' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or >= '\uFF00' and <= '\uFF60' or >= '\uFFE0' and <= '\uFFE6' or >= '\uD840' and <= '\uD87F';

    /// <summary>Hangul, written with spaces but set in full-width cells.</summary>
    public static bool IsHangul(char c) => c is >= '\uAC00' and <= '\uD7A3' or >= '\u1100' and <= '\u11FF' or >= '\u3130' and <= '\u318F';

    /// <summary>A character of Thai, Lao, Khmer or Burmese: no spaces between words.</summary>
    public static bool IsSoutheastAsian(char c) => c is >= '\u0E00' and <= '\u0EFF' or >= '\u1000' and <= '\u109F' or >= '\u1780' and <= '\u17FF';

    /// <summary>No space stands between two such characters when lines are joined.</summary>
    public static bool JoinsWithoutSpace(char c) => IsIdeographic(c) || IsSoutheastAsian(c);

    /// <summary>Columns that a character takes in a fixed-width setting (Unicode UAX 11, in short: 2 for wide, 0 for marks).</summary>
    public static int Columns(char c)
    {
        if (c < '\u0300')
            return c == '\u00AD' ? 0 : 1;
        if (IsIdeographic(c) || IsHangul(c))
            return char.IsLowSurrogate(c) ? 0 : 2;
        if (char.IsLowSurrogate(c) || c is >= '\u200B' and <= '\u200F' or '\u2060' or '\uFEFF')
            return 0;
        return char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.EnclosingMark ? 0 : 1;
    }

    /// <summary>Columns that a text takes.</summary>
    public static int Columns(ReadOnlySpan<char> text)
    {
        var columns = 0;
        foreach (var c in text)
            columns += Columns(c);
        return columns;
    }

    /// <summary>Characters (code points) that a text has.</summary>
    public static int Characters(ReadOnlySpan<char> text)
    {
        var characters = text.Length;
        foreach (var c in text)
            characters -= char.IsLowSurrogate(c) ? 1 : 0;
        return characters;
    }

    /// <summary>A mark that ends a sentence in any of the scripts we know (Unicode Sentence_Terminal, the common ones).</summary>
    public static bool IsTerminator(char c) =>
        c is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '．' or '｡' or '؟' or '۔' or '।' or '॥' or '‼' or '⁇' or '⁈' or '⁉';

    /// <summary>A mark that may stand between a sentence's end and the line's end: quotes, brackets, emphasis.</summary>
    public static bool IsClosing(char c) =>
        c is '"' or '\'' or '”' or '’' or '»' or '“' or '‘' or '«' or ')' or ']' or '}' or '」' or '』' or '】' or '）' or '〉' or '》' or '*' or '_' or '›';

    /// <summary>The text's last mark, closing marks aside, ends a sentence.</summary>
    public static bool EndsSentence(ReadOnlySpan<char> text)
    {
        var end = text.Length;
        // A footnote's mark stands behind the full stop: "The idea is old.[1]".
        while (end > 3 && text[end - 1] == ']' && text[..end].LastIndexOf('[') is var open and > 0 && end - open <= 6 && text[(open + 1)..(end - 1)].IndexOfAnyExceptInRange('0', '9') < 0)
            end = open;
        while (end > 0 && (IsClosing(text[end - 1]) || char.IsWhiteSpace(text[end - 1])))
            end--;
        return end > 0 && IsTerminator(text[end - 1]);
    }

    /// <summary>The first letter, opening marks aside, is a lower-case letter.</summary>
    public static bool StartsLowerCase(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetter(c))
                return char.IsLower(c);
            if (char.IsDigit(c))
                return false;
        }

        return false;
    }

    /// <summary>The first letter belongs to a script with capitals.</summary>
    public static bool StartsCased(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetter(c))
                return char.IsUpper(c) || char.IsLower(c);
        }

        return false;
    }

    /// <summary>Words; a text without spaces between words counts two characters a word.</summary>
    public static int Words(ReadOnlySpan<char> text)
    {
        var words = 0;
        var dense = 0;
        var inside = false;
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                if (!inside)
                    words++;
                inside = true;
            }
            else if (c == ' ')
            {
                inside = false;
            }
            else if (IsIdeographic(c) || IsSoutheastAsian(c))
            {
                if (char.IsLetterOrDigit(c))
                    dense++;
                inside = false;
            }
            else if (char.IsLetterOrDigit(c))
            {
                if (!inside)
                    words++;
                inside = true;
            }
            else if (c is not ('\'' or '’' or '-' or '\u200C' or '\u200D' or '.' or '_') && char.GetUnicodeCategory(c) is not System.Globalization.UnicodeCategory.NonSpacingMark
                     and not System.Globalization.UnicodeCategory.SpacingCombiningMark)
            {
                inside = false;
            }
        }

        return words + ((dense + 1) / 2);
    }

    /// <summary>Both texts have letters or digits, and the same ones: <see cref="Squash"/> of the two is equal.</summary>
    public static bool SameSquashed(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var (atA, atB, any) = (0, 0, false);
        while (true)
        {
            while (atA < a.Length && !char.IsLetterOrDigit(a[atA]))
                atA++;
            while (atB < b.Length && !char.IsLetterOrDigit(b[atB]))
                atB++;
            if (atA == a.Length || atB == b.Length)
                return any && atA == a.Length && atB == b.Length;
            if (char.ToLowerInvariant(a[atA++]) != char.ToLowerInvariant(b[atB++]))
                return false;
            any = true;
        }
    }

    /// <summary>Letters and digits only, in one case: a key for "the same words".</summary>
    public static string Squash(ReadOnlySpan<char> text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
                builder.Append(char.ToLowerInvariant(c));
        }

        return builder.ToString();
    }
}
