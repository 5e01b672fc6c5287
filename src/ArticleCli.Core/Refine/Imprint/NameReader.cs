namespace ArticleCli.Refine.Imprint;

/// <summary>Turns bylines into clean names.</summary>
internal static class NameReader
{
    /// <summary>The names in a byline, without label, roles, places, addresses and handles; empty where it is a sentence or holds none.</summary>
    /// <param name="byline">A whole byline, with or without its label: <c>By Ann Lee and Raj Patel, Staff Writers</c>.</param>
    /// <param name="language">BCP 47 tag of the text; English applies everywhere.</param>
    /// <returns>Names in the order they stand.</returns>
    public static IReadOnlyList<string> Read(string byline, string? language)
    {
        var text = byline.Trim();
        if (text.StartsWith("By ", StringComparison.OrdinalIgnoreCase))
            text = text[3..];
        var names = new List<string>();
        foreach (var part in text.Replace(" and ", ",", StringComparison.Ordinal).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (IsName(part, language))
                names.Add(part);
        }

        return names;
    }

    /// <summary>True for a text that has the form of one person's name and nothing else.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">BCP 47 tag of the text.</param>
    /// <returns>True for a name.</returns>
    public static bool IsName(ReadOnlySpan<char> text, string? language)
    {
        var words = 0;
        foreach (var range in text.Split(' '))
        {
            var word = text[range];
            if (word.IsEmpty || !char.IsUpper(word[0]))
                return false;
            words++;
        }

        return words is >= 2 and <= 4;
    }
}
