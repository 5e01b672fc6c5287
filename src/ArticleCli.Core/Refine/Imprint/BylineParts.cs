using System.Buffers;
using System.Text;

namespace ArticleCli.Refine.Imprint;

/// <summary>Takes a byline apart: brackets, addresses and labels off, parts at separators and and-words.</summary>
internal static class BylineParts
{
    private const int LongestLabel = 6;

    private static readonly SearchValues<char> Letter = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    private static readonly char[] Separators = ['|', '•', ';', '\n', '/', ',', '&', '、', '，', '；', '،', '｜', '／', '＆', '丨', '¦', '»', '›', '·', '*', '+', '⋅', '∙', '●', '◦'];

    /// <summary>Names that begin with the letter that also is the word "and"; those words are not split.</summary>
    private static readonly HashSet<string> GluedExceptions =
        [.. "وليد وائل وسام وسيم وفاء وجدي وردة ولاء وهبي وداد واصف وديع ورد وعد وجيه وهيب وائلي וולף ורד ויקטור ויקטוריה וקנין".Split(' ')];

    /// <summary>A byline without brackets and what they hold, addresses and handles, its white space collapsed.</summary>
    public static string Clean(string byline)
    {
        var builder = new StringBuilder(byline.Length);
        var depth = 0;
        foreach (var character in byline)
        {
            if (character is '(' or '（' or '<' or '[')
                depth++;
            else if (character is ')' or '）' or '>' or ']')
                depth = Math.Max(0, depth - 1);
            else if (depth == 0)
                builder.Append(character is '【' or '】' or '「' or '」' or '\t' or '\r' or '\u00a0' or '\u3000' or '"' or '“' or '”' ? ' ' : character);
        }

        // An opening bracket that never closes must not swallow the names.
        if (depth > 0)
            builder.Clear().Append(byline);
        var words = builder.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        builder.Clear();
        foreach (var word in words)
        {
            if (IsAddress(word))
                builder.Append("| ");
            else
                builder.Append(word.Trim('_')).Append(' ');
        }

        return builder.ToString().Trim();
    }

    /// <summary>The parts of a byline at commas, bars, dots and dashes.</summary>
    public static List<string> Split(string byline, string? language)
    {
        var parts = new List<string>();
        foreach (var rough in byline.Split([" - ", " – ", " — ", " -- ", " :: "], StringSplitOptions.None))
        {
            var start = 0;
            for (var at = 0; at <= rough.Length; at++)
            {
                if (at < rough.Length && !IsSeparator(rough, at, language))
                    continue;
                Add(parts, rough[start..at]);
                start = at + 1;
            }
        }

        return parts;
    }

    /// <summary>A part that begins with an and-word: another name follows.</summary>
    public static bool StartsWithAnd(string part, string? language) =>
        part.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space && NameWords.Is("ands", Folding.Fold(part.AsSpan(0, space)), language);

    /// <summary>The names of a part that joins several with and-words; the part itself where a side would be no name.</summary>
    public static List<string> SplitAtAnds(string part, string? language)
    {
        var sides = new List<string>();
        var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var side = new List<string>();
        foreach (var word in words)
        {
            if (NameWords.Is("ands", Folding.Fold(word), language) && (side.Count > 0 || (sides.Count == 0 && words.Length > 1 && word.Length > 1 && word[^1] != '.')))
            {
                if (side.Count > 0)
                    sides.Add(string.Join(' ', side));
                side.Clear();
            }
            else if (side.Count >= 2 && IsGlued(word, language))
            {
                sides.Add(string.Join(' ', side));
                side = [word[1..]];
            }
            else
            {
                side.Add(word);
            }
        }

        if (side.Count > 0)
            sides.Add(string.Join(' ', side));
        if (language is "ja" or "zh" && sides.Count == 1 && part.Length > 4)
            return SplitCharacters(part, language);
        if (sides.Count > 1 && IsHouse(sides[0]))
            return [part];
        return sides.Count > 1 && !sides.TrueForAll(one => NameForm.IsPerson(CutAfterName(one, language), language)) && NameForm.IsPerson(part, language) ? [part] : sides;
    }

    /// <summary>A part that begins as the credit of somebody else does: Edited by, Photos by.</summary>
    public static bool IsOtherRole(string part, string? language)
    {
        var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var count = Math.Min(3, words.Length); count > 0; count--)
        {
            if (NameWords.Is("others", Folding.Fold(string.Join(' ', words[..count]).TrimEnd(':')), language))
                return true;
        }

        return false;
    }

    /// <summary>A part that ends in a role and has one or two words before it: Executive Editor, Head of News.</summary>
    public static bool IsRole(string part, string? language)
    {
        var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 0 and <= 4 && (NameWords.Is("roles", Folding.Fold(words[^1]), language) || (words.Length > 1 && NameWords.Is("roles", Folding.Fold($"{words[0]} {words[1]}"), language)));
    }

    /// <summary>A part without the labels before the name: By, Text:, Ein Kommentar von, 作者：.</summary>
    public static string StripLabels(string part, string? language)
    {
        part = WithoutDate(part, language);
        for (var rounds = 0; rounds < 2; rounds++)
        {
            var stripped = StripLabel(part, language);
            if (stripped.Length == part.Length)
                break;
            part = stripped;
        }

        return WithoutRole(part, language);
    }

    /// <summary>The name at a part's beginning, without the role, degree or place behind it.</summary>
    public static string CutAfterName(string part, string? language)
    {
        var words = part.Trim(' ', '.', ':', '-', '–', '—', '~').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var end = 0;
        for (; end < words.Length; end++)
        {
            var folded = Folding.Fold(words[end]);
            if (end > 0 && (NameWords.Is("roles", folded, language) || IsDegree(words, end, folded) || IsDateWord(words, end, folded)))
                break;
            if (end > 1 && char.IsLower(words[end][0]) && NameWords.Is("places", folded, language) && !NameWords.Particles.Contains(folded))
                break;
            if (end > 1 && folded is "of" or "for" && end > 1)
                break;
        }

        var name = string.Join(' ', words[..end]);

        // 윤서진기자, 张伟记者: the role is glued to the name.
        if (end == 1 && name.Length is > 3 and < 12 && (NameForm.IsHan(name[0]) || NameForm.IsHangul(name[0])))
        {
            for (var cut = name.Length - 1; cut >= 2; cut--)
            {
                if (NameWords.Is("roles", name[cut..], language))
                    return name[..cut];
            }
        }

        return name.EndsWith('.') && name.Length > 2 && char.IsLower(name[^2]) ? name[..^1] : name;
    }

    /// <summary>A part without the date before its label or name: "2023 by Ann Lee", "06.11.2023 13:30 von Olga".</summary>
    private static string WithoutDate(string part, string? language)
    {
        if (!part.AsSpan().ContainsAnyInRange('0', '9'))
            return part;
        var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var (start, digits) = (0, false);
        for (; start < words.Length; start++)
        {
            var isNumber = words[start].AsSpan().ContainsAnyInRange('0', '9');
            if (!isNumber && words[start].AsSpan().IndexOfAny(Letter) >= 0 && DateVocabulary.Find(Folding.Fold(words[start].TrimEnd(','))) is null)
                break;
            digits |= isNumber;
        }

        var rest = string.Join(' ', words[start..]);
        return digits && start > 0 && start < words.Length && (StripLabel(rest, language).Length < rest.Length || NameForm.IsPerson(CutAfterName(rest, language), language)) ? rest : part;
    }

    /// <summary>A name without the role before it: "Staff Reporter Ann Lee", and as one word with its house "Blatt-Online-Experte Karl Berg".</summary>
    private static string WithoutRole(string part, string? language)
    {
        // A photographer's role is a credit.
        for (var rest = part; CreditWords.Length(part) == 0 && FirstWord(rest) is { } first && NameWords.Is("roles", first, language);)
        {
            rest = rest[(rest.IndexOf(' ', StringComparison.Ordinal) + 1)..];
            if (FirstWord(rest) is { } next && !NameWords.Is("roles", next, language) && NameForm.IsPerson(CutAfterName(rest, language), language))
                return rest;
        }

        var space = part.IndexOf(' ', StringComparison.Ordinal);
        var hyphen = space > 0 ? part.LastIndexOf('-', space) : -1;
        return hyphen > 0 && NameWords.Is("roles", Folding.Fold(part.AsSpan(hyphen + 1, space - hyphen - 1)), language) && NameForm.IsPerson(part.AsSpan(space + 1), language) ? part[(space + 1)..] : part;
    }

    /// <summary>The first of several words, folded; null where there is one.</summary>
    private static string? FirstWord(string part) => part.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end ? Folding.Fold(part.AsSpan(0, end)) : null;

    private static string StripLabel(string part, string? language)
    {
        // A colon near the start ends a label whatever its words are in between ("Text: Ann Lee", "文：林雨彤").
        var colon = part.IndexOfAny([':', '：', '/', '／', '丨']);
        if (colon is > 0 and < 30 && NameWords.IsAnywhere("labels", Folding.Fold(part.AsSpan(0, colon))))
            return part[(colon + 1)..].Trim();
        var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var count = Math.Min(LongestLabel, words.Length - 1); count > 0; count--)
        {
            var phrase = Folding.Fold(string.Join(' ', words[..count]).TrimEnd(':', '：'));
            if (NameWords.Is("labels", phrase, language) && (count > 1 || words[0].Length > 1))
                return string.Join(' ', words[count..]);
        }

        // 本报记者林雨彤, 記者高瀬美佐: no space after the label.
        if (words.Length == 1 && part.Length is > 3 and < 14 && (NameForm.IsHan(part[0]) || NameForm.IsHangul(part[0])))
        {
            for (var cut = Math.Min(6, part.Length - 2); cut >= 2; cut--)
            {
                if (NameWords.Is("labels", part[..cut], language))
                    return part[cut..];
            }
        }

        return part;
    }

    private static bool IsSeparator(string text, int at, string? language)
    {
        var character = text[at];
        if (Array.IndexOf(Separators, character) < 0)
            return character == '・' && IsAmongHan(text, at);
        if (character is '·' or '•')
            return at == 0 || at + 1 == text.Length || text[at - 1] == ' ' || text[at + 1] == ' ' || language is "ko" || IsAmongHan(text, at);
        return true;
    }

    /// <summary>高瀬美佐・本田信二 are two; ガブリエル・ガルシア and 加西亚·马尔克斯 are one.</summary>
    private static bool IsAmongHan(string text, int at)
    {
        var (before, after) = (0, 0);
        for (var i = at - 1; i >= 0 && NameForm.IsHan(text[i]); i--)
            before++;
        for (var i = at + 1; i < text.Length && NameForm.IsHan(text[i]); i++)
            after++;
        return text[at] == '・' && before is >= 2 and <= 5 && after is >= 2 and <= 5;
    }

    /// <summary>Names joined by a character: 高瀬美佐と本田信二, 林雨彤和沈知行.</summary>
    private static List<string> SplitCharacters(string part, string language)
    {
        for (var at = 2; at < part.Length - 2; at++)
        {
            if (NameWords.Is("ands", part[at].ToString(), language) && NameForm.IsPerson(part.AsSpan(0, at), language) && NameForm.IsPerson(part.AsSpan(at + 1), language))
                return [part[..at], part[(at + 1)..]];
        }

        return [part];
    }

    /// <summary>The first half of a house's or an office's name: Center for Drug Evaluation | and Research.</summary>
    private static bool IsHouse(string side) => side.Contains(" of ", StringComparison.Ordinal) || side.Contains(" for ", StringComparison.Ordinal);

    private static bool IsGlued(string word, string? language) => word.Length >= 4
        && ((language == "ar" && word[0] == 'و') || (language == "he" && word[0] == 'ו')) && !GluedExceptions.Contains(word);

    /// <summary>A degree without a comma is one only in capitals: Jane Doe MD, but Jack Ma.</summary>
    private static bool IsDegree(string[] words, int at, string folded)
    {
        if (at < 2 || !NameWords.Credentials.Contains(folded))
            return false;
        var word = words[at];
        return word.Length >= 2 && char.IsUpper(word[0]) && word.AsSpan(1).ContainsAnyInRange('A', 'Z') && words[0].AsSpan(1).ContainsAnyInRange('a', 'z');
    }

    /// <summary>A date is glued to the name: "Clay Mar 14", "lupa am 26.1.", "Tomas Spahn Fr".</summary>
    private static bool IsDateWord(string[] words, int at, string folded)
    {
        if (words[at].AsSpan().ContainsAnyInRange('0', '9'))
            return true;
        var last = at == words.Length - 1;
        if (!last && words[at + 1].AsSpan().ContainsAnyInRange('0', '9'))
            return char.IsLower(words[at][0]) || DateVocabulary.Find(folded) is not null;
        return last && at >= 2 && DateVocabulary.Find(folded) is { } meanings && Array.Exists(meanings, static meaning => meaning.Kind == DateWordKind.Weekday) && words[at].Length <= 3;
    }

    private static bool IsAddress(string word) => word.Contains('@', StringComparison.Ordinal) || word.Contains("://", StringComparison.Ordinal)
        || word.StartsWith("www.", StringComparison.OrdinalIgnoreCase);

    /// <summary>The last word ends in a full stop of its own, as a capital behind one letter with a full stop does: "Tidewater e.V.", "Tidewater e. V.", "Tidewater S.A.".</summary>
    private static bool IsAbbreviated(string part)
    {
        if (part.Length < 6 || part[^1] != '.' || !char.IsUpper(part[^2]))
            return false;
        var before = part.AsSpan(0, part.Length - 2).TrimEnd();
        return before.Length > 2 && before[^1] == '.' && char.IsLetter(before[^2]) && before[^3] == ' ';
    }

    private static void Add(List<string> parts, string part)
    {
        part = part.Trim();
        var isAbbreviated = IsAbbreviated(part);
        part = part.Trim('.', ':', '-', '–', '—', '~').Trim();
        if (isAbbreviated)
            parts.Add(part + ".");
        else if (part.Length > 1)
            parts.Add(part);
        else if (part.Length == 1 && char.IsLetter(part[0]))
            parts.Add(part);
    }
}
