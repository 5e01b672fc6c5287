using ArticleCli.Model;
using ArticleCli.Refine.Rules;

namespace ArticleCli.Refine;

/// <summary>Lines between the prose that their form gives away: arrows, dead links alone, labelled headlines that stand elsewhere too, page marks.</summary>
internal static class MidLines
{
    /// <summary>Treats the lines between.</summary>
    /// <param name="draft">The draft.</param>
    public static void Apply(Draft draft)
    {
        var headlines = Headlines(draft);
        foreach (var line in draft.Lines)
        {
            if (!line.IsOpen || line.Kind != LineKind.Text || line.Rows >= 3 || line.Words > 24 || line.Index == draft.TitleLine)
                continue;
            if (IsPageMark(line.Text) && line.Rows == 1)
                draft.Remove(line, "page-mark", "page-number");
            else if (draft.ZoneOf(line) != Zone.Head && (IsTeaser(line) || IsKnownHeadline(line, headlines)))
                draft.Remove(line, "teaser-line", "related");
            else if (draft.ZoneOf(line) == Zone.Mid && line is { Row: 0, Rows: 2 } && draft.Lines[line.Index + 1] is var below && IsPair(draft, line, below))
            {
                draft.Remove(line, "label-and-headline", "related");
                draft.Remove(below, "label-and-headline", "related");
            }
        }
    }

    /// <summary><c>(1/3)</c>, <c>2 / 4</c>, <c>[3/5]</c>: two small numbers, the first no larger.</summary>
    internal static bool IsPageMark(string text)
    {
        var inner = text.AsSpan().Trim("()[]（）【】-–— ");
        var slash = inner.IndexOfAny('/', '／');
        return slash > 0 && inner.Length <= 9 && text.Length > inner.Length
            && int.TryParse(inner[..slash].Trim(), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var page)
            && int.TryParse(inner[(slash + 1)..].Trim(), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var pages)
            && page >= 1 && page <= pages && pages <= 99;
    }

    /// <summary>An arrow before a headline, or after a call to go on; the whole line a link.</summary>
    private static bool IsTeaser(Line line)
    {
        if (line.EndsSentence && line.Text[^1] is not ('?' or '!' or '？' or '！'))
            return false;
        var text = line.Text;
        if (text.StartsWith(">>", StringComparison.Ordinal) || text[0] is '»' or '▶' or '►' or '▸' or '➤' or '→' or '⇒' or '➜' or '☞' or '▷' or '☛' or '＞' or '➡')
            return Letters.Words(text) >= 1;
        return text[^1] is '▼' or '↓' or '⬇' or '▾' or '»' && !text.Contains('«', StringComparison.Ordinal) && line.Words <= 8;
    }

    /// <summary>Headlines that stood beneath labels that were removed.</summary>
    private static HashSet<string> Headlines(Draft draft)
    {
        var headlines = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in draft.Trace.Entries)
        {
            if (entry.Action != TraceAction.Removed || entry.Kind is not ("related" or "more-stories"))
                continue;
            foreach (var row in entry.Text.Split('\n'))
            {
                var colon = row.IndexOfAny([':', '：', '】', '>', '»', '▶']);
                foreach (var part in colon > 0 ? new[] { row, row[(colon + 1)..] } : [row])
                {
                    if (Letters.Squash(part) is { Length: >= 6 } key)
                        headlines.Add(key);
                }
            }
        }

        return headlines;
    }

    /// <summary>The same headline stood beneath a label elsewhere; a label before it is free.</summary>
    private static bool IsKnownHeadline(Line line, HashSet<string> headlines)
    {
        if (headlines.Count == 0 || (line.EndsSentence && line.Text[^1] is '.' or '。'))
            return false;
        if (headlines.Contains(Letters.Squash(line.Text)))
            return true;
        var colon = line.Text.IndexOfAny([':', '：', '】', ']']);
        return colon > 0 && colon < line.Text.Length - 1 && Letters.Words(line.Text.AsSpan(0, colon)) <= 6 && headlines.Contains(Letters.Squash(line.Text.AsSpan(colon + 1)));
    }

    /// <summary>Two short lines alone between prose: a label and a headline. A caption has a credit, verse has marks or small letters.</summary>
    private static bool IsPair(Draft draft, Line label, Line headline) =>
        label.IsOpen && headline.IsOpen && label.Words <= 5 && headline.Words is >= 2 and <= 16 && !label.EndsSentence && !(headline.EndsSentence && headline.Text[^1] is '.' or '。')
        && label.Text[^1] is not (',' or ';' or '،' or '、') && headline.Text[^1] is not (',' or ';') && !Letters.StartsLowerCase(label.Text) && !Letters.StartsLowerCase(headline.Text)
        && !Captions.HasCredit(draft, headline) && !Captions.IsCreditAlone(draft, headline) && !draft.Matches(label).Concat(draft.Matches(headline)).Any(static m => m.Stays);
}
