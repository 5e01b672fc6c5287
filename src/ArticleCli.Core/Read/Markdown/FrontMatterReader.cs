using ArticleCli.Model;

namespace ArticleCli.Read.Markdown;

/// <summary>Front matter at a text's start, YAML between dashes or TOML between plus signs, turned into clues. What is too large, too deep or uses YAML's
/// tags, anchors and aliases is no metadata of an article: it stays in the body as text.</summary>
internal static class FrontMatterReader
{
    private const int Largest = 64 * 1024;

    /// <summary>Reads the front matter, where there is one.</summary>
    /// <param name="text">The whole text, lines parted by line feeds.</param>
    /// <param name="clues">Gets the values as they stand.</param>
    /// <param name="warnings">Gets a warning where it cannot be read.</param>
    /// <param name="trace">Gets the move.</param>
    /// <param name="unread">The front matter as a block of text, where it cannot be read.</param>
    /// <returns>The text after it.</returns>
    public static string Read(string text, List<Clue> clues, List<Warning> warnings, Trace trace, out Block? unread)
    {
        unread = null;
        if (!Find(text, out var content, out var end))
            return text;
        var block = text[content];
        var fields = block.Length > Largest ? null : text[0] == '+' ? TomlFields.Read(block) : YamlFields.Read(block);
        if (fields is null)
        {
            warnings.Add(new Warning("front-matter", "the front matter could not be read and was kept as text"));
            unread = AsText(text[..end]);
            return text[end..];
        }

        foreach (var (key, values) in fields)
        {
            if (FieldOf(key) is not { } field)
                continue;
            foreach (var value in values)
            {
                if (!string.IsNullOrWhiteSpace(value))
                    clues.Add(new Clue(field, value, "front matter", 0.95));
            }
        }

        trace.Add(new TraceEntry(TraceAction.Moved, "front-matter", "front-matter", block.Trim(), "metadata"));
        return text[end..].TrimStart('\n');
    }

    /// <summary>Finds front matter: a fence on the first line, its like on a later one, and something that looks like a key between them.</summary>
    public static bool Find(string text, out Range content, out int end)
    {
        (content, end) = (default, 0);
        var fence = text.StartsWith("---", StringComparison.Ordinal) ? "---" : text.StartsWith("+++", StringComparison.Ordinal) ? "+++" : null;
        if (fence is null)
            return false;
        var start = text.IndexOf('\n', StringComparison.Ordinal) + 1;
        if (start == 0 || text.AsSpan(0, start).TrimEnd().Length != 3)
            return false;
        for (var line = start; line < text.Length;)
        {
            var stop = text.IndexOf('\n', line);
            stop = stop < 0 ? text.Length : stop;
            var content3 = text.AsSpan(line, stop - line).TrimEnd();
            if (content3.SequenceEqual(fence) || (fence == "---" && content3 is "..."))
            {
                (content, end) = (start..line, Math.Min(stop + 1, text.Length));
                return LooksLikeFields(text.AsSpan(start, line - start));
            }

            line = stop + 1;
        }

        return false;
    }

    /// <summary>The first line that is not blank or a comment is a key with its value. Text between two rules is no front matter.</summary>
    private static bool LooksLikeFields(ReadOnlySpan<char> content)
    {
        foreach (var range in content.Split('\n'))
        {
            var line = content[range].Trim();
            if (line.IsEmpty || line[0] == '#')
                continue;
            if (line[0] is '?' or '{' or '[' or '!' or '&')
                return true;
            var mark = line.IndexOfAny(':', '=');
            return mark > 0 && mark <= 60 && (mark + 1 == line.Length || line[mark] == '=' || line[mark + 1] is ' ' or '\t') && line[..mark].Count(' ') <= 2;
        }

        return false;
    }

    private static Paragraph AsText(string text)
    {
        var inlines = new List<Inline>();
        foreach (var line in text.TrimEnd('\n').Split('\n'))
        {
            if (inlines.Count > 0)
                inlines.Add(LineBreak.Instance);
            inlines.Add(new Model.Text(line));
        }

        return new Paragraph(inlines);
    }

    private static MetadataField? FieldOf(string key) => key.ToLowerInvariant().Replace('-', '_') switch
    {
        "title" or "headline" => MetadataField.Title,
        "source" or "url" or "link" or "canonical" or "canonical_url" or "source_url" or "original" or "original_url" => MetadataField.Source,
        "site" or "site_name" or "publication" or "publisher" or "website" => MetadataField.Site,
        "author" or "authors" or "by" or "byline" or "creator" => MetadataField.Authors,
        "published" or "date" or "created" or "published_at" or "date_published" or "publish_date" or "pubdate" or "published_date" => MetadataField.Published,
        "updated" or "modified" or "lastmod" or "last_modified" or "updated_at" or "date_modified" => MetadataField.Updated,
        "language" or "lang" or "locale" => MetadataField.Language,
        "description" or "summary" or "excerpt" or "abstract" or "subtitle" => MetadataField.Description,
        "image" or "cover" or "thumbnail" or "hero" or "cover_image" or "feature_image" or "og_image" => MetadataField.Image,
        "tags" or "keywords" or "categories" or "category" or "tag" or "topics" => MetadataField.Tags,
        "license" or "licence" or "rights" => MetadataField.License,
        _ => null,
    };
}
