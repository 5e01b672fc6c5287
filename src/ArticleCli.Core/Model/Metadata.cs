namespace ArticleCli.Model;

/// <summary>What is known about the article beside its body. Absent values are null or empty.</summary>
public sealed record Metadata
{
    /// <summary>Nothing known.</summary>
    public static readonly Metadata Empty = new();

    /// <summary>The headline, without the site's name.</summary>
    public string? Title { get; init; }

    /// <summary>The canonical address, trackers removed.</summary>
    public string? Source { get; init; }

    /// <summary>The publication's name.</summary>
    public string? Site { get; init; }

    /// <summary>Names of the people who wrote it.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>ISO 8601 with the precision and offset that the source gave: <c>2025</c>, <c>2025-05</c>, <c>2025-05-29</c>, <c>2025-05-29T10:15:00-04:00</c>.</summary>
    public string? Published { get; init; }

    /// <summary>When it was last changed; ISO 8601 as <see cref="Published"/>.</summary>
    public string? Updated { get; init; }

    /// <summary>BCP 47 tag.</summary>
    public string? Language { get; init; }

    /// <summary>The article's own summary.</summary>
    public string? Description { get; init; }

    /// <summary>Address of the lead picture.</summary>
    public string? Image { get; init; }

    /// <summary>Topics.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Licence, as a name or an address.</summary>
    public string? License { get; init; }
}
