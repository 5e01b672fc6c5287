using ArticleCli.Model;

namespace ArticleCli.Refine.Rules;

/// <summary>Turns a rule file into rules, strictly: an unknown key or value is an error with its line.</summary>
internal sealed class RuleReader
{
    private readonly string _file;

    private RuleReader(string file) => _file = file;

    /// <summary>Reads a rule file.</summary>
    /// <param name="file">Its name and text.</param>
    /// <returns>Its rules.</returns>
    /// <exception cref="ArticleException">It is no rule file.</exception>
    public static IReadOnlyList<Rule> Read(RuleText file)
    {
        var reader = new RuleReader(file.Name);
        var root = RuleYaml.Parse(file.Name, file.Text.Replace("\r", "", StringComparison.Ordinal));
        return root is YamlNode.Sequence list ? [.. list.Items.Select(reader.Rule)] : throw reader.Fault(root, "a rule file is a list: each rule begins with '- id:'");
    }

    private ArticleException Fault(YamlNode node, string problem) => RuleFileError.At(_file, node.Line, problem);

    private Rule Rule(YamlNode node)
    {
        if (node is not YamlNode.Mapping map)
            throw Fault(node, "a rule is a map: '- id: …'");
        var rule = new Rule("", "", Zone.Any, RuleShape.Whole) { File = _file, Line = node.Line };
        var hasShape = false;
        foreach (var (key, value) in map.Entries)
        {
            rule = With(rule, key, value);
            hasShape |= key == "shape";
        }

        if (rule.Id.Length == 0 || rule.Kind.Length == 0 || !hasShape)
            throw Fault(node, "a rule needs id, kind and shape");
        if (rule.Groups.Count == 0)
            throw Fault(node, $"rule '{rule.Id}' has no languages");
        if (rule.Shape is RuleShape.MadeOf or RuleShape.Mentions && rule.Needs.Count == 0)
            throw Fault(node, $"rule '{rule.Id}' says nothing that it needs");
        return rule;
    }

    private Rule With(Rule rule, string key, YamlNode value) => key switch
    {
        "id" => rule with { Id = Text(value) },
        "kind" => rule with { Kind = Text(value) },
        "where" => rule with { Where = Where(value) },
        "shape" => rule with { Shape = Shape(value) },
        "takes" => rule with { Takes = Text(value) switch { "run" => Takes.Run, "next" or "next: 1" => Takes.Next, "choices" => Takes.Choices, var other => throw Fault(value, $"takes is run, next or choices, not '{other}'") } },
        "bare" => rule with { Bare = Flag(value) },
        "alone" => rule with { Alone = Flag(value) },
        "stays" => rule with { Stays = Flag(value) },
        "marked" => rule with { Marked = Flag(value) },
        "most" => rule with { Most = Count(value) },
        "strangers" => rule with { Strangers = Count(value) },
        "needs" => rule with { Needs = Texts(value) },
        "may" => rule with { May = Texts(value) },
        "pattern" => rule with { Pattern = Text(value) },
        "note" => rule with { Note = Text(value) },
        "try" => rule with { Try = Texts(value) },
        "keep" => rule with { Keep = Texts(value) },
        "languages" => rule with { Groups = Languages(value) },
        _ => throw Fault(value, $"a rule has no '{key}'"),
    };

    private Dictionary<string, Dictionary<string, string[]>> Languages(YamlNode node)
    {
        if (node is not YamlNode.Mapping map)
            throw Fault(node, "languages is a map: 'en: [phrase, phrase]'");
        var languages = new Dictionary<string, Dictionary<string, string[]>>(StringComparer.Ordinal);
        foreach (var (language, value) in map.Entries)
        {
            languages[language] = value is YamlNode.Mapping groups
                ? groups.Entries.ToDictionary(static g => g.Key, g => Texts(g.Value), StringComparer.Ordinal)
                : new Dictionary<string, string[]>(StringComparer.Ordinal) { [""] = Texts(value) };
        }

        return languages;
    }

    private Zone Where(YamlNode node)
    {
        Zone where = 0;
        foreach (var name in Texts(node))
        {
            where |= name switch
            {
                "head" => Zone.Head,
                "mid" => Zone.Mid,
                "tail" => Zone.Tail,
                "any" => Zone.Any,
                _ => throw Fault(node, $"where is head, mid, tail or any, not '{name}'"),
            };
        }

        return where;
    }

    private RuleShape Shape(YamlNode node) => Text(node) switch
    {
        "whole" => RuleShape.Whole,
        "label" => RuleShape.Label,
        "label-url" => RuleShape.LabelUrl,
        "label-headline" => RuleShape.LabelHeadline,
        "label-list" => RuleShape.LabelList,
        "label-name" => RuleShape.LabelName,
        "label-rest" => RuleShape.LabelRest,
        "label-sentence" => RuleShape.LabelSentence,
        "made-of" => RuleShape.MadeOf,
        "mentions" => RuleShape.Mentions,
        "word" => RuleShape.Word,
        var other => throw Fault(node, $"there is no shape '{other}'"),
    };

    private string Text(YamlNode node) => node is YamlNode.Scalar scalar ? scalar.Value : throw Fault(node, "a text is expected here");

    private bool Flag(YamlNode node) => Text(node) switch
    {
        "true" => true,
        "false" => false,
        var other => throw Fault(node, $"true or false is expected here, not '{other}'"),
    };

    private int Count(YamlNode node) =>
        int.TryParse(Text(node), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var count) ? count : throw Fault(node, "a whole number is expected here");

    private string[] Texts(YamlNode node) => node switch
    {
        YamlNode.Scalar scalar => scalar.Value.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        YamlNode.Sequence list => [.. list.Items.Select(Text)],
        _ => throw Fault(node, "a list of texts is expected here"),
    };
}
