using ArticleCli.Model;
using ArticleCli.Read.Html.Clues;
using ArticleCli.Read.Html.Verdict;

namespace ArticleCli.Read.Html;

/// <summary>Web pages: parse into a <see cref="Page"/>, survey, select, build, collect clues.</summary>
public static class HtmlReader
{

    /// <summary>Looks like HTML.</summary>
    /// <param name="source">What to look at.</param>
    /// <returns>True where the HTML reader should take it.</returns>
    public static bool Accepts(Source source)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (source.MediaType is "text/html" or "application/xhtml+xml" || source.Extension is "html" or "htm" or "xhtml")
            return true;
        return source.Extension is not ("md" or "markdown" or "txt" or "text") && source.MediaType is not "text/markdown" && MarkupSniffer.IsHtml(source.Text);
    }

    /// <summary>Reads a page.</summary>
    /// <param name="source">The page's text.</param>
    /// <param name="options">Which text is wanted.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <returns>The article found.</returns>
    public static ReadResult Read(Source source, ConvertOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(options);
        var page = PageParser.Parse(source.Text, new PageArrays(), cancellation);
        var selection = options.Mode == ConvertMode.Page ? null : FirstSelection(page);
        var verdict = PageVerdict.Of(page, source.Address);
        var document = Paragraphs(page, selection);
        if (document.Blocks.Count == 0)
            throw new ArticleException(FailureCause.NoArticle, "no-article-empty", "no text was found on this page");
        return new ReadResult
        {
            Document = document,
            Format = "html",
            Clues = ClueCollector.Collect(page, source.Address),
            Kind = verdict.Kinds.Best ?? PageKind.Article,
        };
    }

    private static Selection FirstSelection(Page page)
    {
        var kept = new bool[page.Count];
        for (var node = 0; node < page.Count; node++)
        {
            if (page.Tag(node) is Tag.Nav or Tag.Footer or Tag.Aside or Tag.Head or Tag.Script or Tag.Style or Tag.Template or Tag.Noscript)
                node = page.End(node) - 1;
            else if (page.Tag(node) == Tag.Text)
                kept[node] = true;
        }

        return new Selection(page, kept);
    }

    private static Document Paragraphs(Page page, Selection? selection)
    {
        var blocks = new List<Block>();
        for (var node = 0; node < page.Count; node++)
        {
            if (page.Tag(node) == Tag.Text && selection?.Keeps(node) != false && !page.Text(node).IsWhiteSpace())
                blocks.Add(new Paragraph([new Model.Text(page.Text(node).Trim().ToString())]));
        }

        return new Document(blocks);
    }
}
