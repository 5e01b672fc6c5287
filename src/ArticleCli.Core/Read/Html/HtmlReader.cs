using ArticleCli.Model;

namespace ArticleCli.Read.Html;

/// <summary>Web pages: parse into a <see cref="Page"/>, survey, select, build, collect clues.</summary>
public static class HtmlReader
{
    /// <summary>Looks like HTML.</summary>
    /// <param name="source">What to look at.</param>
    /// <returns>True where the HTML reader should take it.</returns>
    public static bool Accepts(Source source) => source.MediaType is "text/html" or "application/xhtml+xml" || source.Extension is "html" or "htm" or "xhtml";

    /// <summary>Reads a page.</summary>
    /// <param name="source">The page's text.</param>
    /// <param name="options">Which text is wanted.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <returns>The article found.</returns>
    public static ReadResult Read(Source source, ConvertOptions options, CancellationToken cancellation) =>
        throw new ArticleException(FailureCause.Input, "input-format", "HTML is not read yet");
}
