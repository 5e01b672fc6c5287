using ArticleCli.Model;
using ArticleCli.Refine.Rules;

namespace ArticleCli.Refine;

/// <summary>Whole lines that a rule recognises: advertisements, share lines, newsletters, related stories and the rest, with the neighbours that go with them.</summary>
internal static class FurnitureLines
{
    /// <summary>Kinds that other refinements treat, since they carry metadata.</summary>
    private static readonly string[] _elsewhere = ["byline", "date", "source", "tags", "credit", "caption", "title", "section", "kicker", "menu", "home", "role"];

    /// <summary>Removes recognised lines.</summary>
    /// <param name="draft">The draft.</param>
    public static void Apply(Draft draft)
    {
        for (var i = 0; i < draft.Lines.Count; i++)
        {
            var line = draft.Lines[i];
            if (!line.IsOpen || !line.IsWords || draft.Match(line) is not { } match)
                continue;
            if (match.Stays)
            {
                // "Updated:" labels a note and a date alike.
                if (line.Words <= 10 && draft.IsDateLine(line))
                    continue;
                line.Fate = Fate.Stays;
                continue;
            }

            if (_elsewhere.Contains(match.Kind) || !IsBelieved(draft, line, match) || i == draft.TitleLine)
                continue;
            if (draft.IsPage && IsContentOfPages(line, match.Kind))
                continue;

            // Numbers parted by strokes or dots may be a date as well as pages.
            if (match.Kind == "page-number" && (IsTime(line.Text) || line.Words <= 8 && draft.IsDateLine(line)))
                continue;
            if (match.Site is { } site)
                NamedSites.Add(draft, line, site, match.Kind);
            if (match.Kind == "author-bio" && line.EndsSentence)
                NamedSites.AddFromBiography(draft, line);
            if (!draft.Remove(line, match.Rule, match.Kind))
                continue;
            if (match.Kind is "comments" or "copyright" or "more-stories" or "author-bio")
                draft.Ended.Add(i);
            if (match.Kind == "paywall")
                draft.Paywall = i;
            Neighbours.Take(draft, line, match);
        }
    }

    /// <summary>What scraped text has between its pages or beside it, and a page's chosen text has not: of 1,490 pages of wcxb-dev such lines stood in the truth
    /// each time ("115 (77.7%)" is data, "Why data matters" and "How to publish an app" are headings).</summary>
    private static bool IsContentOfPages(Line line, string kind) => kind is "page-number" or "cookie" || (kind == "app" && line.Kind == LineKind.Heading);

    /// <summary>A time of day heads an entry of a log.</summary>
    private static bool IsTime(string text) => text.Length is 4 or 5 && text[^3] is ':' or '.' && text.All(static c => char.IsDigit(c) || c is ':' or '.');

    /// <summary>Principle 1: a phrase and a shape, a place or a neighbour. Lines of verse are never touched.</summary>
    private static bool IsBelieved(Draft draft, Line line, RuleMatch match)
    {
        if (line.Rows >= 3 && !IsFurnitureBlock(draft, line))
            return false;
        // "He writes butter, she says": what a person does is said of an author only beside the name or beneath the label.
        if (match.Kind == "author-bio" && line.EndsSentence && !draft.AuthorNames.Any(n => line.Text.Contains(n, StringComparison.OrdinalIgnoreCase)) && !(line.Index > 0 && draft.Lines[line.Index - 1].Fate == Fate.Gone))
            return false;
        // A label in a block of its own announces headlines that the scraper lost.
        if (match.Shape == RuleShape.Label && match.Takes == Takes.Run)
            return Neighbours.HasRun(draft, line) || (line is { Kind: LineKind.Text, Rows: 1 } && draft.Next(line) is { EndsSentence: true });
        return true;
    }

    /// <summary>Half of the block's lines are known, or its first line announces the others.</summary>
    private static bool IsFurnitureBlock(Draft draft, Line line)
    {
        var first = line.Index - line.Row;
        var known = 0;
        for (var i = first; i < first + line.Rows; i++)
        {
            var matches = draft.Matches(draft.Lines[i]);
            if (matches.Count > 0)
                known++;
            if (i == first && matches is [{ Takes: not Takes.Nothing, Shape: not RuleShape.Word }, ..])
                return true;
        }

        return known * 2 >= line.Rows;
    }
}
