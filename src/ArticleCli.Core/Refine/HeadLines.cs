using ArticleCli.Model;
using ArticleCli.Refine.Imprint;
using ArticleCli.Refine.Rules;

namespace ArticleCli.Refine;

/// <summary>The lines before the prose: dates and bylines become metadata, furniture goes, standfirst and captions stay.</summary>
internal static class HeadLines
{
    /// <summary>Treats the head.</summary>
    /// <param name="draft">The draft.</param>
    public static void Apply(Draft draft)
    {
        var end = Math.Min(draft.FirstProse, draft.Lines.Count);
        var beyond = BeyondStandfirst(draft, end);
        for (var i = 0; i < beyond; i++)
        {
            var line = draft.Lines[i];
            if (line.IsOpen && line.IsWords)
                Imprints.Take(draft, line);
        }

        for (var i = 0; i < beyond; i++)
        {
            var line = draft.Lines[i];
            if (line.IsOpen && line.IsWords)
                Imprints.TakeBareName(draft, line);
        }

        for (var i = 0; i < end; i++)
        {
            var line = draft.Lines[i];
            if (line is { IsOpen: true, Kind: LineKind.Text } && IsFurniture(draft, line))
                draft.Remove(line, i < draft.TitleLine ? "head-before-title" : "head-short-line", KindOf(draft, line));
            else if (line is { IsOpen: true, Kind: LineKind.List } && i < draft.TitleLine && draft.IsTitleSure)
                draft.Remove(line, "head-before-title", "navigation");
        }
    }

    /// <summary>A standfirst may be long enough for prose: dates and bylines are looked for behind it too.</summary>
    private static int BeyondStandfirst(Draft draft, int end)
    {
        if (end >= draft.Lines.Count || draft.Lines[end] is not { Kind: LineKind.Text, Rows: 1 } standfirst || standfirst.Words > 45)
            return end;
        var beyond = end + 1;
        while (beyond < draft.Lines.Count && beyond < end + 5 && !Zones.IsContent(draft, draft.Lines[beyond], 12))
            beyond++;
        return beyond;
    }

    private static string KindOf(Draft draft, Line line) =>
        draft.IsWord(line, "section") || (line.Rows == 1 && line.Words <= 3 && Math.Abs(line.Index - draft.TitleLine) <= 2) ? "kicker" : "navigation";

    /// <summary>A short line that no editor wrote into the text: before a sure title always, after it where the words, the neighbours or the form say so.</summary>
    private static bool IsFurniture(Draft draft, Line line)
    {
        if (line.Index < draft.TitleLine)
            return draft.IsTitleSure && !line.EndsSentence ? line.Words <= 14 : line.Words <= 4 && !line.EndsSentence;
        if (draft.IsWord(line, "network"))
            return !NamesNetworks(draft);
        if (line.EndsSentence || line.Words > 6 || line.Index < draft.TitleLine || Captions.HasCredit(draft, line) || Captions.IsCreditAlone(draft, line))
            return false;
        if (draft.IsWord(line, "section") || draft.IsWord(line, "menu") || draft.IsWord(line, "home"))
            return !LeadsBlock(draft, line);
        // A heading opens the text it stands before; furniture stands among furniture.
        return line.Words <= 5 && !LeadsBlock(draft, line) && (draft.Lines[line.Index - 1 < 0 ? 0 : line.Index - 1].Fate == Fate.Gone || line.Rows > 1) && !IsVerse(draft, line);
    }

    /// <summary>Networks' names head parts of the text: it is about them.</summary>
    private static bool NamesNetworks(Draft draft)
    {
        for (var i = draft.FirstProse + 1; i < draft.LastProse; i++)
        {
            if (draft.Lines[i] is { IsOpen: true, IsShort: true, Rows: 1 } line && draft.IsWord(line, "network"))
                return true;
        }

        return false;
    }

    /// <summary>A list, a table or verse follows: the line is its heading.</summary>
    private static bool LeadsBlock(Draft draft, Line line) =>
        draft.Next(line) is { } next && next.Block != line.Block && (next.Kind is LineKind.List or LineKind.Solid || next.Rows >= 3 || (IsSectioned(draft) && next.Index == draft.FirstProse && !IsKicker(draft, line)));

    private static bool IsKicker(Draft draft, Line line) => draft.IsWord(line, "section") || (line.Text.Any(char.IsUpper) && !line.Text.Any(char.IsLower));

    /// <summary>Other short lines stand directly before prose: the text has headings.</summary>
    private static bool IsSectioned(Draft draft)
    {
        var headings = 0;
        for (var i = draft.FirstProse + 1; i < draft.LastProse && headings < 2; i++)
        {
            var line = draft.Lines[i];
            if (line is { IsOpen: true, IsShort: true, Rows: 1 } && draft.Match(line) is null && draft.Lines[i + 1] is { IsOpen: true, EndsSentence: true })
                headings++;
        }

        return headings >= 2;
    }

    private static bool IsVerse(Draft draft, Line line)
    {
        if (line.Rows < 3)
            return false;
        var first = line.Index - line.Row;
        for (var i = first; i < first + line.Rows; i++)
        {
            var text = draft.Lines[i].Text;
            if (text.Length > 0 && (Letters.StartsLowerCase(text) || text[^1] is ',' or ';' or ':' or '.' or '،' or '，'))
                return true;
        }

        return false;
    }
}
