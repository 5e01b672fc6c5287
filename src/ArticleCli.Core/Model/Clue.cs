namespace ArticleCli.Model;

/// <summary>The metadata fields that clues speak of.</summary>
public enum MetadataField
{
    /// <summary>The headline.</summary>
    Title,

    /// <summary>The canonical address.</summary>
    Source,

    /// <summary>The publication.</summary>
    Site,

    /// <summary>The people who wrote it.</summary>
    Authors,

    /// <summary>First publication.</summary>
    Published,

    /// <summary>Last change.</summary>
    Updated,

    /// <summary>Language.</summary>
    Language,

    /// <summary>Summary.</summary>
    Description,

    /// <summary>Lead picture.</summary>
    Image,

    /// <summary>Topics.</summary>
    Tags,

    /// <summary>Licence.</summary>
    License,
}

/// <summary>One hint for a metadata value, with where it came from.</summary>
/// <param name="Field">What it speaks of.</param>
/// <param name="Value">The value as it would stand in <see cref="Metadata"/>; for lists, one item.</param>
/// <param name="Origin">Where it was found, for a person: <c>og:title</c>, <c>json-ld headline</c>, <c>first line</c>, <c>host table</c>.</param>
/// <param name="Weight">How far it is believed, 0 to 1.</param>
/// <param name="Chosen">It stands in the result.</param>
public sealed record Clue(MetadataField Field, string Value, string Origin, double Weight, bool Chosen = false);
