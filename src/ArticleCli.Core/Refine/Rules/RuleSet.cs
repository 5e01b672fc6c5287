using ArticleCli.Model;

namespace ArticleCli.Refine.Rules;

/// <summary>The rules of some languages, compiled. Immutable after it is made.</summary>
internal sealed class RuleSet
{
    private readonly Lexicon _lexicon = new();
    private readonly PhraseTree _tree;
    private readonly List<(Rule Rule, string Language)> _ends = [];

    /// <summary>By rule, group and language, each on a line.</summary>
    private readonly Dictionary<string, PhraseGroup> _groups = new(StringComparer.Ordinal);
    private readonly List<Vocabulary> _vocabularies = [];
    private readonly List<PatternRule> _patterns = [];
    private readonly Dictionary<string, Rule> _words;
    private readonly Func<string, bool> _speaks;
    private readonly Openings _openings = new();
    private readonly int _phrases;
    private readonly int _vocabulary;

    /// <summary>Compiles rules.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="words">All vocabularies (<see cref="RuleShape.Word"/>) by id, for placeholders and needs.</param>
    /// <param name="language">The text's language, or null for all.</param>
    /// <exception cref="ArticleException">A phrase can't be read.</exception>
    public RuleSet(IReadOnlyList<Rule> rules, IReadOnlyDictionary<string, Rule> words, string? language)
    {
        _words = new Dictionary<string, Rule>(words, StringComparer.Ordinal);
        _speaks = l => language is null || l == "*" || l == "en" || l == language;
        _tree = new PhraseTree(_lexicon);
        _phrases = _tree.AddRoot();
        _vocabulary = _tree.AddRoot(_openings);
        foreach (var rule in rules)
        {
            try
            {
                Compile(rule);
            }
            catch (FormatException e)
            {
                throw RuleFileError.At(rule.File, rule.Line, $"rule '{rule.Id}': {e.Message}");
            }
        }

        _tree.Trim();
        _lexicon.Trim();
        _groups.TrimExcess();
    }

    /// <summary>All that the rules recognise in a line, the best first.</summary>
    /// <param name="view">The line.</param>
    /// <param name="zone">Where it stands.</param>
    /// <returns>The matches.</returns>
    public List<RuleMatch> Match(in LineView view, Zone zone) => In(zone, Find(view, new Reading()));

    /// <summary>All that the rules recognise in a line, wherever it stands.</summary>
    /// <param name="view">The line.</param>
    /// <param name="reading">Room for reading it.</param>
    /// <returns>What was found, for <see cref="In"/>.</returns>
    public List<RuleFind> Find(in LineView view, Reading reading)
    {
        // A longer block is prose; only a label before it can matter.
        const int Longest = 800;
        reading.Read(view.Text.Length > Longest ? view.Text[..Longest] : view.Text, _lexicon);
        if (reading.Tokens.Count == 0)
            return [];
        List<RuleFind> found = [];
        Phrases(reading, view, found);
        if (view.Text.Length <= Longest)
        {
            FreeOrder(reading, view, found);
            foreach (var pattern in _patterns)
            {
                if (pattern.Match(view.Text) is { } match)
                    found.Add(new RuleFind(match, 900, pattern.Rule.Where));
            }
        }

        return found;
    }

    /// <summary>What holds in a zone, the best first.</summary>
    /// <param name="zone">Where the line stands.</param>
    /// <param name="found">What was found in it.</param>
    /// <returns>The matches.</returns>
    public static List<RuleMatch> In(Zone zone, List<RuleFind> found)
    {
        if (found.Count == 0)
            return [];
        var here = found.FindAll(f => (f.Where & zone) != 0);
        // Of two readings of the same words the one that names the publication says more.
        here.Sort(static (a, b) => (b.Rank, b.Match.Site is not null).CompareTo((a.Rank, a.Match.Site is not null)));
        return [.. here.Select(static f => f.Match).DistinctBy(static m => m.Rule)];
    }

    private void Phrases(Reading reading, in LineView view, List<RuleFind> found)
    {
        var hits = reading.Hits;
        hits.Clear();
        PhraseWalk.Run(_tree, _phrases, reading, 0, hits);
        foreach (ref readonly var hit in hits.All)
        {
            var (rule, language) = _ends[hit.Payload];
            if ((rule.Marked && !Marks.Has(reading)) || (rule.Most > 0 && reading.Words > rule.Most))
                continue;
            var match = rule.Shape is RuleShape.Whole or RuleShape.Word
                ? WholeLine.Match(rule, hit, reading)
                : LabelLine.Match(rule, hit, reading, view);
            if (match is not null)
                found.Add(new RuleFind(match with { Language = language }, Rank(match, rule, hit.End), rule.Where));
        }
    }

    private static int Rank(RuleMatch match, Rule rule, int length) => (rule.Shape, match.Shape) switch
    {
        (RuleShape.Word, _) => 0,
        (RuleShape.Whole, _) => 1000,
        (RuleShape.LabelRest, _) => 500,
        (RuleShape.LabelSentence, _) => 550,
        (_, RuleShape.Label) => 600,
        _ => 700,
    } + Math.Min(length, 99);

    private void FreeOrder(Reading reading, in LineView view, List<RuleFind> found)
    {
        if (_vocabularies.Count == 0 || reading.Words > 90)
            return;
        VocabularyHits? hits = null;
        foreach (var vocabulary in _vocabularies)
        {
            var rule = vocabulary.Rule;
            var isMadeOf = rule.Shape == RuleShape.MadeOf;
            if (reading.Words > (rule.Most > 0 ? rule.Most : isMadeOf ? 16 : 60))
                continue;
            if (hits is null)
            {
                hits = reading.Vocabulary;
                hits.Read(_tree, _vocabulary, _openings, reading);
                if (hits.IsEmpty)
                    return;
            }

            if (isMadeOf ? vocabulary.Makes(reading, hits) && !Marks.IsQuoted(reading) : vocabulary.Mentioned(hits))
            {
                found.Add(new RuleFind(
                    new RuleMatch(rule.Id, rule.Kind, rule.Shape)
                    {
                        Stays = rule.Stays,
                        Takes = rule.Takes,
                        Label = view.Text.Trim(),
                        Language = vocabulary.Language,
                        Address = view.Addresses is [var address] ? address : null,
                    },
                    isMadeOf ? 650 : 100,
                    rule.Where));
            }
        }
    }

    private void Compile(Rule rule)
    {
        foreach (var (language, groups) in rule.Groups)
        {
            if (!_speaks(language))
                continue;
            if (rule.Shape is RuleShape.MadeOf or RuleShape.Mentions)
            {
                _vocabularies.Add(FreeOrder(rule, language));
                continue;
            }

            if (!groups.TryGetValue("", out var phrases))
                continue;
            if (rule.Pattern is not null)
            {
                _patterns.Add(new PatternRule(rule, language, phrases));
                continue;
            }

            _ends.Add((rule, language));
            foreach (var phrase in phrases)
                _tree.Add(_phrases, PhraseParser.Parse(phrase), _ends.Count - 1, name => Resolve(name, rule, language));
        }
    }

    private Vocabulary FreeOrder(Rule rule, string language)
    {
        var may = new PayloadSet();
        foreach (var group in rule.Groups[language].Keys.Concat(rule.Groups.GetValueOrDefault("*", []).Keys).Concat(rule.May))
            may.Add(Payloads(group, rule, language));
        var needs = new List<PayloadSet[]>();
        foreach (var need in rule.Needs)
        {
            var sets = Array.ConvertAll(need.Split(' ', StringSplitOptions.RemoveEmptyEntries), n => Payloads(n, rule, language));
            foreach (var set in sets)
                may.Add(set);
            if (Array.TrueForAll(sets, static s => !s.IsEmpty))
                needs.Add(sets);
        }

        return new Vocabulary(rule, language, may, needs);
    }

    private PayloadSet Payloads(string name, Rule rule, string language)
    {
        var payloads = new PayloadSet();
        foreach (var (_, payload) in Groups(name, rule, language))
            payloads.Add(payload);
        return payloads;
    }

    private Step Resolve(string name, Rule rule, string language)
    {
        switch (name)
        {
            case "n": return new Step(StepKind.Number);
            case "url": return new Step(StepKind.Url);
            case "email": return new Step(StepKind.Email);
            case "handle": return new Step(StepKind.Handle);
            case "hashtag": return new Step(StepKind.Hashtag);
            case "name": return new Step(StepKind.Name);
            case "site": return new Step(StepKind.Site);
            case "text": return new Step(StepKind.Text);
            default:
                // One root for all the languages that may stand there.
                var key = $"{(rule.Groups.Values.Any(g => g.ContainsKey(name)) ? rule.Id : name)}\n{name}\n+{language}";
                if (!_groups.TryGetValue(key, out var group))
                {
                    _groups[key] = group = new PhraseGroup(_tree.AddRoot(), -1);
                    foreach (var (owner, languageOf, phrases) in Sources(name, rule, language))
                    {
                        foreach (var phrase in phrases)
                            _tree.Add(group.Root, PhraseParser.Parse(phrase), 0, inner => Resolve(inner, owner, languageOf));
                    }
                }

                return new Step(StepKind.Group, group.Root);
        }
    }

    private List<PhraseGroup> Groups(string name, Rule rule, string language)
    {
        var found = new List<PhraseGroup>();
        foreach (var (owner, languageOf, phrases) in Sources(name, rule, language))
        {
            var key = $"{owner.Id}\n{name}\n{languageOf}";
            if (!_groups.TryGetValue(key, out var group))
            {
                _groups[key] = group = new PhraseGroup(_vocabulary, _groups.Count);
                foreach (var phrase in phrases)
                    _tree.Add(_vocabulary, PhraseParser.Parse(phrase), group.Payload, inner => Resolve(inner, owner, languageOf));
            }

            found.Add(group);
        }

        return found;
    }

    // A group of the rule itself, in its language or for all; else a vocabulary of that id, also in English, which stands in pages of every language.
    private IEnumerable<(Rule Owner, string Language, string[] Phrases)> Sources(string name, Rule rule, string language)
    {
        var isOwn = rule.Groups.Values.Any(g => g.ContainsKey(name));
        if (!isOwn && !_words.ContainsKey(name))
            throw new FormatException($"there is no group or vocabulary '{name}'");
        var owner = isOwn ? rule : _words[name];
        string[] languages = isOwn || language is "en" ? [language, "*"] : [language, "*", "en"];
        foreach (var l in languages.Distinct())
        {
            if (owner.Groups.TryGetValue(l, out var groups) && groups.TryGetValue(isOwn ? name : "", out var phrases))
                yield return (owner, l, phrases);
        }
    }

    /// <summary>The phrases of a group: the root of the tree where they stand, and the number by which a hit names the group.</summary>
    private sealed record PhraseGroup(int Root, int Payload);
}
