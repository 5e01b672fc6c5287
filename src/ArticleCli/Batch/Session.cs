using ArticleCli.Commands;
using ArticleCli.Explain;
using ArticleCli.Messages;
using ArticleCli.Model;

namespace ArticleCli.Batch;

/// <summary>One run: plan, convert, write, tell, and say how it went.</summary>
/// <param name="job">What is asked.</param>
/// <param name="context">What it works with.</param>
internal sealed class Session(Job job, RunContext context)
{
    private readonly Tally _tally = new();
    private bool _operandFailed;
    private readonly long _started = TimeProvider.System.GetTimestamp();

    /// <summary>Runs the job.</summary>
    /// <param name="cancellation">A signal.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="ArticleException">The whole run failed.</exception>
    public int Run(CancellationToken cancellation)
    {
        using var folder = job.OutputDirectory is { } path && job.Verb == Verb.Convert
            ? OutputFolder.Open(context.Files, path, job.Fingerprint, job.DryRun, () => context.Messages.Note(path, "another run is writing here; waiting for it to end"), cancellation)
            : null;
        var planner = new Planner(job, context, Excluded(folder));
        planner.Check();
        using var report = job.Report is { } reportPath ? StreamOutput.File(context.Files, reportPath) : null;
        var names = folder is null ? null : new OutputNames(new NameBook(folder.Manifest.Entries), job);
        using var output = folder is not null || job.DryRun ? null : job.Output is { } file ? StreamOutput.File(context.Files, file) : StreamOutput.Standard(context.Files);
        var sink = Sink(folder, names, output, planner.IsBatch);
        Convert(planner, names, folder, new OrderedSink(sink, o => Tell(o, report)), cancellation);
        if (planner.IsBatch || _tally.Failed == 0 || job.Output is null)
            sink.Finish();
        report?.Finish();
        // A folder without inputs, a feed without items: there was no batch, and its own code says more.
        var isBatch = planner.IsBatch && !(_tally.Done == 1 && _operandFailed);
        if (isBatch)
            context.Messages.Note(null, _tally.Summary(TimeProvider.System.GetElapsedTime(_started).TotalSeconds));
        return _tally.Failed == 0 ? ExitCode.Done : isBatch ? ExitCode.SomeFailed : _tally.LastFailure;
    }

    private void Convert(Planner planner, OutputNames? names, OutputFolder? folder, OrderedSink ordered, CancellationToken cancellation)
    {
        var printer = new Printer(job, job.Verb == Verb.Explain ? new Explainer(Console.IsOutputRedirected ? 0 : Math.Max(40, Console.WindowWidth), Terminal.Colors(job.Color, Console.IsOutputRedirected)) : null);
        var known = folder is null || names is null ? null : new KnownOutputs(folder, names, job.OnExists);
        var common = job.CommonBlocks && planner.IsBatch ? new CommonBlocks() : null;
        var conversion = new Conversion(job, context, printer, known, common);
        var fetching = new Fetching(job, context, known);
        var inputs = planner.Plan(cancellation);
        if (!planner.IsBatch)
        {
            foreach (var input in inputs)
                ordered.Add(conversion.Run(input, input is AddressInput address ? fetching.Fetch(address, cancellation).GetAwaiter().GetResult() : null, 0, cancellation));
            return;
        }

        var shown = ShowsProgress();
        var list = shown && job.From != "jsonl" ? inputs.ToList() : null;
        using var bar = shown ? new ProgressBar(_tally, list?.Count, context.Messages, Terminal.Colors(job.Color, false)) : null;
        using var spool = common is null ? null : new Spool();
        var stages = new Stages(conversion.Run, fetching.Fetch);
        var all = list ?? inputs;
        if (common is not null && spool is not null)
        {
            Count(all, spool, common, conversion, new Fetching(job, context, null), cancellation);
            (all, stages) = (spool.Inputs(), stages with { Fetch = (address, _) => Task.FromResult(spool.Fetched(address)) });
        }

        using var pipeline = new Pipeline(job.Jobs, stages, ordered);
        pipeline.Run(names is null ? all : Reserve(all, names), cancellation);
    }

    /// <summary>The first pass of <c>--common-blocks</c>: every input is read and kept, nothing is written.</summary>
    private void Count(IEnumerable<PlannedInput> inputs, Spool spool, CommonBlocks common, Conversion conversion, Fetching fetching, CancellationToken cancellation)
    {
        var stages = new Stages(
            (input, fetched, index, stop) =>
            {
                spool.Keep(index, input, fetched);
                return conversion.Count(common, input, fetched, stop);
            },
            fetching.Fetch);
        using var pipeline = new Pipeline(job.Jobs, stages, new OrderedSink(new NoSink(), static _ => { }));
        pipeline.Run(inputs, cancellation);
    }

    private static IEnumerable<PlannedInput> Reserve(IEnumerable<PlannedInput> inputs, OutputNames names)
    {
        long index = 0;
        foreach (var input in inputs)
        {
            names.Reserve(input, index++);
            yield return input;
        }
    }

    private ISink Sink(OutputFolder? folder, OutputNames? names, StreamOutput? output, bool isBatch)
    {
        var duplicates = job.Dedupe ? new Duplicates() : null;
        return folder is not null && names is not null
            ? new FolderSink(folder, job, names, duplicates)
            : new StreamSink(output, job.Verb == Verb.Explain ? "md" : job.Writer.Name, isBatch, job.Properties.Count > 0, job.Output, context.Files, duplicates);
    }

    private void Tell(Outcome outcome, StreamOutput? report)
    {
        _tally.Count(outcome, job.FailOnWarning);
        _operandFailed |= outcome.Input is FailedInput;
        var told = job.JsonMessages ? outcome.Id : outcome.Input.Told(outcome.Id);
        if (outcome.Failure is { } failure)
            context.Messages.Failure(told, failure);
        else if (outcome.Fault is { } fault)
            context.Messages.Fault(told, fault);
        if (outcome.Note is { } note)
            context.Messages.Note(told, note);
        if (outcome.Fate is Fate.Converted or Fate.Unchanged && (outcome.Fate == Fate.Converted || job.FailOnWarning))
        {
            foreach (var warning in outcome.Warnings)
                context.Messages.Warning(told, warning);
        }

        report?.Write(outcome.Report);
    }

    /// <summary>Never an input: the output folder, or, where both are one folder, what we wrote there.</summary>
    private HashSet<string> Excluded(OutputFolder? folder)
    {
        var excluded = new HashSet<string>(StringComparer.Ordinal);
        if (job.Output is not null)
            excluded.Add(Path.GetFullPath(job.Output));
        if (folder is null || job.OutputDirectory is not { } path)
            return excluded;
        excluded.Add(Path.GetFullPath(path).TrimEnd('/'));
        foreach (var entry in folder.Manifest.Entries)
            excluded.Add(Path.GetFullPath(entry.Output, Path.GetFullPath(path)));
        return excluded;
    }

    private bool ShowsProgress() => !job.Quiet && !job.JsonMessages && job.Progress switch
    {
        When.Always => true,
        When.Never => false,
        // Where articles scroll by on the same screen, a bar would only be in their way.
        _ => !Console.IsErrorRedirected && (job.OutputDirectory is not null || job.Output is not null || Console.IsOutputRedirected),
    };
}
