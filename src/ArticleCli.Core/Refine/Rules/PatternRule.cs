using System.Text.RegularExpressions;

namespace ArticleCli.Refine.Rules;

/// <summary>A rule with a regular expression of its own. Without backtracking: linear in the line.</summary>
internal sealed class PatternRule
{
    private readonly Regex _regex;
    private readonly string _language;

    /// <summary>Makes the rule ready.</summary>
    /// <param name="rule">The rule, with a pattern.</param>
    /// <param name="language">The language of the phrases.</param>
    /// <param name="phrases">The phrases that stand for <c>(?&lt;phrase&gt;)</c>.</param>
    /// <exception cref="FormatException">The pattern is none, or can't be run without backtracking.</exception>
    public PatternRule(Rule rule, string language, string[] phrases)
    {
        Rule = rule;
        _language = language;
        var pattern = rule.Pattern!.Replace("(?<phrase>)", "(?<phrase>" + string.Join('|', phrases.Select(Regex.Escape)) + ")", StringComparison.Ordinal);
        try
        {
            _regex = new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            throw new FormatException("the pattern can't be used: " + e.Message, e);
        }
    }

    /// <summary>The rule.</summary>
    public Rule Rule { get; }

    /// <summary>The match of a line, or null.</summary>
    /// <param name="line">The line.</param>
    /// <returns>The match.</returns>
    public RuleMatch? Match(string line) => _regex.IsMatch(line)
        ? new RuleMatch(Rule.Id, Rule.Kind, Rule.Shape) { Stays = Rule.Stays, Takes = Rule.Takes, Label = line.Trim(), Language = _language }
        : null;
}
