using System.Globalization;
using ArticleCli.Model;
using ArticleCli.Write.Records;

namespace ArticleCli.Explain;

/// <summary>Why a result is what it is, ready to be shown.</summary>
/// <param name="Name">The input.</param>
/// <param name="Facts">What was recognised: label and value.</param>
/// <param name="Values">Each metadata value with where it came from, and what else was found.</param>
/// <param name="Blocks">The text that stays, block by block: what it is and how it begins.</param>
/// <param name="Changes">What was removed, moved or changed, in order.</param>
/// <param name="Warnings">What the user should know.</param>
internal sealed record Explanation(
    string Name,
    IReadOnlyList<(string Label, string Value)> Facts,
    IReadOnlyList<ExplainedValue> Values,
    IReadOnlyList<(string Kind, string Text)> Blocks,
    IReadOnlyList<TraceEntry> Changes,
    IReadOnlyList<Warning> Warnings)
{
    /// <summary>Explains a result.</summary>
    /// <param name="result">The article.</param>
    /// <param name="source">What it was made of.</param>
    /// <param name="id">The input's id.</param>
    /// <returns>The explanation.</returns>
    public static Explanation Of(Result result, Source source, string id)
    {
        var facts = new List<(string Label, string Value)>
        {
            ("read as", result.Format),
            ("kind", RecordFields.Kind(result.Kind)),
            ("confidence", Math.Round(result.Confidence, 2).ToString("0.00", CultureInfo.InvariantCulture)),
        };
        if (source.Charset is { } charset)
            facts.Add(("encoding", charset));
        if (source.Address is { } address)
            facts.Add(("address", address));
        return new Explanation(id, facts, ValuesOf(result), [.. result.Document.Blocks.Select(static b => BlockText.Of(b))], result.Trace.Entries, result.Warnings);
    }

    private static List<ExplainedValue> ValuesOf(Result result)
    {
        var values = new List<ExplainedValue>();
        foreach (var field in Enum.GetValues<MetadataField>())
        {
            var (shown, items) = Shown(result.Metadata, field);
            var clues = result.Clues.Where(c => c.Field == field).ToList();
            if (shown is null && clues.Count == 0)
                continue;
            // The clues that the vote chose; a value that was put together keeps the origins of its parts.
            var origins = clues.Where(c => c.Chosen || items.Contains(c.Value)).Select(static c => c.Origin).Distinct().ToList();
            var others = clues.Where(c => !c.Chosen && !items.Contains(c.Value)).ToList();
            values.Add(new ExplainedValue(field.ToString().ToLowerInvariant(), shown, origins, others));
        }

        return values;
    }

    private static (string? Shown, IReadOnlyList<string> Items) Shown(Metadata metadata, MetadataField field)
    {
        if (field is MetadataField.Authors or MetadataField.Tags)
        {
            var items = field == MetadataField.Authors ? metadata.Authors : metadata.Tags;
            return items.Count == 0 ? (null, items) : (string.Join(", ", items), items);
        }

        var value = field switch
        {
            MetadataField.Title => metadata.Title,
            MetadataField.Source => metadata.Source,
            MetadataField.Site => metadata.Site,
            MetadataField.Published => metadata.Published,
            MetadataField.Updated => metadata.Updated,
            MetadataField.Language => metadata.Language,
            MetadataField.Description => metadata.Description,
            MetadataField.Image => metadata.Image,
            _ => metadata.License,
        };
        return (value, value is null ? [] : [value]);
    }
}

/// <summary>One metadata value.</summary>
/// <param name="Field">Its name.</param>
/// <param name="Value">What stands in the result, or null for nothing.</param>
/// <param name="Origins">Where it came from.</param>
/// <param name="Others">What was found and not taken.</param>
internal sealed record ExplainedValue(string Field, string? Value, IReadOnlyList<string> Origins, IReadOnlyList<Clue> Others);
