namespace ArticleCli.Refine.Rules;

/// <summary>One example of a rule file that doesn't do what it says.</summary>
/// <param name="File">The rule file.</param>
/// <param name="Line">The line of the rule, from 1.</param>
/// <param name="Rule">The rule's id.</param>
/// <param name="Example">The example line.</param>
/// <param name="Problem">What is wrong, in words for a person.</param>
public sealed record RuleFault(string File, int Line, string Rule, string Example, string Problem);
