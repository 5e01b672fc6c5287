using ArticleCli.Model;
using ArticleCli.Refine.Imprint;
using ArticleCli.Refine.Rules;

namespace ArticleCli.Refine;

/// <summary>Date lines, bylines and lines that join the two: each part by its own rule, the whole line only if every part is known.</summary>
internal static class Imprints
{
    private static readonly string[] _joints = [" | ", " · ", " • ", " – ", " — ", " - ", "｜", "・・", "\t"];

    /// <summary>What a part of a line is.</summary>
    private enum Part
    {
        Unknown,
        Date,
        Byline,
        Name,
        Handle,
        Furniture,
    }

    /// <summary>Takes a line that is a date, a labelled byline or a joined line.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="line">A line of the head or tail.</param>
    public static void Take(Draft draft, Line line)
    {
        if (line.Words > 30 || line.Text.Length > 300)
            return;
        if (DateLine.TryRead(line.Text, draft.Dates, out var date))
        {
            AddDate(draft, date, line.Text);
            draft.Move(line, "date-line", "date", MetadataField.Published);
            return;
        }

        if (SignedLines.Take(draft, line))
            return;
        var parts = Parts(line.Text);
        if (parts.Count > 1 && HoldsDate(draft, line.Text))
        {
            TakeParts(draft, line, parts);
            if (!line.IsOpen)
                return;
        }

        if (draft.Match(line, ImprintZone(draft, line)) is { Kind: "byline" } byline && NamesOf(draft, line.Text, byline) is { Count: > 0 })
        {
            if (parts.Find(part => DateLine.TryRead(part, draft.Dates, out date)) is { } dated)
                AddDate(draft, date, dated);
            AddByline(draft, byline.Name ?? line.Text, "byline");
            draft.Move(line, "byline", "byline", MetadataField.Authors);
            return;
        }

        if (parts.Count > 1)
            TakeParts(draft, line, parts);
        else
            TakeHandles(draft, line);
    }

    private static void TakeHandles(Draft draft, Line line)
    {
        if (IsHandles(line.Text) && IsBesideImprint(draft, line))
            draft.Remove(line, "handle-line", "byline");
    }

    /// <summary>Nothing but mail addresses and names of accounts.</summary>
    private static bool IsHandles(string text) => text.Split(' ').All(static word => word.Length > 2 && word.AsSpan(1, word.Length - 2).IndexOfAny('@', '.') >= 0 == (word[0] != '@') && word.Contains('@', StringComparison.Ordinal));

    /// <summary>The line before or behind has gone into the metadata.</summary>
    private static bool IsBesideImprint(Draft draft, Line line) =>
        (line.Index > 0 && draft.Lines[line.Index - 1].Fate == Fate.Gone) || (line.Index + 1 < draft.Lines.Count && draft.Lines[line.Index + 1].Fate == Fate.Gone);

    /// <summary>Takes a name that stands alone beside the title or a date, or that the tail repeats.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="line">A line of the head.</param>
    public static void TakeBareName(Draft draft, Line line)
    {
        // Beside a name that was taken just now.
        TakeHandles(draft, line);
        if (!line.IsOpen || line.Index <= draft.TitleLine || line.Words > 14 || line.EndsSentence && line.Words > 8 || HoldsSentence(line.Text) || draft.Match(line) is not null || line.Kind != LineKind.Text || Captions.IsCreditAlone(draft, line))
            return;
        var names = NameReader.Read(line.Text, draft.Language);
        if (names.Count == 0 || DateScan.Within(line.Text, draft.Dates, 1).Count > 0 || draft.IsWord(line, "section") || draft.IsWord(line, "menu") || !IsConfirmed(draft, line, names))
            return;
        if (draft.Move(line, "bare-byline", "byline", MetadataField.Authors))
            AddByline(draft, line.Text, "name beneath the title");
    }

    /// <summary>A standfirst before it may have been taken for prose: an imprint stands in the head or in the tail.</summary>
    private static Zone ImprintZone(Draft draft, Line line) => line.Index > draft.LastProse ? Zone.Tail : Zone.Head;

    /// <summary>A sentence ends within the text: initials and short forms aside, no byline has that.</summary>
    private static bool HoldsSentence(string text)
    {
        for (var i = 3; i + 2 < text.Length; i++)
        {
            if (Letters.IsTerminator(text[i]) && text[i + 1] == ' ' && char.IsLetter(text[i - 1]) && char.IsLetter(text[i - 2]) && char.IsLetter(text[i - 3]))
                return true;
        }

        return false;
    }

    /// <summary>One part of the line is nothing but a date.</summary>
    internal static bool HoldsDate(Draft draft, string text) => text.Any(char.IsDigit) && Parts(text).Exists(p => p.Length > 5 && DateLine.TryRead(p, draft.Dates, out _));

    private static bool IsConfirmed(Draft draft, Line line, IReadOnlyList<string> names)
    {
        if (line.Text.Contains('@', StringComparison.Ordinal))
            return true;
        for (var i = draft.LastProse + 1; i < draft.Lines.Count; i++)
        {
            if (draft.Lines[i].Text.Contains(names[0], StringComparison.OrdinalIgnoreCase))
                return true;
        }

        // Directly beside the title or beside another line of the imprint, and more than the name of a section would be.
        var before = line.Index > 0 ? draft.Lines[line.Index - 1] : null;
        var after = line.Index + 1 < draft.Lines.Count ? draft.Lines[line.Index + 1] : null;
        return before?.Index == draft.TitleLine || before?.Fate == Fate.Gone || after?.Fate == Fate.Gone;
    }

    private static IReadOnlyList<string> NamesOf(Draft draft, string text, RuleMatch match) =>
        NameReader.Read(text, draft.Language) is { Count: > 0 } names ? names : NameReader.Read(match.Rest, draft.Language);

    private static void AddByline(Draft draft, string text, string origin) => draft.AddClue(MetadataField.Authors, text, origin, 0.8);

    /// <summary>Gives what a date line says to the metadata.</summary>
    internal static void AddDate(Draft draft, DateLine date, string text)
    {
        if (date.Published is { } published)
            draft.AddClue(MetadataField.Published, published.ToString(), "date line", 0.8);
        if (date.Updated is { } updated)
            draft.AddClue(MetadataField.Updated, updated.ToString(), "date line", 0.8);
        if (date is { Published: null, Updated: null })
            draft.Warnings.Add(new Warning("date", $"the date line '{text}' can be read in more than one way, so it gives no date"));
    }

    private static List<string> Parts(string text)
    {
        var parts = new List<string> { text };
        foreach (var joint in _joints)
        {
            for (var i = 0; i < parts.Count; i++)
            {
                if (!parts[i].Contains(joint, StringComparison.Ordinal))
                    continue;
                var pieces = parts[i].Split(joint, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
                parts.RemoveAt(i);
                parts.InsertRange(i, pieces);
                i += pieces.Length - 1;
            }
        }

        return parts;
    }

    private static void TakeParts(Draft draft, Line line, List<string> parts)
    {
        var kinds = parts.ConvertAll(p => KindOf(draft, line, p));
        if (kinds.Contains(Part.Unknown))
        {
            // A dash inside a date or a name parts too much: coarser joints only.
            foreach (var joint in _joints)
            {
                var coarse = line.Text.Split(joint, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
                if (coarse.Length < 2)
                    continue;
                parts = [.. coarse];
                kinds = parts.ConvertAll(p => KindOf(draft, line, p));
                if (!kinds.Contains(Part.Unknown))
                    break;
            }
        }

        var sure = kinds.Exists(static k => k is Part.Date or Part.Byline or Part.Handle);
        if (kinds.Contains(Part.Unknown) || (!sure && !kinds.TrueForAll(static k => k is Part.Furniture or Part.Name)) || kinds.TrueForAll(static k => k == Part.Name))
            return;
        for (var i = 0; i < parts.Count; i++)
        {
            if (kinds[i] == Part.Date && DateLine.TryRead(parts[i], draft.Dates, out var date))
                AddDate(draft, date, parts[i]);
            else if (kinds[i] is Part.Byline or Part.Name)
                AddByline(draft, parts[i], "joined line");
        }

        var field = kinds.Exists(static k => k is Part.Byline or Part.Name) ? MetadataField.Authors : MetadataField.Published;
        if (kinds.TrueForAll(static k => k == Part.Furniture))
            draft.Remove(line, "joined-line", "navigation");
        else
            draft.Move(line, "joined-line", field == MetadataField.Authors ? "byline" : "date", field);
    }

    /// <summary>A part of a line is a label of authors with their names.</summary>
    internal static bool IsLabelled(Draft draft, Line line, string part) => IsLabelled(draft, part, Matches(draft, line, part));

    private static bool IsLabelled(Draft draft, string part, IReadOnlyList<RuleMatch> matches) => matches is [{ Kind: "byline" } byline, ..] && NamesOf(draft, part, byline).Count > 0;

    private static IReadOnlyList<RuleMatch> Matches(Draft draft, Line line, string part) => draft.Rules.MatchAll(new LineView(part), ImprintZone(draft, line), draft.Language);

    private static Part KindOf(Draft draft, Line line, string part)
    {
        if (DateLine.TryRead(part, draft.Dates, out _))
            return Part.Date;
        if (part[0] == '@' || (part.Contains('@', StringComparison.Ordinal) && !part.Contains(' ', StringComparison.Ordinal)))
            return Part.Handle;
        var matches = Matches(draft, line, part);
        if (IsLabelled(draft, part, matches))
            return Part.Byline;
        if (matches is [{ Stays: false, Shape: not RuleShape.Word }, ..])
            return Part.Furniture;
        if (NameReader.Read(part, draft.Language).Count > 0)
            return Part.Name;
        return matches.Any(static m => m.Kind is "section" or "menu" or "home" or "role") || draft.Sites.Knows(part, WebAddresses.Host(draft.Address)) ? Part.Furniture : Part.Unknown;
    }
}
