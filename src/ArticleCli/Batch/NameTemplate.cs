using System.Globalization;
using System.Text;
using ArticleCli.Model;

namespace ArticleCli.Batch;

/// <summary>What a name is made of: <c>--name</c>'s template, parsed.</summary>
internal sealed class NameTemplate
{
    private static readonly string[] Fields = ["stem", "slug", "date", "title", "host", "path", "id", "hash", "n"];

    private readonly List<(bool IsField, string Text)> _parts = [];

    /// <summary>Needs the article: its title or date stands in the name.</summary>
    public bool NeedsArticle { get; private init; }

    /// <summary>Parses a template.</summary>
    /// <param name="template">As typed.</param>
    /// <returns>The template.</returns>
    /// <exception cref="ArticleException">A field is unknown, or no field tells articles apart.</exception>
    public static NameTemplate Parse(string template)
    {
        var parts = new List<(bool IsField, string Text)>();
        for (var i = 0; i < template.Length;)
        {
            var open = template.IndexOf('{', i);
            if (open != i)
            {
                parts.Add((false, template[i..(open < 0 ? template.Length : open)]));
                i = open < 0 ? template.Length : open;
                continue;
            }

            var close = template.IndexOf('}', open);
            var field = close < 0 ? template[open..] : template[(open + 1)..close];
            if (!Fields.Contains(field))
                throw Wrong($"--name has no field '{field}'; there are {string.Join(' ', Fields.Select(static f => "{" + f + "}"))}");
            parts.Add((true, field));
            i = close + 1;
        }

        if (!parts.Exists(static p => p.IsField))
            throw Wrong("--name has no field, so that all articles would have one name; add {stem}, {slug} or {n}");
        return new NameTemplate(parts) { NeedsArticle = parts.Exists(static p => p is { IsField: true, Text: "slug" or "date" or "title" }) };
    }

    private NameTemplate(List<(bool IsField, string Text)> parts) => _parts = parts;

    /// <summary>The name of an article: a relative path with slashes, without ending, every part legal.</summary>
    /// <param name="input">The input.</param>
    /// <param name="metadata">The article's metadata; unused where <see cref="NeedsArticle"/> is false.</param>
    /// <param name="number">The input's number, from 1.</param>
    /// <returns>The name.</returns>
    public string Name(PlannedInput input, Metadata metadata, long number)
    {
        var name = new StringBuilder();
        foreach (var (isField, text) in _parts)
        {
            var value = !isField ? text : text switch
            {
                "stem" => OnePart(input.Stem),
                "slug" => Slug(input, metadata),
                "date" => (metadata.Published ?? metadata.Updated) is { } date ? OnePart(date.Length > 10 ? date[..10] : date) : "undated",
                "title" => OnePart(metadata.Title ?? input.Stem),
                "host" => OnePart(Host(input, metadata)),
                "path" => input.RelativePath,
                "id" => OnePart(input.Id),
                "hash" => FileNames.Hash(input.Id),
                _ => number.ToString(CultureInfo.InvariantCulture),
            };
            name.Append(value);
        }

        return FileNames.Path(name.ToString());
    }

    private static string Slug(PlannedInput input, Metadata metadata)
    {
        if (metadata.Title is { } title && FileNames.Slug(title) is { Length: > 0 } slug)
            return slug;
        return FileNames.Slug(input.Stem) is { Length: > 0 } stem ? stem : FileNames.Hash(input.Id);
    }

    private static string Host(PlannedInput input, Metadata metadata) =>
        Uri.TryCreate(input.Address ?? metadata.Source, UriKind.Absolute, out var address) && address.Host.Length > 0 ? address.Host : "unknown-host";

    /// <summary>A value is one part of the path, whatever slashes it has.</summary>
    private static string OnePart(string value) => FileNames.Part(value);

    private static ArticleException Wrong(string message) => new(FailureCause.Usage, "usage-name", message);
}
