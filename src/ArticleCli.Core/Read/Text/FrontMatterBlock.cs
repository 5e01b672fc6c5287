using ArticleCli.Model;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ArticleCli.Read.Text;

/// <summary>YAML front matter at a text's start, turned into clues.</summary>
internal static class FrontMatterBlock
{
    /// <summary>Reads the front matter.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="clues">Its values are added here, raw.</param>
    /// <param name="trace">The block is written here.</param>
    /// <returns>The position behind it; 0 where there is none.</returns>
    public static int Read(string text, List<Clue> clues, Trace trace)
    {
        var start = text.AsSpan().IndexOfAnyExcept(" \t\r\n\uFEFF");
        if (start < 0 || !text.AsSpan(start).StartsWith("---") || LineEnd(text, start) is var first && text.AsSpan(start, first - start).TrimEnd().Length != 3)
            return 0;
        var at = Following(text, first);
        while (at < text.Length)
        {
            var end = LineEnd(text, at);
            if (text.AsSpan(at, end - at).TrimEnd() is "---" or "...")
                return Parse(text[Following(text, first)..at], clues) is { } found && Note(trace, text[start..end]) ? Following(text, end) : 0;
            // A blank first line, or a front matter longer than this, is a rule between paragraphs.
            if (at - start > 65536)
                return 0;
            at = Following(text, end);
        }

        return 0;
    }

    private static bool Note(Trace trace, string block)
    {
        trace.Add(new TraceEntry(TraceAction.Moved, "front-matter", "front-matter", block, "metadata"));
        return true;
    }

    private static int LineEnd(string text, int at)
    {
        var end = text.AsSpan(at).IndexOfAny('\r', '\n');
        return end < 0 ? text.Length : at + end;
    }

    private static int Following(string text, int lineEnd) =>
        lineEnd >= text.Length ? text.Length : text[lineEnd] == '\r' && lineEnd + 1 < text.Length && text[lineEnd + 1] == '\n' ? lineEnd + 2 : lineEnd + 1;

    private static YamlMappingNode? Parse(string yaml, List<Clue> clues)
    {
        var stream = new YamlStream();
        try
        {
            using var reader = new StringReader(yaml);
            stream.Load(reader);
        }
        catch (YamlException)
        {
            // Not YAML: two rules with text between them. It stays in the body, so nothing is lost.
            return null;
        }

        if (stream.Documents is not [{ RootNode: YamlMappingNode root }, ..] || root.Children.Count == 0)
            return null;
        foreach (var (key, value) in root.Children)
        {
            if (key is YamlScalarNode { Value: { } name } && FieldOf(name) is { } field)
            {
                foreach (var item in Scalars(value, field))
                    clues.Add(new Clue(field, item, "front matter " + name, 0.95));
            }
        }

        return root;
    }

    private static IEnumerable<string> Scalars(YamlNode node, MetadataField field) => node switch
    {
        YamlSequenceNode list => list.Children.SelectMany(child => Scalars(child, field)),
        YamlMappingNode map => map.Children.Where(static c => c.Key is YamlScalarNode { Value: "name" or "url" }).Take(1).SelectMany(c => Scalars(c.Value, field)),
        YamlScalarNode { Value: { Length: > 0 } value } => field == MetadataField.Tags && value.Contains(',', StringComparison.Ordinal)
            ? value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            : [value],
        _ => [],
    };

    private static MetadataField? FieldOf(string name) => name.ToLowerInvariant() switch
    {
        "title" or "headline" => MetadataField.Title,
        "source" or "url" or "link" or "canonical" or "canonical_url" or "original_url" or "permalink" => MetadataField.Source,
        "site" or "sitename" or "site_name" or "publisher" or "publication" or "website" => MetadataField.Site,
        "author" or "authors" or "byline" or "by" => MetadataField.Authors,
        "date" or "published" or "publishdate" or "pubdate" or "date_published" or "published_at" or "publish_date" or "created" => MetadataField.Published,
        "updated" or "modified" or "lastmod" or "last_modified" or "date_modified" or "updated_at" => MetadataField.Updated,
        "language" or "lang" or "locale" => MetadataField.Language,
        "description" or "summary" or "excerpt" or "abstract" => MetadataField.Description,
        "image" or "cover" or "thumbnail" or "featured_image" => MetadataField.Image,
        "tags" or "keywords" or "topics" => MetadataField.Tags,
        "license" or "licence" or "rights" => MetadataField.License,
        _ => null,
    };
}
