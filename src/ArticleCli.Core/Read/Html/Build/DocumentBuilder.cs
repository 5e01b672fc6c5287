using ArticleCli.Model;

namespace ArticleCli.Read.Html.Build;

/// <summary>The door: turns the chosen part of a page into a document.</summary>
internal static class DocumentBuilder
{
    /// <summary>Walks the page once and makes the document.</summary>
    /// <param name="page">The page.</param>
    /// <param name="selection">Which nodes are wanted; null for the whole page.</param>
    /// <param name="options">Base address and mode.</param>
    /// <returns>The document, with what was left out on the way.</returns>
    public static BuildOutput Build(Page page, Selection? selection, BuildOptions options)
    {
        var builder = new Builder(page, selection, options);
        return new BuildOutput(builder.Build(), builder.Dropped);
    }
}
