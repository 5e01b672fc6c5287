using ArticleCli.Model;

namespace ArticleCli.Refine;

/// <summary>The ordered list of refinements: what a read document goes through before it is written.</summary>
public static class Refinements
{
    /// <summary>Cleans a document and settles its metadata.</summary>
    /// <param name="read">What the reader made.</param>
    /// <param name="source">What it was read from.</param>
    /// <param name="options">Which text is wanted.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <returns>The article.</returns>
    public static Result Apply(ReadResult read, Source source, ConvertOptions options, CancellationToken cancellation) => new()
    {
        Document = read.Document,
        Metadata = Metadata.Empty,
        Format = read.Format,
        Clues = read.Clues,
        Trace = read.Trace,
        Warnings = read.Warnings,
        Kind = read.Kind,
        Confidence = read.Confidence,
    };
}
