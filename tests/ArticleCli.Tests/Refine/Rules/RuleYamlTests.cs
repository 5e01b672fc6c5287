using ArticleCli.Refine.Rules;
using YamlDotNet.RepresentationModel;

namespace ArticleCli.Tests.Refine.Rules;

/// <summary>Our reader of rule files reads what YamlDotNet reads: the files are YAML, whoever opens them.</summary>
public class RuleYamlTests
{
    public static TheoryData<string> Files() => [.. Embedded.Names("Rules/", ".yaml")];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_rule_file_reads_alike_with_YamlDotNet(string name)
    {
        var text = Embedded.Text(name);
        var stream = new YamlStream();
        stream.Load(new StringReader(text));

        Assert.Equal(Print(stream.Documents[0].RootNode), Print(RuleYaml.Parse(name, text)));
    }

    private static string Print(ArticleCli.Refine.Rules.YamlNode node) => node switch
    {
        ArticleCli.Refine.Rules.YamlNode.Scalar scalar => Flat(scalar.Value),
        ArticleCli.Refine.Rules.YamlNode.Sequence list => "[" + string.Join("; ", list.Items.Select(Print)) + "]",
        ArticleCli.Refine.Rules.YamlNode.Mapping map => "{" + string.Join("; ", map.Entries.Select(e => e.Key + "=" + Print(e.Value))) + "}",
        _ => throw new InvalidOperationException(),
    };

    private static string Print(YamlDotNet.RepresentationModel.YamlNode node) => node switch
    {
        YamlScalarNode scalar => Flat(scalar.Value ?? ""),
        YamlSequenceNode list => "[" + string.Join("; ", list.Children.Select(Print)) + "]",
        YamlMappingNode map => "{" + string.Join("; ", map.Children.Select(e => ((YamlScalarNode)e.Key).Value + "=" + Print(e.Value))) + "}",
        _ => throw new InvalidOperationException(),
    };

    // A text of several lines is a list of phrases to us: empty lines say nothing.
    private static string Flat(string text) => string.Join('\n', text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
