namespace ArticleCli.Read.Html.Build;

/// <summary>What the builder has to know besides the page.</summary>
internal sealed record BuildOptions
{
    /// <summary>The page's address, against which relative links resolve; null leaves them as they stand.</summary>
    public string? BaseAddress { get; init; }

    /// <summary>The whole page is wanted as it is: tracking parameters, in-page links and empty list items stay.</summary>
    public bool WholePage { get; init; }

    /// <summary>Text that nobody sees stays.</summary>
    public bool KeepHidden { get; init; }

    /// <summary>Levels of the document that already stand around the page: a piece of HTML inside Markdown.</summary>
    public int Depth { get; init; }
}
