namespace ArticleCli.Refine.Rules;

/// <summary>What a line looks like, apart from its words.</summary>
internal static class Marks
{
    /// <summary>All capitals, or symbols on both sides: the look of a label. Scripts without capitals count as such.</summary>
    /// <param name="line">The line.</param>
    /// <returns>Whether it looks like a label.</returns>
    public static bool Has(Reading line)
    {
        var isDecorated = line.Tokens.Count > 2 && line.Tokens[0].Kind == TokenKind.Symbol && line.Tokens[^1].Kind == TokenKind.Symbol && !IsQuoted(line);
        return isDecorated || line.Tokens.TrueForAll(static t => !t.Lower);
    }

    /// <summary>Quotation marks on both sides: somebody says it.</summary>
    /// <param name="line">The line.</param>
    /// <returns>Whether it is quoted.</returns>
    public static bool IsQuoted(Reading line)
    {
        if (line.Tokens is not [{ Symbol: '"' or '<' or '\'' } first, ..])
            return false;
        var last = line.Tokens[^1];
        if (last.Symbol is '.' or '!' or '?' or ',' && line.Tokens.Count > 1)
            last = line.Tokens[^2];
        return last.Symbol is '"' or '\'' || (line.Text[first.Start] == '\u00AB' && line.Text[last.Start] == '\u00BB' && !line.Tokens[1].Spaced);
    }

    /// <summary>Ends as a sentence does. Question and exclamation marks, which headlines have too, don't count.</summary>
    /// <param name="text">The line.</param>
    /// <returns>Whether it ends in a full stop.</returns>
    public static bool EndsInStop(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd().TrimEnd("\"'”’»)）」』】]");
        return text is [.., '.' or '。' or '।' or '．' or '۔' or ':' or '：' or ';'] && !text.EndsWith("...", StringComparison.Ordinal);
    }
}
