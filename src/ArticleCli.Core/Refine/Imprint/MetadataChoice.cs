using ArticleCli.Model;

namespace ArticleCli.Refine.Imprint;

/// <summary>What was settled.</summary>
/// <param name="Metadata">The values.</param>
/// <param name="Clues">All clues, best first within a field, the chosen ones marked.</param>
/// <param name="Warnings">Values that could not be believed.</param>
internal sealed record Settlement(Metadata Metadata, IReadOnlyList<Clue> Clues, IReadOnlyList<Warning> Warnings);

/// <summary>Chooses each metadata value by agreement among raw clues.</summary>
internal static class MetadataChoice
{
    /// <summary>Settles every field.</summary>
    /// <param name="clues">Raw clues: values as they stood in the input.</param>
    /// <param name="context">What is known of the input.</param>
    /// <returns>The values, and the clues with the chosen ones marked.</returns>
    public static Settlement Settle(IReadOnlyList<Clue> clues, MetadataContext context)
    {
        var ordered = clues.OrderBy(static clue => clue.Field).ThenByDescending(static clue => clue.Weight).ToList();
        string? First(MetadataField field)
        {
            var at = ordered.FindIndex(clue => clue.Field == field);
            if (at < 0)
                return null;
            ordered[at] = ordered[at] with { Chosen = true };
            return ordered[at].Value;
        }

        var metadata = new Metadata
        {
            Title = First(MetadataField.Title),
            Source = First(MetadataField.Source) ?? context.Address,
            Site = First(MetadataField.Site),
            Authors = First(MetadataField.Authors) is { } byline ? NameReader.Read(byline, context.Language) : [],
            Published = First(MetadataField.Published),
            Updated = First(MetadataField.Updated),
            Language = First(MetadataField.Language) ?? context.Language,
            Description = First(MetadataField.Description),
            Image = First(MetadataField.Image),
            License = First(MetadataField.License),
        };
        return new Settlement(metadata, ordered, []);
    }
}
