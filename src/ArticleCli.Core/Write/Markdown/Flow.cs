namespace ArticleCli.Write.Markdown;

/// <summary>What kind of block a flow of blocks stands in.</summary>
internal enum Container : byte
{
    /// <summary>The document itself.</summary>
    Document,

    /// <summary>A list's item.</summary>
    Item,

    /// <summary>A quotation.</summary>
    Quote,

    /// <summary>The lines under a callout's mark.</summary>
    Callout,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>A row of blocks at one level, as far as it is written.</summary>
/// <param name="container">What it stands in.</param>
/// <param name="tight">No blank lines between its blocks.</param>
/// <param name="firstLine">The number of lines before it.</param>
internal sealed class Flow(Container container, bool tight, int firstLine)
{
    public Container Container => container;

    public bool Tight => tight;

    /// <summary>The marker of the list that was written last with nothing after it, or NUL.</summary>
    public char LastList { get; set; }

    public bool IsEmpty(LineOutput output) => output.Lines == firstLine;
}
