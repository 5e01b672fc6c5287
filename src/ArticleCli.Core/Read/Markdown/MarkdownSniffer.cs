namespace ArticleCli.Read.Markdown;

/// <summary>Tells Markdown that was written as such from scraped text with a mark here and there, by its structure.</summary>
internal static class MarkdownSniffer
{
    private const int LinesLookedAt = 400;
    private const int Enough = 3;

    /// <summary>Front matter, fences in pairs and tables with a delimiter row say it alone; headings and nested lists only together.</summary>
    public static bool IsMarkdown(string text)
    {
        if (FrontMatterReader.Find(text, out _, out _))
            return true;
        var score = 0;
        var fences = 0;
        var seen = 0;
        var previous = ReadOnlySpan<char>.Empty;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            if (++seen > LinesLookedAt)
                break;
            var line = text.AsSpan()[range].TrimEnd();
            var trimmed = line.TrimStart();
            if (trimmed.StartsWith("```", StringComparison.Ordinal) || trimmed.StartsWith("~~~", StringComparison.Ordinal))
                fences++;
            else if (IsHeading(line) || (line.Length > trimmed.Length && IsItem(trimmed) && IsItem(previous.TrimStart())))
                score++;
            else if (IsDelimiterRow(trimmed) && previous.Contains('|'))
                score += Enough;
            previous = line;
        }

        return score + (fences / 2 * Enough) >= Enough;
    }

    private static bool IsHeading(ReadOnlySpan<char> line)
    {
        var rest = line.TrimStart('#');
        return line.Length - rest.Length is > 0 and <= 6 && rest.Length > 1 && rest[0] == ' ';
    }

    private static bool IsItem(ReadOnlySpan<char> line) => line.Length > 2 && line[0] is '-' or '*' or '+' && line[1] == ' ';

    private static bool IsDelimiterRow(ReadOnlySpan<char> line) => line.Length > 4 && line.Contains('|') && line.Contains("--", StringComparison.Ordinal) && !line.ContainsAnyExcept("|-: ");
}
