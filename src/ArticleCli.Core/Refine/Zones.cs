using ArticleCli.Model;
using ArticleCli.Refine.Rules;

namespace ArticleCli.Refine;

/// <summary>Finds where the content begins and ends: what comes before is head, what comes after is tail.</summary>
internal static class Zones
{
    /// <summary>Kinds that stand at an article's end only: content after them is part of the furniture.</summary>
    private static readonly string[] _tailKinds = ["tags", "comments", "copyright", "source", "more-stories", "author-bio"];

    /// <summary>Sets the draft's first and last line of content.</summary>
    /// <param name="draft">The draft.</param>
    public static void Find(Draft draft)
    {
        var lines = draft.Lines;
        var content = new List<int>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (i != draft.TitleLine && IsContent(draft, lines[i], 12))
                content.Add(i);
        }

        for (var words = 8; content.Count == 0 && words >= 4; words -= 4)
            content.AddRange(Enumerable.Range(0, lines.Count).Where(i => i != draft.TitleLine && IsContent(draft, lines[i], words)));
        if (content.Count == 0)
        {
            // No sentence at all: a poem, a list. What follows the title is the content.
            var first = draft.TitleLine + 1;
            draft.FirstProse = Math.Min(first, lines.Count);
            draft.LastProse = lines.Count - 1;
            return;
        }

        draft.FirstProse = First(draft, content);
        draft.LastProse = Last(draft, content);
    }

    /// <summary>A paragraph of prose, or a block that only content has.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="line">A line.</param>
    /// <param name="words">Words that a sentence needs.</param>
    public static bool IsContent(Draft draft, Line line, int words) => line.IsThere && line.Kind switch
    {
        LineKind.Solid => line.Text.Length > 0,
        LineKind.List => line.Words >= 8 && line.Words > (line.Text.AsSpan().Count('\n') + 1) * 2,
        LineKind.Text => line.Fate is not (Fate.Caption or Fate.CaptionEnd) && IsProse(line, words) && !IsFurniture(draft, line) && !IsHeadline(draft, line) && !IsDate(draft, line),
        _ => false,
    };

    private static bool IsProse(Line line, int words)
    {
        if (line.EndsSentence)
            return line.Words >= words;
        // Thai has no full stop; and a paragraph may be cut, or end in a colon or quotation.
        return line.Words >= (line.Text.AsSpan().IndexOfAnyInRange('\u0E00', '\u0E7F') >= 0 ? 35 : 28);
    }

    private static bool IsFurniture(Draft draft, Line line) => (line.Words <= 40 && CopyrightLines.IsCopyright(line.Text)) ||
        draft.Matches(line, Zone.Any) is [{ Shape: not RuleShape.Word, Stays: false, Shape: var shape } match, ..] && (shape is not (RuleShape.Label or RuleShape.LabelRest or RuleShape.LabelSentence) || match.Kind == "author-bio");

    private static bool IsDate(Draft draft, Line line) =>
        line.Words <= 24 && HasDigit(line.Text) && draft.IsDateLine(line);

    private static bool HasDigit(string text)
    {
        foreach (var c in text)
        {
            if (char.IsDigit(c))
                return true;
        }

        return false;
    }

    /// <summary>A question or exclamation with a date or byline close behind is a title.</summary>
    private static bool IsHeadline(Draft draft, Line line)
    {
        if (line.Words > 24 || line.Text[^1] is '.' or '。')
            return false;
        for (var i = line.Index + 1; i < Math.Min(draft.Lines.Count, line.Index + 4); i++)
        {
            if (draft.Lines[i].Words <= 12 && draft.IsDateLine(draft.Lines[i]))
                return true;
        }

        return false;
    }

    private static int First(Draft draft, List<int> content)
    {
        // Nothing before a sure title is content, whatever it looks like: notices stand there.
        foreach (var i in content)
        {
            if (i > draft.TitleLine)
                return i;
        }

        return content[0];
    }

    private static int Last(Draft draft, List<int> content)
    {
        var last = content.Count - 1;
        while (last > 0)
        {
            var line = draft.Lines[content[last]];
            if (line.Kind != LineKind.Text || line.Words > 45 || !(EndsBefore(draft, content[last - 1] + 1, content[last]) || IsBiography(draft, line)))
                break;
            last--;
        }

        return content[last];
    }

    private static bool IsBiography(Draft draft, Line line) => draft.AuthorNames.Any(n => line.Text.StartsWith(n, StringComparison.OrdinalIgnoreCase));

    /// <summary>Between two lines of content stands what only an article's end has.</summary>
    private static bool EndsBefore(Draft draft, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            var line = draft.Lines[i];
            if (line.Fate == Fate.Gone ? draft.Ended.Contains(i) : line.Rows < 3 && draft.Matches(line, Zone.Tail) is [{ Shape: not RuleShape.Word, Stays: false, Kind: var kind }, ..] && _tailKinds.Contains(kind))
                return true;
        }

        return false;
    }
}
