using ArticleCli.Model;

namespace ArticleCli.Read.Html.Clues;

/// <summary>Words at the beginning of texts, read from <c>labels.txt</c>.</summary>
internal static class ClueLabels
{
    private static readonly Dictionary<string, string[]> Lists = EmbeddedLines.Read("Clues/labels.txt").ToDictionary(
        static line => line[..line.IndexOf(' ', StringComparison.Ordinal)],
        static line => line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..].Split('|'),
        StringComparer.Ordinal);

    // Every short text of a page is asked.
    private static readonly LabelIndex Bylines = new(Lists["byline"]);
    private static readonly LabelIndex Published = new(Lists["published"]);
    private static readonly LabelIndex Members = new(Lists["member"]);
    private static readonly LabelIndex OtherRoles = new(Lists["other-role"]);
    private static readonly LabelIndex Updates = new(Lists["updated"]);

    /// <summary>A text begins as a byline does.</summary>
    public static bool StartsByline(ReadOnlySpan<char> text) => Starts(text, Bylines);

    /// <summary>A text begins with a word for publication.</summary>
    public static bool StartsPublished(ReadOnlySpan<char> text) => Starts(text, Published);

    /// <summary>A text begins with a word for the day on which a member joined.</summary>
    public static bool StartsMember(ReadOnlySpan<char> text) => Starts(text, Members);

    /// <summary>A text begins with a label of somebody who isn't the author: edited by.</summary>
    public static bool StartsOtherRole(ReadOnlySpan<char> text) => Starts(text, OtherRoles);

    /// <summary>A text ends in a label of somebody who isn't the author.</summary>
    public static bool EndsOtherRole(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd(" :");
        foreach (var label in Lists["other-role"])
        {
            if (text.EndsWith(label, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>A text is nothing but a byline's label; the name stands beside it.</summary>
    public static bool IsByline(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd(" :：");
        foreach (var label in Lists["byline"])
        {
            if (text.Equals(label.AsSpan().Trim(" :："), StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>A text begins with a word for a change.</summary>
    public static bool StartsUpdate(ReadOnlySpan<char> text) => Starts(text, Updates);

    /// <summary>A label of twitter:label1 that announces an author.</summary>
    public static bool IsWrittenBy(ReadOnlySpan<char> text)
    {
        foreach (var label in Lists["written-by"])
        {
            if (text.Trim().Equals(label, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static bool Starts(ReadOnlySpan<char> text, LabelIndex labels)
    {
        foreach (var label in labels.For(text))
        {
            if (text.StartsWith(label, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
