namespace ArticleCli.Refine.Imprint;

/// <summary>What helps to read a date that its own characters leave open.</summary>
internal sealed record DateContext
{
    /// <summary>BCP 47 tag of the text, or null; <c>en-US</c> puts the month first.</summary>
    public string? Language
    {
        get;
        init
        {
            field = value;
            Primary = value is { Length: > 1 } tag ? tag.Split('-', '_')[0].ToLowerInvariant() : null;
        }
    }

    /// <summary>The article's address, whose path may hold the date.</summary>
    public string? Address { get; init; }

    /// <summary>Other dates of the same text that are beyond doubt.</summary>
    public IReadOnlyList<ArticleDate> Others { get; init; } = [];

    /// <summary>Today, for the years that are believed.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The text was written for machines (an attribute, a meta element): bare years, epoch seconds and years of long ago are believed.</summary>
    public bool Machine { get; init; }

    /// <summary>The primary subtag of <see cref="Language"/>, lower case, or null.</summary>
    public string? Primary { get; private init; }
}

/// <summary>Why a text that looks like a date gives none.</summary>
internal enum DateDoubt
{
    /// <summary>It gives one, or it is no date at all.</summary>
    None,

    /// <summary>Day and month could be either way round.</summary>
    DayOrMonth,

    /// <summary>A Hijri date alone: its tables differ by a day.</summary>
    Hijri,

    /// <summary>No year, and nothing else that gives one.</summary>
    NoYear,

    /// <summary>The year is outside 1990 to next year, and nothing else confirms it.</summary>
    Year,
}
