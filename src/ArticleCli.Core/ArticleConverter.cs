using ArticleCli.Model;
using ArticleCli.Read;
using ArticleCli.Refine;

namespace ArticleCli;

/// <summary>The way through: a decoded source in, a finished article out. Loading stands before it, writing after it.</summary>
/// <remarks>Synchronous and without shared mutable state: one instance may serve many threads.</remarks>
public static class ArticleConverter
{
    /// <summary>Converts one source.</summary>
    /// <param name="source">Decoded text and what is known of it.</param>
    /// <param name="options">Which text is wanted.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <returns>The article.</returns>
    /// <exception cref="ArticleException">The source holds no article, or cannot be read.</exception>
    public static Result Convert(Source source, ConvertOptions options, CancellationToken cancellation = default)
    {
        var read = Readers.Read(source, options, cancellation);
        var result = Refinements.Apply(read, source, options, cancellation);
        // A page whose only words are its title: a status line, a name, nothing to read.
        return result.Document.Blocks.Count == 0 && result.Format == "html" && options.Mode == ConvertMode.Article
            ? throw new ArticleException(FailureCause.NoArticle, "no-article-empty", "the page has a title and no text; there is nothing to convert")
            : result;
    }
}
