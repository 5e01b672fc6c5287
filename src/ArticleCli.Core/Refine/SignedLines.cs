using ArticleCli.Model;
using ArticleCli.Refine.Imprint;
using ArticleCli.Refine.Rules;

namespace ArticleCli.Refine;

/// <summary>Lines in which names and a date follow each other with no stroke between: "By Ann Lee on May 3, 2021", "3 May 2021 by Ann Lee", "Ann Lee, May 3, 2021".</summary>
internal static class SignedLines
{
    private const int Longest = 160;
    private const int MostWords = 24;
    private const int MostDates = 4;
    private const int MostLabelWords = 8;
    private const int MostSectionWords = 4;

    /// <summary>Room for a time of day with its zone.</summary>
    private const int LongestTime = 24;

    private const string Joints = " ,;:|·•–—-/";

    /// <summary>Takes the line, where it is one, for its names and its date.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="line">A line of the head or tail.</param>
    /// <returns>True where it was taken.</returns>
    public static bool Take(Draft draft, Line line)
    {
        if (!TryRead(draft, line, out var names, out var date))
            return false;
        Imprints.AddDate(draft, date, line.Text);
        if (IsPublication(draft, names))
            draft.Sites.Add(names, 0.4, "date line");
        else if (!IsTown(names))
            draft.AddClue(MetadataField.Authors, names, "byline", 0.8);
        else
            return draft.Move(line, "date-line", "date", MetadataField.Published);
        return draft.Move(line, "signed-line", "byline", MetadataField.Authors);
    }

    /// <summary>The line is one.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="line">A line.</param>
    public static bool Is(Draft draft, Line line) => TryRead(draft, line, out _, out _);

    private static bool TryRead(Draft draft, Line line, out string names, out DateLine date)
    {
        (names, date) = ("", default);
        var text = WithoutCounts(line.Text);
        if (text.Length > Longest || line.Words > MostWords || line.Kind == LineKind.List || !text.Any(char.IsDigit))
            return false;

        var dates = DateScan.Within(text, draft.Dates, MostDates);
        if (dates.Count == 0)
            return false;

        // The longest date at either end: "originally published on" and "at 10:15" belong to it.
        foreach (var at in Spaces(text, dates[0].Start))
        {
            if (DateLine.TryRead(text.AsSpan(at).Trim(Joints), draft.Dates, out date))
                return IsByline(draft, line, text.AsSpan(0, at).Trim(Joints), out names);
        }

        foreach (var at in Enumerable.Reverse(Spaces(text, dates[^1].End + LongestTime)))
        {
            if (at >= dates[^1].End && DateLine.TryRead(text.AsSpan(0, at).Trim(Joints), draft.Dates, out date))
                return IsByline(draft, line, BehindSection(draft, line, text[at..].Trim(Joints.ToCharArray())), out names);
        }

        return false;
    }

    /// <summary>The last few spaces up to an index, in order.</summary>
    private static List<int> Spaces(string text, int last)
    {
        var spaces = new List<int>();
        for (var at = text.LastIndexOf(' ', Math.Min(last, text.Length - 1)); at > 0 && spaces.Count < MostLabelWords; at = text.LastIndexOf(' ', at - 1))
            spaces.Insert(0, at);
        return spaces;
    }

    /// <summary>A label with names, the name by which the page calls its author (be it a handle that no name looks like), the name of one person alone, or the town of a dispatch.</summary>
    private static bool IsByline(Draft draft, Line line, ReadOnlySpan<char> part, out string names)
    {
        names = part.ToString();
        if (names.Length < 3)
            return false;
        if (Imprints.IsLabelled(draft, line, names))
            return true;
        foreach (var clue in draft.Clues)
        {
            if (clue.Field == MetadataField.Authors && part.EndsWith(clue.Value, StringComparison.OrdinalIgnoreCase)
                && NameWords.IsAnywhere("labels", Imprint.Folding.Fold(part[..^clue.Value.Length].TrimEnd(Joints))))
                return true;
        }

        if (draft.ZoneOf(line) != Zone.Head)
            return false;
        if (IsTown(names) || IsPublication(draft, names))
            return true;

        // A label of another language than the text's.
        var space = names.IndexOf(' ', StringComparison.Ordinal);
        if (space > 0 && NameWords.IsAnywhere("labels", Imprint.Folding.Fold(part[..space])) && NameReader.IsName(part[space..], draft.Language))
            names = names[(space + 1)..];
        return NameReader.IsName(names, draft.Language);
    }

    /// <summary>"in News by Ann Lee" without the section's name.</summary>
    private static string BehindSection(Draft draft, Line line, string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var section = 1; section <= Math.Min(words.Length - 2, MostSectionWords); section++)
        {
            if (char.IsUpper(words[section - 1][0]) && char.IsLower(words[section][0]) && string.Join(' ', words[section..]) is var byline && Imprints.IsLabelled(draft, line, byline))
                return byline;
        }

        return text;
    }

    /// <summary>Without the numbers of comments, shares or readers that some themes write behind the year.</summary>
    private static string WithoutCounts(string text)
    {
        for (var at = text.LastIndexOf(' '); at > 4 && text.Length - at <= 5 && IsNumber(text.AsSpan(at + 1)); at = text.LastIndexOf(' '))
        {
            if (!text.AsSpan(0, at).Contains(' ') || !IsNumber(text.AsSpan(at - 4, 4)) && !IsNumber(text.AsSpan(text.LastIndexOf(' ', at - 1) + 1)))
                return text;
            if (IsNumber(text.AsSpan(at - 4, 4)))
                return text[..at];
            text = text[..at];
        }

        return text;
    }

    private static bool IsNumber(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');

    /// <summary>An agency, or the publication itself.</summary>
    private static bool IsPublication(Draft draft, string part) =>
        CreditWords.IsAgency(part) || (Letters.Words(part) <= 5 && !IsNumber(part.AsSpan(part.LastIndexOf(' ') + 1)) && (draft.Sites.Knows(part, WebAddresses.Host(draft.Address)) || PublicationWords.Has(part)));

    /// <summary>In capitals it is no name: "NEW YORK, May 3, 2021".</summary>
    private static bool IsTown(string part) => !part.Any(char.IsLower) && part.Any(char.IsUpper) && part.All(static c => char.IsLetter(c) || c is ' ' or ',' or '.' or '-');
}
