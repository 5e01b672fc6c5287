namespace ArticleCli.Refine.Imprint;

/// <summary>What the choice among clues needs to know of the input.</summary>
internal sealed record MetadataContext
{
    /// <summary>BCP 47 tag of the text as detected or given by the user, or null.</summary>
    public string? Language { get; init; }

    /// <summary>The user named the language: no clue overrides it.</summary>
    public bool LanguageGiven { get; init; }

    /// <summary>The input's address, or null.</summary>
    public string? Address { get; init; }

    /// <summary>The publication's name from the table of hosts, or null.</summary>
    public string? KnownSite { get; init; }

    /// <summary>The beginning and end of the body's text, in which names and dates may be confirmed.</summary>
    public string Body { get; init; } = "";

    /// <summary>The input is one article (dates of listings and home pages are not believed).</summary>
    public bool LooksLikeArticle { get; init; } = true;

    /// <summary>The input is a thread of posts: its author is who opened it, its date that of the first post.</summary>
    public bool IsThread { get; init; }

    /// <summary>Today.</summary>
    public required DateOnly Today { get; init; }
}
