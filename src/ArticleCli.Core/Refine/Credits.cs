using ArticleCli.Model;
using ArticleCli.Refine.Imprint;

namespace ArticleCli.Refine;

/// <summary>Finds the credit at the end of a caption: <c>Photo: Ian Feld/Harbour Gazette</c>, <c>図：陳立/江岸晚報</c>, <c>(AP Photo)</c>, <c>Archivo familiar</c>.</summary>
internal static class Credits
{
    /// <summary>Where the credit begins: 0 where it is the whole text, -1 where there is none.</summary>
    /// <param name="draft">The draft, for its language.</param>
    /// <param name="text">A line.</param>
    /// <param name="labelled">A credit word opens it.</param>
    public static int Find(Draft draft, string text, out bool labelled)
    {
        labelled = false;
        if (Letters.Words(text) <= 12 && IsCredit(draft, text.Trim("|()（）[]【】—–-· ".ToCharArray()), alone: true))
        {
            labelled = true;
            return 0;
        }

        // After each sentence end, pipe, bracket or dash within the last part of the line, the rest may be a credit.
        for (var start = text.Length - 1; start >= 0; start--)
        {
            if (start > 0 && !IsBoundary(text, start))
                continue;
            var rest = text.AsSpan(start).Trim().Trim("|()（）[]【】—–-· ").ToString();
            if (rest.Length is >= 3 and <= 110 && IsCredit(draft, rest, start == 0))
            {
                labelled = CreditWords.Length(rest) > 0;
                return start;
            }

            if (text.Length - start > 140)
                break;
        }

        return -1;
    }

    private static bool IsBoundary(string text, int start)
    {
        var before = text[start - 1];
        if (Letters.IsTerminator(before) || Letters.IsClosing(before) || before is '|' or '(' or '（' or '[' or '；' or ';')
            return true;
        return before is ' ' && start >= 2 && (text[start - 2] is '|' or '—' or '–' or '-' or '·' or ';' || Letters.IsTerminator(text[start - 2]) || Letters.IsClosing(text[start - 2]));
    }

    private static bool IsCredit(Draft draft, string rest, bool alone)
    {
        if (rest.Length < 3 || Letters.Words(rest) > 12 || (rest[^1] is '.' or '。' or '!' or '?' && !rest.EndsWith("...", StringComparison.Ordinal) && Letters.Words(rest) > 8))
            return false;
        var label = CreditWords.Length(rest);
        if (label > 0)
        {
            var after = rest.AsSpan(label).Trim(" :：=/／-–—.|").ToString();
            if (after.Length == 0)
                return !alone;
            return LooksLikeSource(after, draft.Language) && !(rest[^1] is '.' && Letters.Words(after) > 5);
        }

        // Without a credit word: a slash before the name; name, slash, agency; or an agency alone after the caption's own sentence.
        var slash = rest.IndexOfAny(['/', '／']);
        if (slash == 0)
            return !alone && rest[1..].Trim() is var name && (CreditWords.IsAgency(name) || NameReader.IsName(name, draft.Language));
        if (slash > 0 && Letters.Words(rest) <= 8 && !rest.Contains("://", StringComparison.Ordinal))
            return (CreditWords.IsAgency(rest[(slash + 1)..].Trim()) && (!alone || Letters.Words(rest.AsSpan(0, slash)) <= 3)) || (!alone && NameReader.IsName(rest.AsSpan(0, slash).Trim(), draft.Language));
        return !alone && CreditWords.IsAgency(rest);
    }

    /// <summary>A name, an agency, a house: few words, and where there are capitals mostly capitalised.</summary>
    private static bool LooksLikeSource(string text, string? language)
    {
        var words = text.Split([' ', '/', '／', ',', '，', '、'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > 9)
            return false;
        if (!Letters.StartsCased(text))
            return Letters.Words(text) <= 14;
        var capitals = words.Count(static w => char.IsUpper(w[0]) || !char.IsLetter(w[0]));
        return capitals * 2 >= words.Length || NameReader.IsName(text, language) || words.Length <= 2;
    }
}
