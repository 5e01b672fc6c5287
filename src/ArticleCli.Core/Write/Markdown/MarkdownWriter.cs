using ArticleCli.Model;

namespace ArticleCli.Write.Markdown;

/// <summary>Writes a document as Markdown.</summary>
public static class MarkdownWriter
{
    /// <summary>Writes front matter and body.</summary>
    /// <param name="result">The article.</param>
    /// <param name="id">The input's id, not written here.</param>
    /// <param name="options">How to print.</param>
    /// <param name="output">Where to.</param>
    public static void WriteArticle(Result result, string id, WriteOptions options, TextWriter output) =>
        output.Write(Write(result.Document, options));

    /// <summary>Writes a body alone.</summary>
    /// <param name="document">The body.</param>
    /// <param name="options">How to print.</param>
    /// <returns>Markdown that ends with one line feed, or nothing for an empty document.</returns>
    public static string Write(Document document, WriteOptions options) =>
        string.Concat(document.Blocks.OfType<Paragraph>().Select(static p => PlainText.Of(p.Content) + "\n\n"));
}
