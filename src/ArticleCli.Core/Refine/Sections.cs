using ArticleCli.Model;
using ArticleCli.Refine.Rules;

namespace ArticleCli.Refine;

/// <summary>Short lines of plain text that head what follows become headings; questions of an interview become bold.</summary>
internal static class Sections
{
    /// <summary>Marks headings and questions.</summary>
    /// <param name="draft">The draft.</param>
    public static void Mark(Draft draft)
    {
        var there = draft.Lines.Where(static l => l.IsThere && l.Kind != LineKind.Break).ToList();
        var candidates = new List<Line>();
        var speakers = Speakers(there);
        for (var i = 0; i + 1 < there.Count; i++)
        {
            if ((speakers is null || Speaker(there[i]) is not { } name || !speakers.Contains(name)) && IsCandidate(draft, there[i], there[i + 1], i > 0 ? there[i - 1] : null))
                candidates.Add(there[i]);
        }

        // More than one in two blocks is a pattern of its own (dialogue, verse, a list without bullets).
        if (candidates.Count * 2 > there.Count)
            return;
        var questions = candidates.Count(static l => l.EndsSentence);
        foreach (var line in candidates)
        {
            if (questions >= 2 && questions * 2 >= candidates.Count)
                line.Role = line.EndsSentence ? LineRole.Question : LineRole.Plain;
            else if (!line.EndsSentence || line.Text[^1] is '?' or '؟' or '？')
                line.Role = LineRole.Section;
        }
    }

    /// <summary>Names before a colon that begin two lines or more: a transcript, whose questions are lines like the others.</summary>
    private static HashSet<string>? Speakers(List<Line> lines)
    {
        var (once, twice) = (default(HashSet<string>), default(HashSet<string>));
        foreach (var line in lines)
        {
            if (Speaker(line) is { } name && !(once ??= new(StringComparer.Ordinal)).Add(name))
                (twice ??= new(StringComparer.Ordinal)).Add(name);
        }

        return twice;
    }

    private static string? Speaker(Line line)
    {
        var colon = line.Kind == LineKind.Text ? line.Text.AsSpan(0, Math.Min(line.Text.Length, 32)).IndexOfAny(':', '：') : -1;
        return colon > 0 && colon + 1 < line.Text.Length ? line.Text[..colon] : null;
    }

    private static bool IsCandidate(Draft draft, Line line, Line next, Line? before)
    {
        if (line is not { Kind: LineKind.Text, Rows: 1, Fate: Fate.Open } || line.Words > 12 || line.Text.Length > 100 || line.Text[0] is '(' or '（' or '[' or '"' or '«' or '„' or '「' or '-' or '–' or '—')
            return false;
        var isQuestion = line.Text[^1] is '?' or '؟' or '？';
        if ((line.EndsSentence && !isQuestion) || line.Text[^1] is ',' or ';' or ':' or '：' or '،' || Letters.StartsLowerCase(line.Text) || line.Content is [Strong])
            return false;
        if (next.Block == line.Block || before is { Kind: LineKind.Text, Rows: 1, EndsSentence: false, Fate: Fate.Open } && before.Words <= 12 && !isQuestion)
            return false;
        return next.Kind is LineKind.List or LineKind.Solid || next.Rows >= 3 || (next.Kind == LineKind.Text && (next.EndsSentence || next.Words > 12 || next.Text[^1] is ':'));
    }
}
