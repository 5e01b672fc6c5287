using System.Collections.Concurrent;
using ArticleCli.Model;

namespace ArticleCli.Refine.Rules;

/// <summary>The rules in force: those that are compiled in and the user's own. May serve many threads; what it keeps is compiled rules by language.</summary>
public sealed class RuleBook
{
    private readonly ConcurrentDictionary<string, RuleSet> _sets = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<string, Rule> _words;
    private readonly HashSet<string> _languages;

    private RuleBook(IReadOnlyList<Rule> rules)
    {
        Rules = rules;
        _words = rules.Where(static r => r.Shape == RuleShape.Word).ToDictionary(static r => r.Id, StringComparer.Ordinal);
        _languages = rules.SelectMany(static r => r.Groups.Keys).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The rules that are compiled in.</summary>
    public static RuleBook Default { get; } = new([.. BuiltIn()]);

    /// <summary>All rules, in the order of their files.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>The rules that are compiled in, and some more.</summary>
    /// <param name="files">The users' own rule files.</param>
    /// <returns>All of them.</returns>
    /// <exception cref="ArticleException">A file is no rule file; the message names file and line.</exception>
    public static RuleBook With(IReadOnlyList<RuleText> files)
    {
        if (files.Count == 0)
            return Default;
        var rules = Default.Rules.ToList();
        foreach (var rule in files.SelectMany(RuleReader.Read))
        {
            if (rules.Find(r => r.Id == rule.Id) is { } other)
                throw RuleFileError.At(rule.File, rule.Line, $"there is a rule '{rule.Id}' already, in {other.File}");
            rules.Add(rule);
        }

        var book = new RuleBook(rules);
        // A bad phrase is told before any input is read, not in the middle of a batch.
        book.Compile(null);
        return book;
    }

    /// <summary>Runs each rule's own examples, and all rules together on every line that must stay.</summary>
    /// <returns>What is wrong; empty where all is well.</returns>
    public IReadOnlyList<RuleFault> Check() => RuleChecker.Check(Rules, _words);

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
    internal RuleMatch? Match(in LineView line, Zone zone, string? language, string kind)
    {
        foreach (var match in MatchAll(line, zone, language))
        {
            if (match.Kind == kind)
                return match;
        }

        return null;
    }

    /// <summary>All that the rules recognise in a line, the best first; vocabulary (<see cref="RuleShape.Word"/>) last.</summary>
    /// <param name="line">The shaped line.</param>
    /// <param name="zone">Where it stands.</param>
    /// <param name="language">The text's language, or null for all.</param>
    /// <returns>The matches.</returns>
    internal IReadOnlyList<RuleMatch> MatchAll(in LineView line, Zone zone, string? language) => Compile(language).Match(line, zone);

    /// <summary>All that the rules recognise in a line, wherever it stands.</summary>
    /// <param name="line">The shaped line.</param>
    /// <param name="language">The text's language, or null for all.</param>
    /// <param name="reading">Room for reading it.</param>
    /// <returns>What was found, for <see cref="RuleSet.In"/>.</returns>
    internal List<RuleFind> Find(in LineView line, string? language, Reading reading) => Compile(language).Find(line, reading);

    /// <summary>How many languages' rules are compiled and kept.</summary>
    internal int Compiled => _sets.Count;

    private RuleSet Compile(string? language)
    {
        // "pt-BR" speaks pt; a language without rules of its own gets the English ones: pages may name any, and each set that is kept takes a megabyte.
        var dash = language?.IndexOf('-', StringComparison.Ordinal) ?? -1;
        var key = (dash > 0 ? language![..dash] : language) ?? "";
        if (key.Length > 0 && !_languages.TryGetValue(key, out key!))
            key = "en";
        return _sets.GetOrAdd(key, static (k, book) => new RuleSet(book.Rules, book._words, k.Length == 0 ? null : k), this);
    }

    private static IEnumerable<Rule> BuiltIn() =>
        Embedded.Names("Rules/", ".yaml").SelectMany(static name => RuleReader.Read(new RuleText(name["Rules/".Length..], Embedded.Text(name))));
}
