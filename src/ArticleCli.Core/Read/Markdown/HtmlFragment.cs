using ArticleCli.Model;
using ArticleCli.Read.Html;

namespace ArticleCli.Read.Markdown;

/// <summary>A block of raw HTML inside Markdown.</summary>
internal static class HtmlFragment
{
    /// <summary>Reads it as a page of its own; one without any text (a script, an empty frame) is nothing.</summary>
    public static IReadOnlyList<Block> Read(string html, string? baseAddress, int depth, CancellationToken cancellation)
    {
        var source = new Source(html) { Address = baseAddress };
        try
        {
            return HtmlReader.Read(source, ConvertOptions.Default with { Mode = ConvertMode.Page }, depth, cancellation).Document.Blocks;
        }
        catch (ArticleException exception) when (exception.Cause == FailureCause.NoArticle)
        {
            return [];
        }
    }
}
