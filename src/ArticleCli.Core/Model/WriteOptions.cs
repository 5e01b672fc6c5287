namespace ArticleCli.Model;

/// <summary>Which Markdown is written.</summary>
public enum MarkdownDialect
{
    /// <summary>GitHub Flavored Markdown.</summary>
    Gfm,

    /// <summary>CommonMark 0.31.2 alone; what it lacks degrades to what it has.</summary>
    CommonMark,

    /// <summary>Obsidian: GFM with highlights and its own callouts.</summary>
    Obsidian,
}

/// <summary>How links are printed.</summary>
public enum LinkStyle
{
    /// <summary>Inline.</summary>
    Keep,

    /// <summary>Their text alone.</summary>
    Text,

    /// <summary>References, with the addresses at the end.</summary>
    Reference,
}

/// <summary>How pictures are printed.</summary>
public enum ImageStyle
{
    /// <summary>As links to where they are.</summary>
    Keep,

    /// <summary>Not at all.</summary>
    Drop,
}

/// <summary>How a result is printed. None of these changes which text is found.</summary>
public sealed record WriteOptions
{
    /// <summary>The defaults.</summary>
    public static readonly WriteOptions Default = new();

    /// <summary>Which Markdown.</summary>
    public MarkdownDialect Dialect { get; init; }

    /// <summary>How links are printed.</summary>
    public LinkStyle Links { get; init; }

    /// <summary>How pictures are printed.</summary>
    public ImageStyle Images { get; init; }

    /// <summary>Column at which paragraphs are wrapped; 0 for never.</summary>
    public int Wrap { get; init; }

    /// <summary>The title is repeated as a first heading.</summary>
    public bool TitleHeading { get; init; }

    /// <summary>Front matter is written.</summary>
    public bool FrontMatter { get; init; } = true;
}
