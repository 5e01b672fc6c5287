namespace ArticleCli.Refine.Rules;

/// <summary>Runs the examples of rules.</summary>
internal static class RuleChecker
{
    /// <summary>Each rule alone on its <c>try</c> and <c>keep</c> lines, then all together on every <c>keep</c> line.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="words">The vocabularies.</param>
    /// <returns>What is wrong.</returns>
    public static IReadOnlyList<RuleFault> Check(IReadOnlyList<Rule> rules, IReadOnlyDictionary<string, Rule> words)
    {
        var faults = new List<RuleFault>();
        var all = new RuleSet(rules, words, null);
        foreach (var rule in rules)
        {
            var alone = new RuleSet([rule], words, null);
            foreach (var line in rule.Try)
            {
                if (Recognised(alone, line, rule.Where) is null)
                    faults.Add(new RuleFault(rule.File, rule.Line, rule.Id, line, "is not recognised"));
            }

            foreach (var line in rule.Keep)
            {
                if (Recognised(alone, line, rule.Where) is not null)
                    faults.Add(new RuleFault(rule.File, rule.Line, rule.Id, line, "must stay, but is recognised"));
                else if (rule.Shape != RuleShape.Word && Removed(all, line) is { } other)
                    faults.Add(new RuleFault(rule.File, rule.Line, rule.Id, line, $"must stay, but rule '{other.Rule}' recognises it"));
            }

            if (rule.Shape != RuleShape.Word && (rule.Try.Count == 0 || rule.Keep.Count == 0))
                faults.Add(new RuleFault(rule.File, rule.Line, rule.Id, "", "has no try line or no keep line"));
        }

        return faults;
    }

    private static RuleMatch? Recognised(RuleSet set, string line, Zone zone)
    {
        var parts = line.Split(" // ", 2);
        var view = new LineView(parts[0]) { Next = parts.Length > 1 ? parts[1] : null };
        return set.Match(view, zone) is [var first, ..] ? first : null;
    }

    private static RuleMatch? Removed(RuleSet set, string line) =>
        set.Match(new LineView(line.Split(" // ")[0]), Zone.Any).Find(static m => !m.Stays && m.Shape != RuleShape.Word && m.Kind != "caption");
}
