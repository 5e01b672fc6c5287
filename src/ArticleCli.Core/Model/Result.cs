namespace ArticleCli.Model;

/// <summary>What a page is.</summary>
public enum PageKind
{
    /// <summary>One article.</summary>
    Article,

    /// <summary>A forum or question thread: the posts are the content.</summary>
    Thread,

    /// <summary>Documentation.</summary>
    Docs,

    /// <summary>A list of teasers.</summary>
    Listing,

    /// <summary>A list of goods or works.</summary>
    Collection,

    /// <summary>One product.</summary>
    Product,

    /// <summary>A page that presents a service or organisation.</summary>
    Service,
}

/// <summary>What a reader makes of a source, before refinement.</summary>
public sealed record ReadResult
{
    /// <summary>The body as read.</summary>
    public required Document Document { get; init; }

    /// <summary>Which reader it was: <c>html</c>, <c>md</c>, <c>text</c>.</summary>
    public required string Format { get; init; }

    /// <summary>Hints for metadata, best first within a field.</summary>
    public IReadOnlyList<Clue> Clues { get; init; } = [];

    /// <summary>What the reader left out or changed.</summary>
    public Trace Trace { get; init; } = new();

    /// <summary>What the user should know.</summary>
    public IReadOnlyList<Warning> Warnings { get; init; } = [];

    /// <summary>What the page is.</summary>
    public PageKind Kind { get; init; }

    /// <summary>How sure the reader is that it found the right text, 0 to 1.</summary>
    public double Confidence { get; init; } = 1;
}

/// <summary>An article, ready to be written.</summary>
public sealed record Result
{
    /// <summary>The body.</summary>
    public required Document Document { get; init; }

    /// <summary>Title, authors, dates and the rest.</summary>
    public required Metadata Metadata { get; init; }

    /// <summary>Which reader it was: <c>html</c>, <c>md</c>, <c>text</c>.</summary>
    public required string Format { get; init; }

    /// <summary>All clues, the chosen ones marked.</summary>
    public IReadOnlyList<Clue> Clues { get; init; } = [];

    /// <summary>Everything removed, moved or changed.</summary>
    public Trace Trace { get; init; } = new();

    /// <summary>What the user should know.</summary>
    public IReadOnlyList<Warning> Warnings { get; init; } = [];

    /// <summary>What the page is.</summary>
    public PageKind Kind { get; init; }

    /// <summary>How sure we are that this is the right text, 0 to 1.</summary>
    public double Confidence { get; init; } = 1;
}
