using ArticleCli.Model;

namespace ArticleCli.Read.Markdown;

/// <summary>Markdown: Markdig's tree turned into ours. Front matter becomes clues.</summary>
public static class MarkdownReader
{
    /// <summary>Looks like Markdown. Scraped text with a mark here and there is left to the reader of plain text, which shapes it with more care.</summary>
    /// <param name="source">What to look at.</param>
    /// <returns>True where the Markdown reader should take it.</returns>
    public static bool Accepts(Source source) =>
        source.Extension is "md" or "markdown" || source.MediaType is "text/markdown"
            ? !Text.ScrapedLines.HasDeadLinks(source.Text)
            : source.Extension is null && source.MediaType is null && MarkdownSniffer.IsMarkdown(source.Text) && !Text.ScrapedLines.Found(source.Text);

    /// <summary>Reads Markdown. What is nested too deep for the parser is read as plain text, with a warning.</summary>
    /// <param name="source">The text.</param>
    /// <param name="options">Which text is wanted.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <returns>The document.</returns>
    public static ReadResult Read(Source source, ConvertOptions options, CancellationToken cancellation)
    {
        var clues = new List<Clue>();
        var warnings = new List<Warning>();
        var trace = new Trace();
        // Line ends are these three alone, and NUL is no character (CommonMark 2.1, 2.3).
        var text = source.Text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace('\0', '\uFFFD');
        var blocks = new List<Block>();
        var body = FrontMatterReader.Read(text, clues, warnings, trace, out var unread);
        if (unread is not null)
            blocks.Add(unread);
        var references = References.Hide(body);
        if (TryParse(references.Text, cancellation) is { } parsed)
            blocks.AddRange(new BlockReader(references, source.Address, parsed, cancellation).ReadDocument());
        else
            blocks.AddRange(ReadAsText(source with { Text = body }, options, warnings, cancellation));
        return new ReadResult { Document = new Document(blocks), Format = "md", Clues = clues, Warnings = warnings, Trace = trace };
    }

    private static Markdig.Syntax.MarkdownDocument? TryParse(string body, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (!Bounds.Allows(body))
            return null;
        try
        {
            return Markdig.Markdown.Parse(body, Pipeline.Instance);
        }
        catch (ArgumentException)
        {
            // Markdig's way to say that the nesting is over its limit of 128 levels.
            return null;
        }
    }

    private static IReadOnlyList<Block> ReadAsText(Source source, ConvertOptions options, List<Warning> warnings, CancellationToken cancellation)
    {
        warnings.Add(new Warning("markdown-too-deep", "the Markdown is nested too deep to be read as such and was read as plain text"));
        return source.Text.AsSpan().IsWhiteSpace() ? [] : Text.TextReader.Read(source, options, cancellation).Document.Blocks;
    }
}
