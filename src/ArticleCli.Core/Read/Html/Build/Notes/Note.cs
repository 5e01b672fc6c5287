namespace ArticleCli.Read.Html.Build.Notes;

/// <summary>A footnote of the page.</summary>
/// <param name="body">The element that holds the note.</param>
internal sealed class Note(int body)
{
    public int Body => body;

    /// <summary>What marks it, once it has a place in the document.</summary>
    public string Label { get; set; } = "";

    /// <summary>What the page shows as its mark.</summary>
    public string Sign { get; init; } = "";

    /// <summary>A reference to it stands in the document.</summary>
    public bool IsReferred { get; set; }

    /// <summary>Texts before this node are only the label.</summary>
    public int TextFrom { get; set; }

    /// <summary>The first text of the note, of which <see cref="Cut"/> characters are the label again.</summary>
    public int FirstText { get; set; } = -1;

    /// <summary>How much of <see cref="FirstText"/> is not shown.</summary>
    public int Cut { get; set; }

    /// <summary>Texts from this node on are only what stood around the way back.</summary>
    public int TextTo { get; set; } = int.MaxValue;
}
