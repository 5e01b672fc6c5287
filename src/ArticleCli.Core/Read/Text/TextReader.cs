using ArticleCli.Model;

namespace ArticleCli.Read.Text;

/// <summary>Plain text, and the Markdown-like text that bad conversions leave: lines shaped into blocks.</summary>
public static class TextReader
{
    /// <summary>Reads plain text.</summary>
    /// <param name="source">The text.</param>
    /// <param name="options">Which text is wanted.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <returns>The document; blocks of short lines are paragraphs with line breaks.</returns>
    public static ReadResult Read(Source source, ConvertOptions options, CancellationToken cancellation)
    {
        var clues = new List<Clue>();
        var trace = new Trace();
        var start = FrontMatterBlock.Read(source.Text, clues, trace);
        var lines = LineSplitter.Split(source.Text.AsSpan(start), trace);
        cancellation.ThrowIfCancellationRequested();
        return new ReadResult { Document = new Document(Footnotes.Resolve(Shaper.Shape(lines))), Format = "text", Clues = clues, Trace = trace };
    }
}
