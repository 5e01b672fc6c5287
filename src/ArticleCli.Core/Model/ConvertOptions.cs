using ArticleCli.Read.Html.Select;

namespace ArticleCli.Model;

/// <summary>What part of an input is converted.</summary>
public enum ConvertMode
{
    /// <summary>Find the article, take title and metadata out of the body, refine.</summary>
    Article,

    /// <summary>Convert the whole input: nothing selected, removed, refined or judged.</summary>
    Page,

    /// <summary>Flatten HTML to its visible lines first and read those as scraped text.</summary>
    Text,
}

/// <summary>Which way extraction leans.</summary>
public enum Leaning
{
    /// <summary>Highest expected F1.</summary>
    Balanced,

    /// <summary>Rather too little than too much.</summary>
    Precision,

    /// <summary>Rather too much than too little.</summary>
    Recall,
}

/// <summary>The options that decide which text is found. Options on how it is printed are <see cref="WriteOptions"/>: they never change the text.</summary>
public sealed record ConvertOptions
{
    /// <summary>The defaults.</summary>
    public static readonly ConvertOptions Default = new();

    /// <summary>Name of the reader, or <c>auto</c>.</summary>
    public string From { get; init; } = "auto";

    /// <summary>What part is converted.</summary>
    public ConvertMode Mode { get; init; }

    /// <summary>Which way extraction leans.</summary>
    public Leaning Leaning { get; init; }

    /// <summary>Readers' comments are kept.</summary>
    public bool Comments { get; init; }

    /// <summary>CSS selector of what is the article, or null.</summary>
    public string? Select { get; init; }

    /// <summary>CSS selector of what is not, or null.</summary>
    public string? Exclude { get; init; }

    /// <summary>BCP 47 tag given by the user, or null to detect.</summary>
    public string? Language { get; init; }

    /// <summary>Kinds of removals to undo; <c>all</c> keeps everything.</summary>
    public IReadOnlySet<string> Keep { get; init; } = new HashSet<string>();

    /// <summary>A kind of removal is to be undone.</summary>
    /// <param name="kind">The kind, as the trace names it.</param>
    public bool Keeps(string kind) => Keep.Contains(kind) || Keep.Contains("all");

    /// <summary>The users' own rule files, as their text with a name for messages.</summary>
    public IReadOnlyList<RuleText> Rules { get; init; } = [];

    /// <summary>Every block of a page that is left out stands in the trace with its text; costs time, so only what explains or reports asks for it.</summary>
    public bool TraceFurniture { get; init; }

    /// <summary>The model that judges a page's blocks, or null for the one that the assembly carries: cross-validation puts in one that has not seen the page.</summary>
    internal BlockModel? Model { get; init; }

    /// <summary>Today's date, for years that are believed and dates without one.</summary>
    public DateOnly Today { get; init; } = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
}

/// <summary>A rule file's text.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Text">Its YAML.</param>
public sealed record RuleText(string Name, string Text);
