using System.Globalization;
using ArticleCli.Model;

namespace ArticleCli.Write.Records;

/// <summary>The values of a record that are worked out, not copied.</summary>
public static class RecordFields
{
    /// <summary>The names of a record's fields, in its order.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        "id", "source", "title", "authors", "published", "updated", "site", "description", "language", "image", "tags", "license",
        "kind", "confidence", "words", "warnings", "markdown", "text",
    ];

    /// <summary>The article's words for readers and indexes.</summary>
    /// <param name="result">The article.</param>
    /// <param name="options">How it is printed.</param>
    /// <returns>The text, without a line feed at its end.</returns>
    public static string Text(Result result, WriteOptions options)
    {
        foreach (var writer in Writers.All)
        {
            if (writer.Name != "text")
                continue;
            using var output = new StringWriter();
            writer.Write(result, "", options, output);
            return output.ToString().TrimEnd('\n');
        }

        return string.Join("\n\n", result.Document.Blocks.OfType<Paragraph>().Select(static p => PlainText.Of(p.Content)));
    }

    /// <summary>The number of words: runs without white space.</summary>
    /// <param name="text">What to count in.</param>
    /// <returns>How many.</returns>
    public static int Words(ReadOnlySpan<char> text)
    {
        var words = 0;
        var inside = false;
        foreach (var c in text)
        {
            var space = char.IsWhiteSpace(c);
            if (!space && !inside)
                words++;
            inside = !space;
        }

        return words;
    }

    /// <summary>A field's values, one line each; a list has one an item, absent ones none.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="result">The article.</param>
    /// <param name="id">The input's id.</param>
    /// <param name="options">How its Markdown is printed.</param>
    /// <returns>The values.</returns>
    public static IReadOnlyList<string> Values(string name, Result result, string id, WriteOptions options)
    {
        var metadata = result.Metadata;
        return name switch
        {
            "authors" => metadata.Authors,
            "tags" => metadata.Tags,
            "warnings" => [.. result.Warnings.Select(static w => $"{w.Code}: {w.Message}")],
            "confidence" => [Math.Round(result.Confidence, 3).ToString(CultureInfo.InvariantCulture)],
            "words" => [Words(Text(result, options)).ToString(CultureInfo.InvariantCulture)],
            _ => One(name, result, id, options) is { Length: > 0 } value ? [value] : [],
        };
    }

    private static string? One(string name, Result result, string id, WriteOptions options) => name switch
    {
        "id" => id,
        "source" => result.Metadata.Source,
        "title" => result.Metadata.Title,
        "published" => result.Metadata.Published,
        "updated" => result.Metadata.Updated,
        "site" => result.Metadata.Site,
        "description" => result.Metadata.Description,
        "language" => result.Metadata.Language,
        "image" => result.Metadata.Image,
        "license" => result.Metadata.License,
        "kind" => Kind(result.Kind),
        "markdown" => Markdown.MarkdownWriter.Write(result.Document, options).TrimEnd('\n'),
        "text" => Text(result, options),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "no field of a record"),
    };

    /// <summary>A kind as records name it.</summary>
    /// <param name="kind">What the page is.</param>
    /// <returns>The kind in lower case.</returns>
    public static string Kind(PageKind kind) => kind.ToString().ToLowerInvariant();
}
