namespace ArticleCli.Refine.Rules;

/// <summary>The open placeholders: names of persons and publications, free text.</summary>
internal static class Spans
{
    /// <summary>Makes a span one token longer.</summary>
    /// <param name="line">The line.</param>
    /// <param name="start">The span's first token.</param>
    /// <param name="end">The token after it; moved on.</param>
    /// <param name="kind">What the span is.</param>
    /// <returns>False where it can't be longer.</returns>
    public static bool Extend(Reading line, int start, ref int end, StepKind kind)
    {
        var at = end;
        while (at < line.Tokens.Count && line.Tokens[at].Kind == TokenKind.Symbol)
        {
            if (!Allows(kind, line.Tokens[at], at + 1 < line.Tokens.Count && !line.Tokens[at + 1].Spaced))
                return false;
            at++;
        }

        if (at >= line.Tokens.Count || !Fits(kind, line.Tokens[at]))
            return false;
        end = at + 1;
        return Words(line, start, end) <= Most(kind);
    }

    /// <summary>Whether a span is what it should be.</summary>
    /// <param name="line">The line.</param>
    /// <param name="start">The span's first token.</param>
    /// <param name="end">The token after it.</param>
    /// <param name="kind">What the span is.</param>
    /// <returns>Whether it is.</returns>
    public static bool Holds(Reading line, int start, int end, StepKind kind)
    {
        if (kind == StepKind.Text)
            return true;
        if (kind == StepKind.Name)
            return IsProper(line.Tokens[start]) && IsProper(line.Tokens[end - 1]) && (line.Tokens[start].Wide ? end - start >= 2 : true);
        for (var i = start; i < end; i++)
        {
            if (IsProper(line.Tokens[i]))
                return true;
        }

        return false;
    }

    private static int Most(StepKind kind) => kind switch
    {
        StepKind.Name => 10,
        StepKind.Site => 6,
        _ => 12,
    };

    private static double Words(Reading line, int start, int end)
    {
        double words = 0;
        for (var i = start; i < end; i++)
        {
            if (line.Tokens[i].Kind != TokenKind.Symbol)
                words += line.Tokens[i].Wide ? 1.0 / 3 : 1;
        }

        return words;
    }

    private static bool Allows(StepKind kind, in Token symbol, bool joined) => kind switch
    {
        StepKind.Name => symbol.Symbol is '-' or '\'' or ',' or '&' or '|' || (symbol.Symbol == '.' && !symbol.Spaced),
        StepKind.Site => symbol.Symbol is '-' or '\'' or '&' or '"' or '+' or '<' or '>' || (joined && symbol.Symbol is '.' or '!' or '|' or ':'),
        _ => symbol.Symbol is not ('.' or '!' or '?') || joined,
    };

    private static bool Fits(StepKind kind, in Token token) => kind switch
    {
        // Particles and and-words of a name are short and small.
        StepKind.Name => token.Kind == TokenKind.Word && (IsProper(token) || token.End - token.Start <= 4),
        StepKind.Site => token.Kind is TokenKind.Word or TokenKind.Number or TokenKind.Url,
        _ => true,
    };

    // A capital, or a script without capitals.
    private static bool IsProper(in Token token) => token.Kind == TokenKind.Url || (token.Kind == TokenKind.Word && (token.Capital || !token.Lower));
}
