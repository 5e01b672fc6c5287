namespace ArticleCli.Read.Html.Build.Notes;

/// <summary>A footnote of the page.</summary>
/// <param name="body">The element that holds the note.</param>
internal sealed class Note(int body)
{
    public int Body => body;

    /// <summary>What marks it, once it has a place in the document.</summary>
    public string Label { get; set; } = "";

    /// <summary>A reference to it stands in the document.</summary>
    public bool IsReferred { get; set; }

    /// <summary>Texts before this node are only the label.</summary>
    public int TextFrom { get; set; }

    /// <summary>Texts from this node on are only what stood around the way back.</summary>
    public int TextTo { get; set; } = int.MaxValue;
}
