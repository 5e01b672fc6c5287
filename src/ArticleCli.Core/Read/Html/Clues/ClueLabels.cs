using System.Collections.Frozen;

namespace ArticleCli.Read.Html.Clues;

/// <summary>Words at the beginning of texts, read from <c>labels.txt</c>.</summary>
internal static class ClueLabels
{
    private static readonly Dictionary<string, string[]> Lists = EmbeddedLines.Read("Clues/labels.txt").ToDictionary(
        static line => line[..line.IndexOf(' ', StringComparison.Ordinal)],
        static line => line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..].Split('|'),
        StringComparer.Ordinal);

    /// <summary>The labels of each list by their first letter: every short text of a page is asked.</summary>
    private static readonly Dictionary<string, FrozenDictionary<char, string[]>> ByLetter = Lists.ToDictionary(
        static pair => pair.Key,
        static pair => pair.Value.GroupBy(static label => label[0]).ToFrozenDictionary(static labels => labels.Key, static labels => labels.ToArray()),
        StringComparer.Ordinal);

    private static readonly FrozenDictionary<char, string[]> Bylines = ByLetter["byline"];

    /// <summary>A text begins as a byline does.</summary>
    public static bool StartsByline(ReadOnlySpan<char> text) => Starts(text, Bylines);

    /// <summary>A text begins with a word for publication.</summary>
    public static bool StartsPublished(ReadOnlySpan<char> text) => Starts(text, ByLetter["published"]);

    /// <summary>A text begins with a word for the day on which a member joined.</summary>
    public static bool StartsMember(ReadOnlySpan<char> text) => Starts(text, ByLetter["member"]);

    /// <summary>A text begins with a label of somebody who isn't the author: edited by.</summary>
    public static bool StartsOtherRole(ReadOnlySpan<char> text) => Starts(text, ByLetter["other-role"]);

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
    public static bool StartsUpdate(ReadOnlySpan<char> text) => Starts(text, ByLetter["updated"]);

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

    private static bool Starts(ReadOnlySpan<char> text, FrozenDictionary<char, string[]> labels)
    {
        if (text.IsEmpty || !labels.TryGetValue(char.ToLowerInvariant(text[0]), out var candidates))
            return false;
        foreach (var label in candidates)
        {
            if (text.StartsWith(label, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
