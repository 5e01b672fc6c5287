namespace ArticleCli.Read.Html.Verdict;

/// <summary>The phrases and marks of walls, shells, logins, error pages and cut texts, read from <c>barriers.txt</c>.</summary>
internal static class BarrierPhrases
{
    private static readonly Dictionary<string, string[]> Lists = EmbeddedLines.Read("Verdict/barriers.txt").ToDictionary(
        static line => line[..line.IndexOf(':', StringComparison.Ordinal)],
        static line => line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim().Split('|'),
        StringComparer.Ordinal);

    /// <summary>The lists' names: <c>bot title</c>, <c>consent text</c>…</summary>
    public static IEnumerable<string> Names => Lists.Keys;

    /// <summary>The phrases of a list.</summary>
    public static IReadOnlyList<string> Of(string name) => Lists.TryGetValue(name, out var phrases) ? phrases : [];

    /// <summary>True where a lower-case title begins with one of a list's phrases, or is it but for a site's name before it.</summary>
    public static bool IsTitle(string name, string title)
    {
        foreach (var phrase in Of(name))
        {
            if (title.StartsWith(phrase, StringComparison.Ordinal) && (title.Length == phrase.Length || !char.IsLetterOrDigit(title[phrase.Length])))
                return true;
            var at = title.LastIndexOf(phrase, StringComparison.Ordinal);
            if (at > 2 && at + phrase.Length == title.Length && title[at - 1] == ' ' && title[at - 2] is '|' or '-' or '–' or ':' or '·')
                return true;
        }

        return false;
    }

    /// <summary>How many of a list's phrases a lower-case text holds, up to three.</summary>
    public static int CountIn(string name, string text)
    {
        var count = 0;
        foreach (var phrase in Of(name))
        {
            if (text.Contains(phrase, StringComparison.Ordinal) && ++count == 3)
                break;
        }

        return count;
    }
}
