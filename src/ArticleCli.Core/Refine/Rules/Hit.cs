namespace ArticleCli.Refine.Rules;

/// <summary>The end of a phrase in a line.</summary>
/// <param name="End">The token after it.</param>
/// <param name="Payload">What the phrase stands for.</param>
/// <param name="Captures">What stood for its placeholders, last first.</param>
internal readonly record struct Hit(int End, int Payload, Capture? Captures);

/// <summary>What stood for a placeholder.</summary>
/// <param name="Kind">The placeholder.</param>
/// <param name="Start">Its first token.</param>
/// <param name="End">The token after it.</param>
/// <param name="Before">The capture before it.</param>
internal sealed record Capture(StepKind Kind, int Start, int End, Capture? Before)
{
    /// <summary>The first capture of a kind, as it stood.</summary>
    /// <param name="captures">The captures, last first.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="line">The line.</param>
    /// <returns>Its text, or null.</returns>
    public static string? Text(Capture? captures, StepKind kind, Reading line)
    {
        string? found = null;
        for (var c = captures; c is not null; c = c.Before)
        {
            if (c.Kind == kind)
                found = line.Text[line.Tokens[c.Start].Start..line.Tokens[c.End - 1].End];
        }

        return found;
    }
}
