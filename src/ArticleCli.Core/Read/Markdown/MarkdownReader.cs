using ArticleCli.Model;

namespace ArticleCli.Read.Markdown;

/// <summary>Markdown: Markdig's tree turned into ours.</summary>
public static class MarkdownReader
{
    /// <summary>Looks like Markdown.</summary>
    /// <param name="source">What to look at.</param>
    /// <returns>True where the Markdown reader should take it.</returns>
    public static bool Accepts(Source source) => source.Extension is "md" or "markdown";

    /// <summary>Reads Markdown.</summary>
    /// <param name="source">The text.</param>
    /// <param name="options">Which text is wanted.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <returns>The document.</returns>
    public static ReadResult Read(Source source, ConvertOptions options, CancellationToken cancellation) =>
        throw new ArticleException(FailureCause.Input, "input-format", "Markdown is not read yet");
}
