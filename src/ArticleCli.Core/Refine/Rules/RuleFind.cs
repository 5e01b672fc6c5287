namespace ArticleCli.Refine.Rules;

/// <summary>What a rule recognised in a line, whose zone is still to be asked for.</summary>
/// <param name="Match">What it recognised.</param>
/// <param name="Rank">The greater, the surer.</param>
/// <param name="Where">The zones where the rule holds.</param>
internal readonly record struct RuleFind(RuleMatch Match, int Rank, Zone Where);
