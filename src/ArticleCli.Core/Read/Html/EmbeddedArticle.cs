using ArticleCli.Model;
using ArticleCli.Read.Html.Build;
using ArticleCli.Read.Html.Verdict;

namespace ArticleCli.Read.Html;

/// <summary>An article whose text stands in the page's data, where its elements show hardly any.</summary>
internal static class EmbeddedArticle
{
    /// <summary>A page that shows fewer chosen words than this is thin enough to look into its data.</summary>
    public const int FewWords = 50;

    /// <summary>Text from data is whole or missing, but nobody sees it on the page.</summary>
    public const double Confidence = 0.7;

    /// <summary>The page's embedded text, where it is clearly more than what the page shows.</summary>
    public static EmbeddedText? Find(Page page, int shownWords) =>
        EmbeddedText.Find(page) is { } text && text.Words > 2 * shownWords && text.Words >= 20 ? text : null;

    /// <summary>The document of an embedded text.</summary>
    public static Document Build(EmbeddedText text, Source source, CancellationToken cancellation)
    {
        if (!text.IsHtml)
            return Text.TextReader.Read(source with { Text = text.Content }, ConvertOptions.Default with { Mode = ConvertMode.Page }, cancellation).Document;
        var page = PageParser.Parse(text.Content, new PageArrays(), cancellation);
        return DocumentBuilder.Build(page, null, new BuildOptions { BaseAddress = source.Address }).Document;
    }
}
