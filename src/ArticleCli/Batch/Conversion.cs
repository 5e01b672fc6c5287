using ArticleCli.Commands;
using ArticleCli.Explain;
using ArticleCli.Load.Images;
using ArticleCli.Model;
using ArticleCli.Write.Text;

namespace ArticleCli.Batch;

/// <summary>One input's way on a worker: load, convert, judge, print. What goes wrong becomes part of the outcome.</summary>
/// <param name="job">What is asked.</param>
/// <param name="context">What the run works with.</param>
/// <param name="printer">Prints articles.</param>
/// <param name="known">What is known of an input from earlier runs, or null where nothing is kept.</param>
/// <param name="common">Blocks that pages share, counted in a first pass; null where nobody asks.</param>
internal sealed class Conversion(Job job, RunContext context, Printer printer, KnownOutputs? known, CommonBlocks? common)
{
    // reliability.md: 20 s of work for an input. A larger one may take a second more for each of its megabytes.
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(20);

    private readonly Loader _loader = new(job, context);

    /// <summary>Makes the outcome of an input.</summary>
    /// <param name="input">The input.</param>
    /// <param name="fetched">What came back for it, if it is an address.</param>
    /// <param name="index">Its place among the inputs.</param>
    /// <param name="cancellation">Stops the run.</param>
    /// <returns>The outcome; never throws but for the run's own end.</returns>
    public Outcome Run(PlannedInput input, FetchOutcome? fetched, long index, CancellationToken cancellation)
    {
        var id = input.Id;
        var numericId = false;
        try
        {
            if (fetched is null && known?.BeforeReading(input) is { } done)
                return done with { Index = index };
            if (fetched is { Page: null, Failure: null })
                return new Outcome(input, Fate.Skipped) { Index = index, Note = "would be fetched and converted" };
            var loaded = _loader.Load(input, fetched, ref id, ref numericId);
            if (known?.AfterReading(input, loaded) is { } unchanged)
                return unchanged with { Index = index, NumericId = numericId };
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            var seconds = TimeLimit + TimeSpan.FromSeconds(loaded.Source.Text.Length >> 20);
            limit.CancelAfter(seconds);
            try
            {
                return Convert(input, loaded, limit.Token, cancellation) with { Index = index };
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                throw new ArticleException(FailureCause.Input, "input-time", $"it takes more than {seconds.TotalSeconds:0} seconds of work; cut it, or convert a part of it with --select");
            }
        }
        catch (ArticleException failure)
        {
            return new Outcome(input, Fate.Failed) { Index = index, Id = id, NumericId = numericId, Failure = failure };
        }
#pragma warning disable CA1031 // One bad input costs that input alone; the fault is told by the outermost frame's rules.
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return new Outcome(input, Fate.Failed) { Index = index, Id = id, NumericId = numericId, Fault = fault };
        }
#pragma warning restore CA1031
    }

    /// <summary>Counts an input's blocks in a first pass; what goes wrong is told in the second.</summary>
    /// <param name="blocks">Where they are counted.</param>
    /// <param name="input">The input.</param>
    /// <param name="fetched">What came back for it, if it is an address.</param>
    /// <param name="cancellation">Stops the run.</param>
    /// <returns>Nothing but the input.</returns>
    public Outcome Count(CommonBlocks blocks, PlannedInput input, FetchOutcome? fetched, CancellationToken cancellation)
    {
        var id = input.Id;
        var numericId = false;
        try
        {
            var loaded = _loader.Load(input, fetched, ref id, ref numericId);
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            limit.CancelAfter(TimeLimit);
            blocks.Count(ArticleConverter.Convert(loaded.Source, job.Convert with { From = loaded.From }, limit.Token), loaded.Source.Address);
        }
#pragma warning disable CA1031 // The second pass meets the same fault and tells it.
        catch (Exception) when (!cancellation.IsCancellationRequested)
        {
            return new Outcome(input, Fate.Failed);
        }
#pragma warning restore CA1031
        return new Outcome(input, Fate.Skipped);
    }

    private Outcome Convert(PlannedInput input, Loaded loaded, CancellationToken work, CancellationToken run)
    {
        var options = job.Convert with { From = loaded.From };
        var result = ArticleConverter.Convert(loaded.Source, options, work);
        if (common is not null)
            result = common.Remove(result, loaded.Source.Address);
        if (result.Confidence < job.MinimumConfidence)
        {
            throw new ArticleException(
                FailureCause.NoArticle,
                "no-article-confidence",
                string.Create(System.Globalization.CultureInfo.InvariantCulture, $"the text found has a confidence of {result.Confidence:0.00}, below --min-confidence; see article explain"));
        }

        var pictures = ImageSet.Empty;
        if (job.Images is ImageHandling.Download or ImageHandling.Inline)
        {
            // Waiting for pictures is no work: the network's own limits hold for them.
            pictures = new ImageLoader(context.Network).LoadAsync(result.Document, loaded.Source.Address, run).GetAwaiter().GetResult();
            result = result with { Warnings = [.. result.Warnings, .. pictures.Warnings] };
            if (job.Images == ImageHandling.Inline)
                result = result with { Document = pictures.Inlined(result.Document) };
        }

        var later = job.Images == ImageHandling.Download && pictures.Files.Count > 0;
        return new Outcome(input, Fate.Converted)
        {
            Id = loaded.Id,
            NumericId = loaded.NumericId,
            Text = later ? "" : printer.Print(result, loaded.Source, loaded.Id, loaded.NumericId),
            Pictures = later ? new PicturesBeside(pictures, folder => printer.Print(result with { Document = pictures.Linked(result.Document, folder) }, loaded.Source, loaded.Id, loaded.NumericId)) : null,
            Metadata = result.Metadata,
            Warnings = result.Warnings,
            InputHash = loaded.Hash,
            SimHash = job.Dedupe ? SimHash.Of(PlainTextWriter.Write(result.Document)) : 0,
            Report = job.Report is null ? "" : ReportWriter.Lines(result, loaded.Id),
        };
    }
}
