using ArticleCli.Model;
using ArticleCli.Refine.Rules;

namespace ArticleCli.Refine;

/// <summary>Menus, share bars and footers: runs of three or more short lines in which at least two words are known.</summary>
internal static class MenuBlocks
{
    /// <summary>Lines between a name and its date: a button, the time it takes to read, a dot.</summary>
    private const int MostImprintLines = 8;

    private static readonly string[] _words = ["menu", "home", "section", "network"];

    /// <summary>Removes such runs from head and tail, and from the middle where all their lines are known.</summary>
    /// <param name="draft">The draft.</param>
    public static void Apply(Draft draft)
    {
        for (var i = 0; i < draft.Lines.Count;)
        {
            var end = RunEnd(draft, i);
            if (end - i >= 2)
                Judge(draft, i, end);
            i = Math.Max(end, i + 1);
        }
    }

    /// <summary>A run: short lines of one block, or of blocks of one line each.</summary>
    private static int RunEnd(Draft draft, int start)
    {
        var end = start;
        while (end < draft.Lines.Count && draft.Lines[end] is { IsOpen: true, Kind: LineKind.Text, EndsSentence: false } line && line.Words <= 4 && end != draft.TitleLine && !IsImprint(draft, line)
            && (end == start || line.Block == draft.Lines[start].Block || (line.Rows == 1 && draft.Lines[start].Rows == 1)))
        {
            end++;
        }

        return end;
    }

    /// <summary>Dates and bylines are short lines too, but carry metadata.</summary>
    private static bool IsImprint(Draft draft, Line line) =>
        draft.Match(line) is { Kind: "byline" or "date" or "source" or "tags" } || draft.IsDateLine(line) || (Imprint.NameReader.IsName(line.Text, draft.Language) && IsDated(draft, line));

    /// <summary>A line of the block, not far away, is a date: the name is the author's.</summary>
    private static bool IsDated(Draft draft, Line line)
    {
        var first = line.Index - Math.Min(line.Row, MostImprintLines);
        var end = line.Index + Math.Min(line.Rows - line.Row, MostImprintLines);
        for (var i = first; i < end; i++)
        {
            if (draft.IsDateLine(draft.Lines[i]))
                return true;
        }

        return false;
    }

    private static void Judge(Draft draft, int start, int end)
    {
        var known = 0;
        for (var i = start; i < end; i++)
        {
            if (_words.Any(w => draft.IsWord(draft.Lines[i], w)) || draft.Match(draft.Lines[i]) is { Stays: false })
                known++;
        }

        var zone = draft.ZoneOf(draft.Lines[start]);
        var block = draft.Lines[start].Rows > 1;
        var whole = block && draft.Lines[start].Row == 0 && draft.Lines[end - 1].Row == draft.Lines[end - 1].Rows - 1;
        var enough = zone == Zone.Mid ? known == end - start && end - start >= 3 : known >= 2 && (known * 2 >= end - start || whole);
        if (!enough)
            return;
        for (var i = start; i < end; i++)
        {
            var line = draft.Lines[i];
            // In a run of blocks of one line each an unknown line at its end may be the title.
            if (block || _words.Any(w => draft.IsWord(line, w)) || draft.Match(line) is { Stays: false })
                draft.Remove(line, "menu-run", "navigation");
        }
    }
}
