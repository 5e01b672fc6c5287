namespace ArticleCli.Refine.Rules;

/// <summary>A phrase and nothing else.</summary>
internal static class WholeLine
{
    /// <summary>The match, if the phrase ends where the line does.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="hit">The phrase's end.</param>
    /// <param name="line">The line.</param>
    /// <returns>The match, or null.</returns>
    public static RuleMatch? Match(Rule rule, in Hit hit, Reading line)
    {
        if (line.SkipSymbols(hit.End) < line.Tokens.Count || Marks.IsQuoted(line))
            return null;
        return new RuleMatch(rule.Id, rule.Kind, rule.Shape)
        {
            Stays = rule.Stays,
            Takes = rule.Takes,
            Label = line.Text.Trim(),
            Name = Capture.Text(hit.Captures, StepKind.Name, line),
            Site = Capture.Text(hit.Captures, StepKind.Site, line),
            Number = Capture.Text(hit.Captures, StepKind.Number, line),
            Address = Capture.Text(hit.Captures, StepKind.Url, line),
        };
    }
}
