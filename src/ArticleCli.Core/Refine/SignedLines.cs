using ArticleCli.Model;
using ArticleCli.Refine.Imprint;
using ArticleCli.Refine.Rules;

namespace ArticleCli.Refine;

/// <summary>Lines in which a name and a date follow each other: "By Ann Lee on May 3, 2021", "3 May 2021 by Ann Lee", "Ann Lee, May 3, 2021", "Reuters, 3 May 2021", "Cáceres - 21 SEPT 2025".</summary>
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

    /// <summary>What stands beside the date.</summary>
    private enum Signer
    {
        None,
        Author,
        Publication,
        Town,
    }

    /// <summary>Takes the line, where it is one, for its names and its date.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="line">A line of the head or tail.</param>
    /// <returns>True where it was taken.</returns>
    public static bool Take(Draft draft, Line line)
    {
        var signer = Read(draft, line, out var name, out var date);
        if (signer == Signer.None)
            return false;
        Imprints.AddDate(draft, date, line.Text);
        if (signer == Signer.Town)
            return draft.Move(line, "date-line", "date", MetadataField.Published);
        if (signer == Signer.Publication)
            draft.Sites.Add(name, 0.4, "date line");
        else
            draft.AddClue(MetadataField.Authors, name, "byline", 0.8);
        return draft.Move(line, "signed-line", "byline", MetadataField.Authors);
    }

    /// <summary>The line is one.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="line">A line.</param>
    public static bool Is(Draft draft, Line line) => Read(draft, line, out _, out _) != Signer.None;

    private static Signer Read(Draft draft, Line line, out string name, out DateLine date)
    {
        (name, date) = ("", default);
        if (line.Text.Length > Longest || line.Words > MostWords || line.Kind == LineKind.List || !line.Text.Any(char.IsDigit))
            return Signer.None;
        var text = WithoutCounts(line.Text);
        var dates = DateScan.Within(text, draft.Dates, MostDates);
        if (dates.Count == 0)
            return Signer.None;

        // The longest date at either end: "originally published on" and "at 10:15" belong to it.
        foreach (var at in Spaces(text, dates[0].Start))
        {
            if (DateLine.TryRead(text.AsSpan(at).Trim(Joints), draft.Dates, out date))
                return SignerOf(draft, line, text[..at], out name);
        }

        foreach (var at in Enumerable.Reverse(Spaces(text, dates[^1].End + LongestTime)))
        {
            if (at >= dates[^1].End && DateLine.TryRead(text.AsSpan(0, at).Trim(Joints), draft.Dates, out date))
                return SignerOf(draft, line, BehindSection(draft, line, text[at..]), out name);
        }

        return Signer.None;
    }

    /// <summary>The last few spaces up to an index, in order.</summary>
    private static List<int> Spaces(string text, int last)
    {
        var spaces = new List<int>();
        for (var at = text.LastIndexOf(' ', Math.Min(last, text.Length - 1)); at > 0 && spaces.Count < MostLabelWords; at = text.LastIndexOf(' ', at - 1))
            spaces.Insert(0, at);
        return spaces;
    }

    /// <summary>A label with names, the name by which the page calls its author (be it a handle that no name looks like), a publication, a town, or the name of one person alone.</summary>
    private static Signer SignerOf(Draft draft, Line line, string part, out string name)
    {
        name = part.AsSpan().Trim(Joints).ToString();
        if (name.Length < 3)
            return Signer.None;
        if (Imprints.IsLabelled(draft, line, name) || IsLabelledHandle(draft, name))
            return Signer.Author;
        if (draft.ZoneOf(line) != Zone.Head)
            return Signer.None;
        if (IsPublication(draft, name))
            return Signer.Publication;
        if (IsTown(draft, line, name))
            return Signer.Town;

        // A label of another language than the text's.
        var space = name.IndexOf(' ', StringComparison.Ordinal);
        if (space > 0 && NameWords.IsAnywhere("labels", Imprint.Folding.Fold(name.AsSpan(0, space))) && NameReader.IsName(name.AsSpan(space), draft.Language))
            name = name[(space + 1)..];
        return NameReader.IsName(name, draft.Language) ? Signer.Author : Signer.None;
    }

    private static bool IsLabelledHandle(Draft draft, ReadOnlySpan<char> part)
    {
        foreach (var clue in draft.Clues)
        {
            if (clue.Field == MetadataField.Authors && part.EndsWith(clue.Value, StringComparison.OrdinalIgnoreCase)
                && NameWords.IsAnywhere("labels", Imprint.Folding.Fold(part[..^clue.Value.Length].TrimEnd(Joints))))
                return true;
        }

        return false;
    }

    /// <summary>"in News by Ann Lee" without the section's name.</summary>
    private static string BehindSection(Draft draft, Line line, string text)
    {
        var words = text.Split([' ', ',', '|'], StringSplitOptions.RemoveEmptyEntries);
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
        const int LongestCount = 3;
        var words = text.Split(' ');
        var end = words.Length;
        while (end > 1 && words[end - 1].Length <= LongestCount && IsNumber(words[end - 1]))
            end--;
        return end < words.Length && words[end - 1].Length == 4 && IsNumber(words[end - 1]) ? string.Join(' ', words[..end]) : text;
    }

    private static bool IsNumber(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');

    /// <summary>An agency, or the publication itself.</summary>
    private static bool IsPublication(Draft draft, string part) =>
        CreditWords.IsAgency(part) || (Letters.Words(part) <= 5 && !IsNumber(part.AsSpan(part.LastIndexOf(' ') + 1)) && (draft.Sites.Knows(part, WebAddresses.Host(draft.Address)) || PublicationWords.Has(part)));

    /// <summary>In capitals it is no name ("NEW YORK, May 3, 2021"), nor beneath one or beneath the title ("Cáceres - 21 SEPT 2025 - 05:30").</summary>
    private static bool IsTown(Draft draft, Line line, string part)
    {
        if (!part.All(static c => char.IsLetter(c) || c is ' ' or ',' or '.' or '-') || !char.IsUpper(part[0]))
            return false;
        if (!part.Any(char.IsLower))
            return true;
        if (line.Index == 0 || line.EndsSentence || part.Split(' ') is not { Length: <= 3 } words || !words.All(static word => word.Length <= 3 || char.IsUpper(word[0])))
            return false;
        var before = draft.Lines[line.Index - 1];
        return NameReader.IsName(before.Text, draft.Language) || ((before.Fate == Fate.Gone || before.Index == draft.TitleLine) && !NameReader.IsName(part, draft.Language));
    }
}
