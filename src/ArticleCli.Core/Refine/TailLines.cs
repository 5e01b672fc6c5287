using ArticleCli.Model;
using ArticleCli.Refine.Imprint;
using ArticleCli.Refine.Rules;

namespace ArticleCli.Refine;

/// <summary>The lines after the prose: what a page template put there goes, what the editor wrote stays.</summary>
internal static class TailLines
{
    /// <summary>Treats the tail, from its start to the end of the text.</summary>
    /// <param name="draft">The draft.</param>
    public static void Apply(Draft draft)
    {
        var start = Math.Max(0, draft.LastProse + 1);
        for (var i = start; i < draft.Lines.Count; i++)
        {
            var line = draft.Lines[i];
            if (line.IsOpen && line.IsWords)
                Imprints.Take(draft, line);
        }

        Biographies(draft, start);
        var verse = default(Verse);
        for (var i = draft.Lines.Count - 1; i >= start; i--)
        {
            var line = draft.Lines[i];
            if (line.IsOpen && IsFurniture(draft, line, start, ref verse))
                draft.Remove(line, "tail-short-line", "navigation");
        }
    }

    /// <summary>A sentence that begins with the name of one of the authors, after the prose.</summary>
    private static void Biographies(Draft draft, int start)
    {
        var names = draft.AuthorNames.ToList();
        for (var i = start; i < draft.Lines.Count; i++)
        {
            var line = draft.Lines[i];
            if (!line.IsOpen || !line.IsWords || line.Words > 60 || i == 0)
                continue;
            if (names.Exists(n => line.Text.StartsWith(n, StringComparison.OrdinalIgnoreCase)) && (line.Text.Length > names.Min(static n => n.Length) + 4 || draft.Lines[i - 1].Fate == Fate.Gone))
            {
                NamedSites.AddFromBiography(draft, line);
                if (draft.Remove(line, "author-bio", "author-bio"))
                    draft.Ended.Add(i);
            }
        }
    }

    /// <summary>A short line without a full stop among other furniture, that no text beneath makes a heading.</summary>
    private static bool IsFurniture(Draft draft, Line line, int start, ref Verse verse)
    {
        if (line.Kind is LineKind.List)
            return line.Index > start && draft.Lines[line.Index - 1].Fate == Fate.Gone && line.Words <= 60 && !Letters.EndsSentence(line.Text);
        if (line.Kind != LineKind.Text && line.Kind != LineKind.Heading)
            return false;
        if (line.EndsSentence || line.Words > 14 || Captions.HasCredit(draft, line) || line.Text.Length == 0 || line.Text[0] is '(' or '（' or '[' or '—' or '–')
            return false;
        if (draft.Next(line) is { } next && next.Index == line.Index + 1 && (next.EndsSentence || next.Kind is LineKind.List or LineKind.Solid) && next.Block != line.Block)
            return false;
        if (line.Rows >= 3)
        {
            if (verse.First != line.Index - line.Row || verse.Rows != line.Rows)
                verse = new Verse(line.Index - line.Row, line.Rows, IsVerse(draft, line));
            if (verse.Is)
                return false;
        }

        var before = line.Index > start && draft.Lines[line.Index - 1].Fate == Fate.Gone;
        var after = line.Index + 1 < draft.Lines.Count && draft.Lines[line.Index + 1].Fate == Fate.Gone;
        return before || (after && line.Words <= 10) || IsPair(draft, line);
    }

    /// <summary>Two short lines in one block, neither a person's name nor the end of a letter: a label and a button.</summary>
    private static bool IsPair(Draft draft, Line line)
    {
        if (line.Rows != 2 || line.Kind != LineKind.Text)
            return false;
        var first = draft.Lines[line.Index - line.Row];
        var second = draft.Lines[first.Index + 1];
        return first.Words <= 6 && second.Words <= 8 && !first.EndsSentence && !second.EndsSentence && first.Text[^1] is not (',' or ';' or '،' or '、') && !Letters.StartsLowerCase(second.Text)
            && !NameReader.IsName(second.Text, draft.Language) && !NameReader.IsName(first.Text, draft.Language);
    }

    /// <summary>Whether the block of lines that was looked at last is verse: its lines are asked about one by one.</summary>
    private readonly record struct Verse(int First, int Rows, bool Is);

    private static bool IsVerse(Draft draft, Line line)
    {
        var first = line.Index - line.Row;
        var marks = 0;
        for (var i = first; i < first + line.Rows; i++)
        {
            var text = draft.Lines[i].Text;
            if (text.Length > 0 && (Letters.StartsLowerCase(text) || text[^1] is ',' or ';' or ':' or '.' or '،' or '，' or '—'))
                marks++;
        }

        return marks * 3 >= line.Rows;
    }
}
