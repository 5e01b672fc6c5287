using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ArticleCli.Read.Markdown;

/// <summary>The top-level keys of a YAML mapping with their text values, as they stand: nothing is resolved, nothing is made of a tag.</summary>
internal static class YamlFields
{
    private const int Deepest = 20;

    /// <summary>Reads the fields.</summary>
    /// <param name="yaml">The text between the fences.</param>
    /// <returns>Each key with its value or its list's items; null where it is no plain mapping: tags, anchors, aliases, too deep, malformed.</returns>
    public static IReadOnlyList<(string Key, IReadOnlyList<string> Values)>? Read(string yaml)
    {
        try
        {
            return ReadMapping(new Parser(new StringReader(yaml)));
        }
        catch (Exception fault) when (fault is YamlException or InvalidOperationException)
        {
            // The scanner reports some malformed mappings by the second (YamlDotNet 18: "a: [" and a line of text).
            return null;
        }
    }

    private static List<(string, IReadOnlyList<string>)>? ReadMapping(Parser parser)
    {
        var fields = new List<(string, IReadOnlyList<string>)>();
        string? key = null;
        List<string>? values = null;
        var depth = 0;
        var documents = 0;
        while (parser.MoveNext())
        {
            switch (parser.Current)
            {
                case AnchorAlias or NodeEvent { Anchor.IsEmpty: false } or NodeEvent { Tag.IsEmpty: false, Tag.IsNonSpecific: false }: return null;
                case DocumentStart when ++documents > 1: return null;
                case Scalar scalar:
                    if (depth == 0)
                        return null;
                    if (depth == 1 && key is null)
                        (key, values) = (scalar.Value, []);
                    else if (depth <= 2)
                        values?.Add(scalar.Value);
                    if (depth == 1 && values is { Count: > 0 })
                        key = Add(fields, key!, values);
                    break;
                case MappingStart or SequenceStart:
                    if (++depth > Deepest || (depth == 1 && parser.Current is SequenceStart) || (depth == 2 && key is null))
                        return null;
                    break;
                case MappingEnd or SequenceEnd:
                    depth--;
                    if (depth == 1 && key is not null)
                        key = Add(fields, key, parser.Current is SequenceEnd ? values! : []);
                    break;
                default: break;
            }
        }

        return fields;
    }

    private static string? Add(List<(string, IReadOnlyList<string>)> fields, string key, List<string> values)
    {
        fields.Add((key, values));
        return null;
    }
}
