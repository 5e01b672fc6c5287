using System.Text;
using ArticleCli.Model;
using ArticleCli.Refine.Imprint;
using ArticleCli.Refine.Languages;
using ArticleCli.Refine.Rules;
using ArticleCli.Refine.Sites;

namespace ArticleCli.Refine;

/// <summary>The ordered list of refinements: what a read document goes through before it is written.</summary>
public static class Refinements
{
    /// <summary>In this order. Zones come before phrases and phrases before metadata; zones are found again whenever lines have gone, since a run that is gone shows the next.</summary>
    private static readonly Refinement[] _all =
    [
        new("zones", true, Zones.Find),
        new("source-trailer", false, SourceTrailer.Apply),
        new("copyright-lines", false, CopyrightLines.Apply),
        // A title that more than its place speaks for is safe from phrases; any other is looked for once they have cleared the head.
        new("title", false, Titles.FindSure),
        new("zones", true, Zones.Find),
        new("tag-lines", false, TagLines.Apply),
        new("furniture-lines", true, FurnitureLines.Apply),
        new("zones", true, Zones.Find),
        new("menu-blocks", false, MenuBlocks.Apply),
        new("breadcrumbs", false, Breadcrumbs.Apply),
        new("title", false, Titles.Find),
        new("zones", true, Zones.Find),
        new("title-line", false, Titles.Take),
        // Before the bylines: a credit holds a name too.
        new("captions", false, Captions.Mark),
        new("head-lines", false, HeadLines.Apply),
        new("copyright-lines", false, CopyrightLines.Apply),
        new("tail-lines", false, TailLines.Apply),
        // A second time: names, sites and zones are known now, and neighbours are gone.
        new("zones", true, Zones.Find),
        new("tag-lines", false, TagLines.Apply),
        new("furniture-lines", true, FurnitureLines.Apply),
        new("copyright-lines", false, CopyrightLines.Apply),
        new("mid-lines", false, MidLines.Apply),
        new("tail-lines", false, TailLines.Apply),
        new("title-echo", true, TitleEcho.Apply),
        new("page-imprint", true, PageImprint.Apply),
        new("captions", false, Captions.Mark),
        new("cut-prose", false, CutProse.Join),
        new("sections", false, Sections.Mark),
        new("site", true, SiteChoice.Settle),
    ];

    /// <summary>Cleans a document and settles its metadata.</summary>
    /// <param name="read">What the reader made.</param>
    /// <param name="source">What it was read from.</param>
    /// <param name="options">Which text is wanted.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <returns>The article.</returns>
    public static Result Apply(ReadResult read, Source source, ConvertOptions options, CancellationToken cancellation)
    {
        var trace = new Trace();
        foreach (var entry in source.Changes)
            trace.Add(entry);
        foreach (var entry in read.Trace.Entries)
            trace.Add(entry);
        var warnings = new List<Warning>(source.Warnings.Concat(read.Warnings));
        var clues = new List<Clue>(read.Clues);
        var isPage = read.Format == "html";
        if (options.Mode == ConvertMode.Page)
            return Settle(read, read.Document, clues, trace, warnings, source.Address, options.Language ?? LanguageDetector.Detect(Prose(DraftBuilder.Lines(read.Document))), options);

        var address = source.Address ?? clues.Find(static c => c.Field == MetadataField.Source && AddressChoice.Absolute(c.Value, null) is not null)?.Value;
        var visible = InvisibleCharacters.Clean(read.Document, trace);
        var clean = isPage ? visible : LinkCleaning.Clean(visible, address, read.Format == "md", trace);
        var lines = DraftBuilder.Lines(clean);
        var language = options.Language ?? clues.Find(static c => c.Field == MetadataField.Language)?.Value ?? LanguageDetector.Detect(Prose(lines));
        var draft = new Draft
        {
            Document = clean,
            Lines = lines,
            Rules = RuleBook.With(options.Rules),
            Options = options,
            Address = address,
            IsPage = isPage,
            IsArticle = read.Kind == PageKind.Article,
            Language = language,
            Trace = trace,
            Clues = clues,
            Warnings = warnings,
        };
        foreach (var step in _all)
        {
            cancellation.ThrowIfCancellationRequested();
            if (step.OnPages || !isPage)
                step.Apply(draft);
        }

        if (draft.Paywall >= 0 && draft.Paywall > draft.LastProse)
            warnings.Add(new Warning("truncated", "the text ends at a paywall notice; what came after it is not in the input"));
        var document = DraftWriter.Write(draft);
        return Settle(read, InvisibleCharacters.Spaces(document, language), clues, trace, warnings, draft.Address, language, options);
    }

    private static Result Settle(
        ReadResult read, Document document, List<Clue> clues, Trace trace, List<Warning> warnings, string? address, string? language, ConvertOptions options)
    {
        var settled = MetadataChoice.Settle(clues, new MetadataContext
        {
            Language = language,
            LanguageGiven = options.Language is not null,
            Address = address is null ? null : TrackingParameters.Strip(address),
            KnownSite = WebAddresses.Host(address) is { } host ? SiteTable.Find(host) : null,
            Body = Ends(document),
            LooksLikeArticle = read.Kind is not (PageKind.Listing or PageKind.Collection or PageKind.Product),
            IsThread = read.Kind is PageKind.Thread,
            Today = options.Today,
        });
        return new Result
        {
            Document = document,
            Metadata = settled.Metadata,
            Format = read.Format,
            Clues = settled.Clues,
            Trace = trace,
            Warnings = [.. warnings, .. settled.Warnings],
            Kind = read.Kind,
            Confidence = read.Confidence,
        };
    }

    /// <summary>The prose, from which the language is told: furniture is often English.</summary>
    private static string Prose(List<Line> lines)
    {
        var prose = new StringBuilder();
        foreach (var line in lines.Where(static l => l.Kind == LineKind.Text && l.Words >= 8).Concat(lines.Where(static l => l.Kind != LineKind.Solid && l.Words < 8)))
        {
            prose.Append(line.Text.AsSpan(0, Math.Min(line.Text.Length, 4000))).Append('\n');
            if (prose.Length > 20000 || (prose.Length > 400 && line.Words < 8))
                break;
        }

        return prose.ToString();
    }

    /// <summary>The beginning and end of the body, where names and dates are confirmed.</summary>
    private static string Ends(Document document)
    {
        var blocks = document.Blocks;
        var text = new StringBuilder();
        for (var i = 0; i < blocks.Count; i++)
        {
            if (i >= 4 && i < blocks.Count - 4)
                continue;
            text.Append(BlockText.Start(blocks[i], 2000)).Append('\n');
        }

        return text.ToString();
    }
}
