using System.Text;
using ArticleCli.Model;

namespace ArticleCli.Write.FrontMatter;

/// <summary>Writes metadata as YAML front matter.</summary>
public static class FrontMatterWriter
{
    /// <summary>Writes the block with its fences, one line a value.</summary>
    /// <param name="metadata">What is known; absent values are left out.</param>
    /// <returns>The block, ended by a line feed; nothing where nothing is known.</returns>
    public static string Write(Metadata metadata)
    {
        var builder = new StringBuilder();
        Text(builder, "title", metadata.Title);
        Text(builder, "source", metadata.Source);
        Text(builder, "site", metadata.Site);
        List(builder, "authors", metadata.Authors);
        Date(builder, "published", metadata.Published);
        Date(builder, "updated", metadata.Updated);
        Text(builder, "language", metadata.Language);
        Text(builder, "description", metadata.Description);
        Text(builder, "image", metadata.Image);
        List(builder, "tags", metadata.Tags);
        Text(builder, "license", metadata.License);
        return builder.Length == 0 ? "" : $"---\n{builder}---\n";
    }

    private static void Text(StringBuilder builder, string key, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            builder.Append(key).Append(": ").Append(YamlText.Scalar(value)).Append('\n');
    }

    private static void Date(StringBuilder builder, string key, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            builder.Append(key).Append(": ").Append(IsDate(value) ? value : YamlText.Scalar(value)).Append('\n');
    }

    private static void List(StringBuilder builder, string key, IReadOnlyList<string> values)
    {
        if (values.Count == 0)
            return;
        builder.Append(key).Append(":\n");
        foreach (var value in values)
            builder.Append("  - ").Append(YamlText.Scalar(value)).Append('\n');
    }

    /// <summary>ISO 8601 in the shapes that <see cref="Metadata"/> promises: a year, a month, a day, or a day with a time and an offset.</summary>
    private static bool IsDate(string value)
    {
        var shape = new StringBuilder(value.Length);
        foreach (var c in value)
            shape.Append(char.IsAsciiDigit(c) ? '0' : c);
        var text = shape.ToString();
        if (text is "0000" or "0000-00" or "0000-00-00")
            return true;
        if (!text.StartsWith("0000-00-00T00:00", StringComparison.Ordinal))
            return false;
        var rest = text.AsSpan(16);
        if (rest.StartsWith(":00", StringComparison.Ordinal))
            rest = rest[3..];
        if (rest.Length > 1 && rest[0] == '.')
        {
            rest = rest[1..].TrimStart('0');
        }

        return rest.IsEmpty || rest is "Z" || (rest.Length == 6 && rest[0] is '+' or '-' && rest[1..] is "00:00");
    }
}
