namespace ArticleCli.Refine.Rules;

/// <summary>What the rules found in a line, asked zone by zone.</summary>
/// <param name="found">All that was found, wherever the line stands.</param>
internal sealed class RuleFinds(List<RuleFind> found)
{
    private IReadOnlyList<RuleMatch>?[]? _inZone;

    /// <summary>What holds in a zone, the best first.</summary>
    /// <param name="zone">Where the line stands.</param>
    public IReadOnlyList<RuleMatch> In(Zone zone)
    {
        if (found.Count == 0)
            return [];
        _inZone ??= new IReadOnlyList<RuleMatch>?[(int)Zone.Any + 1];
        return _inZone[(int)zone] ??= RuleSet.In(zone, found);
    }
}
