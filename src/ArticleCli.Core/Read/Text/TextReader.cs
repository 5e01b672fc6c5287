using ArticleCli.Model;
using ArticleCli.Read.Markdown;

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
        var warnings = new List<Warning>();
        var body = source.Text.TrimStart('\uFEFF', '\n', '\r', ' ', '\t') is var text && text.StartsWith("---", StringComparison.Ordinal)
            ? FrontMatterReader.Read(text.ReplaceLineEndings("\n"), clues, warnings, trace, out var unread)
            : Nothing(source.Text, out unread);
        var lines = LineSplitter.Split(body, trace);
        cancellation.ThrowIfCancellationRequested();
        var blocks = Footnotes.Resolve(Shaper.Shape(lines));
        var document = LinkTargets.Settle(new Document(unread is null ? blocks : [unread, .. blocks]), source.Address, trace);
        return new ReadResult { Document = document, Format = "text", Clues = clues, Trace = trace, Warnings = warnings };
    }

    private static string Nothing(string text, out Block? unread)
    {
        unread = null;
        return text;
    }
}
