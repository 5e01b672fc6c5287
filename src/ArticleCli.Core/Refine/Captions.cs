using ArticleCli.Model;

namespace ArticleCli.Refine;

/// <summary>Captions that lost their pictures: a line with a credit, near the start or among the prose, becomes one italic line.</summary>
internal static class Captions
{
    /// <summary>Words that a caption may have; more is a paragraph.</summary>
    private const int MostWords = 45;

    /// <summary>Marks captions.</summary>
    /// <param name="draft">The draft.</param>
    public static void Mark(Draft draft)
    {
        foreach (var line in draft.Lines)
        {
            if (line.Fate != Fate.Open || line.Kind != LineKind.Text || line.Words > MostWords || line.Index == draft.TitleLine)
                continue;
            if (HasCredit(draft, line) && line.Rows <= 2)
                Take(draft, line);
            else if (line.Row == 0 && line.Rows <= 2 && draft.Next(line) is { } next && IsCreditAlone(draft, next) && Adjoins(line, next) && IsPhrase(draft, line))
                Take(draft, line, next);
            else if (line.Index > draft.TitleLine && line.Index < draft.FirstProse && IsAlone(draft, line) && IsCreditAlone(draft, line) && CreditWords.Length(line.Text) > 0)
                Take(draft, line);
        }
    }

    /// <summary>The line ends in a credit: after its own sentence or phrase, a credit word and a name, an agency, a link to a bare host.</summary>
    public static bool HasCredit(Draft draft, Line line) =>
        line.Words <= MostWords && line.Kind == LineKind.Text
        && (Credits.Find(draft, line.Text, out var labelled) > 0 ? labelled || (IsEarly(draft, line) && line.Words <= 25) : EndsInHostLink(line) && IsEarly(draft, line));

    /// <summary>The line is nothing but a credit.</summary>
    public static bool IsCreditAlone(Draft draft, Line line) => line.IsOpen && line.Kind == LineKind.Text && line.Words <= 12 && Credits.Find(draft, line.Text, out _) == 0;

    /// <summary>Where captions without a credit word are believed: before the prose or after its first paragraphs.</summary>
    private static bool IsEarly(Draft draft, Line line) => line.Index <= draft.FirstProse + 3;

    private static bool Adjoins(Line line, Line next) => next.Block == line.Block ? next.Row == line.Row + 1 : next.Block == line.Block + 1 && line.Rows == 1 && next.Rows == 1;

    /// <summary>The other lines of its block are gone.</summary>
    private static bool IsAlone(Draft draft, Line line)
    {
        var first = line.Index - line.Row;
        for (var i = first; i < first + line.Rows; i++)
        {
            if (i != line.Index && draft.Lines[i].IsThere)
                return false;
        }

        return true;
    }

    private static bool IsPhrase(Draft draft, Line line) => line.Words is >= 2 and <= 30 && draft.Match(line) is null && line.Index > draft.TitleLine;

    private static bool EndsInHostLink(Line line) =>
        line.Content.Count >= 2 && line.Content[^1] is Link link && PlainText.Of(link.Children) is var shown && !shown.Contains(' ', StringComparison.Ordinal) && WebAddresses.Host(link.Address) is { } host
        && (shown.Equals(host, StringComparison.OrdinalIgnoreCase) || shown.Equals("www." + host, StringComparison.OrdinalIgnoreCase))
        && line.Text[..^shown.Length].TrimEnd() is { Length: > 0 } before && Letters.EndsSentence(before);

    private static void Take(Draft draft, Line line, Line? credit = null)
    {
        line.Content = WithoutPipe(line.Content);
        line.Fate = Fate.Caption;
        if (credit is not null)
            credit.Fate = Fate.CaptionEnd;
        draft.Trace.Changed("caption", "caption", credit is null ? line.Text : line.Text + " " + credit.Text, "caption");
    }

    /// <summary>A pipe or dot between caption and credit was the page's layout.</summary>
    private static List<Inline> WithoutPipe(IReadOnlyList<Inline> content)
    {
        var result = new List<Inline>(content);
        for (var i = 0; i < result.Count; i++)
        {
            if (result[i] is Text { Value: var value } && value.LastIndexOf(" | ", StringComparison.Ordinal) is var at and > 0)
                result[i] = new Text(string.Concat(value.AsSpan(0, at), " ", value.AsSpan(at + 3)));
        }

        return result;
    }
}
