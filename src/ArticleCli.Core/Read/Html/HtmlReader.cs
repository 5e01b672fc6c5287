using ArticleCli.Model;
using ArticleCli.Read.Html.Build;
using ArticleCli.Read.Html.Clues;
using ArticleCli.Read.Html.Select;
using ArticleCli.Read.Html.Survey;
using ArticleCli.Read.Html.Verdict;

namespace ArticleCli.Read.Html;

/// <summary>Web pages: parse into a <see cref="Page"/>, survey, select, build, collect clues.</summary>
public static class HtmlReader
{
    /// <summary>Promised F1 below which a warning is due: on wcxb-dev, cross-validated, refusals and it catch 57 % of the pages with F1 under 0.5 and flag 5 % of those over 0.8.</summary>
    private const float Doubtful = 0.76f;

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
    /// <exception cref="ArticleException">There is no article on the page, it cannot be parsed in time, or a selector finds nothing.</exception>
    public static ReadResult Read(Source source, ConvertOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(options);
        return Read(source, options, 0, cancellation);
    }

    /// <summary>Reads a page that stands inside another document.</summary>
    /// <param name="source">The page's text.</param>
    /// <param name="options">Which text is wanted.</param>
    /// <param name="depth">Levels that already stand around it.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <returns>The article found.</returns>
    /// <exception cref="ArticleException">As for a page of its own.</exception>
    internal static ReadResult Read(Source source, ConvertOptions options, int depth, CancellationToken cancellation)
    {
        var workspace = PageWorkspace.Rent();
        try
        {
            var page = PageParser.Parse(source.Text, workspace.Arrays, cancellation);
            return options.Mode switch
            {
                ConvertMode.Page => WholePage(page, source, options, depth),
                ConvertMode.Text => Lines(page, source, options, workspace.Survey, cancellation),
                _ when options.Select is not null => WholePage(page, source, options, depth),
                _ => Article(page, source, options, workspace, cancellation),
            };
        }
        finally
        {
            PageWorkspace.Return(workspace);
        }
    }

    /// <summary>The page's lines, read as copied text.</summary>
    private static ReadResult Lines(Page page, Source source, ConvertOptions options, PageSurvey survey, CancellationToken cancellation)
    {
        var hidden = new Trace();
        var result = Text.TextReader.Read(source with { Text = VisibleText.Of(page, survey, options.TraceFurniture ? hidden : null) }, options, cancellation);
        foreach (var entry in hidden.Entries)
            result.Trace.Add(entry);
        return result;
    }

    /// <summary>All of the page, or all of what the user selects: nothing is judged.</summary>
    private static ReadResult WholePage(Page page, Source source, ConvertOptions options, int depth)
    {
        var selection = options.Select is { } select ? ManualChoice.Select(page, select) : null;
        if (options.Exclude is { } exclude)
            selection = ManualChoice.Exclude(page, selection, exclude);
        var whole = options.Mode == ConvertMode.Page;
        var clues = ClueCollector.Collect(page);
        var built = DocumentBuilder.Build(page, selection, new BuildOptions { BaseAddress = PageAddress.Find(source, clues), WholePage = whole, KeepHidden = options.Keeps("hidden"), Depth = depth });
        if (built.Document.Blocks.Count == 0)
            throw Empty();
        return new ReadResult
        {
            Document = built.Document,
            Format = "html",
            Clues = clues,
            Trace = options.TraceFurniture ? Furniture.Trace(page, built.Dropped) : new Trace(),
            Warnings = Cut(page),
        };
    }

    private static ReadResult Article(Page page, Source source, ConvertOptions options, PageWorkspace workspace, CancellationToken cancellation)
    {
        var survey = workspace.Survey;
        var data = JsonLd.Read(page);
        var clues = ClueCollector.Collect(page, data);
        var address = PageAddress.Find(source, clues);
        survey.Measure(page, address);
        var verdict = PageVerdict.Of(page, address, data);
        var choice = workspace.Selector.Choose(
            survey, new SelectOptions { Leaning = options.Leaning, Comments = options.Comments, Kind = verdict.Kinds.Best, Model = options.Model });
        if (choice.Words < EmbeddedArticle.FewWords && EmbeddedArticle.Find(page, choice.Words) is { } embedded)
        {
            return new ReadResult
            {
                Document = EmbeddedArticle.Build(embedded, source with { Address = address }, cancellation),
                Format = "html",
                Clues = clues,
                Kind = verdict.Kinds.Best ?? PageKind.Article,
                Confidence = EmbeddedArticle.Confidence,
            };
        }

        var kind = verdict.Kinds.Best ?? UnmarkedKind.Of(survey, clues, address);
        var warnings = new List<Warning>(verdict.Judge(choice.Words, choice.Text(survey, verdict.Asks), kind));
        if (choice.IsNothing && options.Leaning != Leaning.Recall)
        {
            throw new ArticleException(
                FailureCause.NoArticle, "no-article-empty", "nothing on this page reads like an article; if scripts fill it, save it from a browser or use --render; --mode page converts all that is there");
        }

        var selection = options.Exclude is { } exclude ? ManualChoice.Exclude(page, choice.Selection, exclude) : choice.Selection;
        var built = DocumentBuilder.Build(page, selection, new BuildOptions { BaseAddress = address, KeepHidden = options.Keeps("hidden") });
        if (built.Document.Blocks.Count == 0)
            throw Empty();
        warnings.AddRange(Cut(page));
        if (options.Exclude is null && LossCheck.Of(page, choice.Words, built) is { } loss)
            warnings.Add(loss);
        if (choice.Promise < Doubtful)
            warnings.Add(new Warning("low-confidence", "it is not clear which part of this page is the article; compare with the page, or name the part with --select"));
        return new ReadResult
        {
            Document = built.Document,
            Format = "html",
            Clues = clues,
            Trace = options.TraceFurniture ? Furniture.Trace(survey, choice, built.Dropped) : new Trace(),
            Warnings = warnings,
            Kind = kind,
            Confidence = choice.Promise,
        };
    }

    private static IReadOnlyList<Warning> Cut(Page page) =>
        page.IsCut ? [new Warning("truncated", "the page has over eight million elements; what stands after them is missing")] : [];

    private static ArticleException Empty() => new(FailureCause.NoArticle, "no-article-empty", "no text was found on this page; if scripts fill it, save it from a browser after it has loaded, or use --render");
}
