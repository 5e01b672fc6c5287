using ArticleCli.Model;
using ArticleCli.Refine.Rules;

namespace ArticleCli.Refine;

/// <summary>The lines that go with a recognised one: the run beneath a label, the choices beneath a notice.</summary>
internal static class Neighbours
{
    /// <summary>Most headlines beneath one label.</summary>
    private const int LongestRun = 12;

    /// <summary>Removes what goes with a line that was removed.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="line">The line.</param>
    /// <param name="match">What was recognised in it.</param>
    public static void Take(Draft draft, Line line, RuleMatch match)
    {
        switch (match.Takes)
        {
            case Takes.Next:
                if (At(draft, line.Index + 1) is not { } next)
                    break;
                if (match.Kind == "author-bio")
                    NamedSites.AddFromBiography(draft, next);
                draft.Remove(next, match.Rule, match.Kind);
                break;
            case Takes.Choices:
                for (var i = line.Index + 1; At(draft, i) is { } choice && choice.IsShort && choice.Words <= 6 && i <= line.Index + 5
                    && (choice.Block == line.Block || draft.Match(choice) is { Kind: var kind } && kind == match.Kind); i++)
                {
                    draft.Remove(choice, match.Rule, match.Kind);
                }

                break;
            // A label with its headline on the same line announces no more.
            case Takes.Run when match.Rest.Length == 0:
                foreach (var item in Run(draft, line))
                    draft.Remove(item, match.Rule, match.Kind);
                break;
        }
    }

    /// <summary>Short lines or a list stand beneath the label.</summary>
    public static bool HasRun(Draft draft, Line line) => Run(draft, line).Count > 0 || At(draft, line.Index + 1) is null || draft.ZoneOf(line) == Zone.Tail;

    private static Line? At(Draft draft, int index) => index < draft.Lines.Count && draft.Lines[index].IsOpen ? draft.Lines[index] : null;

    /// <summary>The run beneath a label: the rest of its block, or, where it stands alone, the list or the short lines that follow.</summary>
    private static List<Line> Run(Draft draft, Line label)
    {
        var run = new List<Line>();
        var inBlock = label.Row < label.Rows - 1;
        for (var i = label.Index + 1; i < draft.Lines.Count && run.Count < LongestRun; i++)
        {
            var line = draft.Lines[i];
            if (!line.IsOpen || (inBlock && line.Block != label.Block))
                break;
            if (line.Kind == LineKind.List && run.Count == 0)
            {
                if (IsHeadlines(line))
                    run.Add(line);
                break;
            }

            if (!IsHeadline(line) || (line.Block != label.Block && IsPartOfProse(draft, line)) || (run.Count > 0 && draft.Match(line) is not null) || draft.Match(line) is { Stays: true })
                break;
            if (!inBlock && run.Count > 0 && LeadsProse(draft, i) && HasHeadings(draft, label.Index, i))
                break;
            run.Add(line);
        }

        return run;
    }

    /// <summary>A line that may be another story's headline.</summary>
    private static bool IsHeadline(Line line) =>
        line.Kind == LineKind.Text && line.Words is >= 1 and <= 20 && (!line.EndsSentence || line.Text[^1] is '?' or '？' or '!' or '؟' or '…') && !Letters.StartsLowerCase(line.Text);

    /// <summary>Another line of its block is a sentence or goes on in one.</summary>
    private static bool IsPartOfProse(Draft draft, Line line)
    {
        var first = line.Index - line.Row;
        for (var i = first; i < first + line.Rows && line.Rows > 1; i++)
        {
            if (!IsHeadline(draft.Lines[i]))
                return true;
        }

        return false;
    }

    private static bool IsHeadlines(Line list)
    {
        var items = list.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return items.Length <= LongestRun && items.All(static i => Letters.Words(i) <= 20 && (!Letters.EndsSentence(i) || i[^1] is '?' or '!' or '？'));
    }

    /// <summary>The text has headings elsewhere: short lines before prose that no label announces.</summary>
    private static bool HasHeadings(Draft draft, int from, int to)
    {
        for (var i = draft.FirstProse + 1; i < draft.LastProse; i++)
        {
            var line = draft.Lines[i];
            if ((i < from || i > to) && line is { IsOpen: true, IsShort: true, Rows: 1 } && draft.Lines[i - 1] is { EndsSentence: true } or { Kind: LineKind.List } && draft.Match(line) is null && LeadsProse(draft, i))
                return true;
        }

        return draft.Lines.Any(static l => l is { Kind: LineKind.Heading, IsThere: true });
    }

    /// <summary>Prose or a list follows directly: the short line is its heading.</summary>
    private static bool LeadsProse(Draft draft, int index) =>
        index + 1 < draft.Lines.Count && draft.Lines[index + 1] is var next && (next.Kind is LineKind.List or LineKind.Solid || next.EndsSentence) && draft.Match(next) is null;
}
