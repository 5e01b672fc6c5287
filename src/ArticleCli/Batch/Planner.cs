using ArticleCli.Commands;
using ArticleCli.Load.Files;
using ArticleCli.Load.Lists;
using ArticleCli.Messages;
using ArticleCli.Model;

namespace ArticleCli.Batch;

/// <summary>From what was given to single inputs: folders, globs, lists, feeds, sitemaps and records files are expanded, in order, as the run goes.</summary>
/// <param name="job">What is asked.</param>
/// <param name="context">What a run works with.</param>
/// <param name="excluded">Full paths that are no inputs when a folder is searched.</param>
internal sealed class Planner(Job job, RunContext context, IReadOnlyCollection<string> excluded)
{
    private readonly RecordsInputs _records = new(job, context);
    private readonly FileSearch _search = new(job, context, excluded);
    private readonly InputReader _reader = new(context.Files, job.MaximumSize);
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private int _addresses;
    private bool _toldMaximum;

    /// <summary>More than one input may come: a folder, list, feed, sitemap or records file is a batch even with one in it.</summary>
    public bool IsBatch => job.Inputs.Count > 1 || job.InputLists.Count > 0 || job.Inputs.Any(i => Kind(i) is not (OperandKind.File or OperandKind.StandardInput or OperandKind.Address));

    /// <summary>Several addresses, or addresses that a list, feed or sitemap names: robots.txt is asked unless the user says otherwise.</summary>
    public bool ManyAddresses => job.InputLists.Count > 0 || job.From is "feed" or "sitemap" || job.Inputs.Count(static i => AddressScheme.IsAddress(i)) > 1;

    /// <summary>Something will be fetched.</summary>
    public bool HasAddresses => job.Inputs.Any(AddressScheme.IsAddress) || job.From is "feed" or "sitemap";

    /// <summary>Looks for what makes the whole call wrong, before anything is done.</summary>
    /// <exception cref="ArticleException">Another scheme, two inputs for one file, an input that would be overwritten.</exception>
    public void Check()
    {
        foreach (var input in job.Inputs)
        {
            if (AddressScheme.Fault(input) is { } fault)
                throw fault;
        }

        if (job.Inputs.Count(static i => i == "-") + job.InputLists.Count(static i => i == "-") > 1)
            throw Usage("usage-input", "standard input can be read once only; name '-' once");
        if (job.Url is not null && IsBatch)
            throw Usage("usage-url", "--url is the address of one input, but several may come here; leave it out or convert one at a time");
        if (job.Output is null)
            return;
        if (IsBatch && (job.Inputs.Count > 1 || (job.Writer.Name is not ("json" or "jsonl") && job.Properties.Count == 0)))
            throw Usage("usage-output", "-o names one file, but several articles may come here; use -O DIR" + (job.Inputs.Count > 1 ? "" : ", or -t jsonl"));
        var output = Path.GetFullPath(job.Output);
        if (job.Inputs.Concat(job.InputLists).Any(i => i != "-" && !AddressScheme.IsAddress(i) && Path.GetFullPath(i) == output))
            throw Usage("usage-output", $"-o '{job.Output}' is the input itself, which would be lost; name another file");
    }

    /// <summary>All inputs, in order.</summary>
    /// <param name="cancellation">Ends the search.</param>
    /// <returns>Inputs, those that can't be planned among them.</returns>
    public IEnumerable<PlannedInput> Plan(CancellationToken cancellation)
    {
        var count = 0;
        foreach (var input in job.Inputs.SelectMany(i => Expand(new ListedInput(i), cancellation)).Concat(job.InputLists.SelectMany(l => FromList(l, cancellation))))
        {
            if (count++ == job.Maximum && job.MaximumGiven)
            {
                TellMaximum();
                yield break;
            }

            yield return input;
        }
    }

    private IEnumerable<PlannedInput> Expand(ListedInput listed, CancellationToken cancellation)
    {
        var input = listed.Input;
        return Kind(input) switch
        {
            OperandKind.Records => _records.Of(input),
            OperandKind.StandardInput => [new StandardInput()],
            OperandKind.Expansion => Expansion(input, cancellation),
            OperandKind.Address => Address(listed),
            OperandKind.Folder => _search.Folder(input).SelectMany(f => Found(f, cancellation)),
            OperandKind.Pattern => _search.Pattern(input).SelectMany(f => Found(f, cancellation)),
            _ => File(input, Path.GetFileName(input), listed.OutputName),
        };
    }

    private OperandKind Kind(string input)
    {
        if (input == "-")
            return job.From == "jsonl" ? OperandKind.Records : job.From is "feed" or "sitemap" ? OperandKind.Expansion : OperandKind.StandardInput;
        if (AddressScheme.IsAddress(input))
            return job.From is "feed" or "sitemap" or "jsonl" ? OperandKind.Expansion : OperandKind.Address;
        var kind = context.Files.Kind(input);
        if (kind == FileKind.Directory)
            return OperandKind.Folder;
        if (kind == FileKind.Missing && Glob.IsPattern(input))
            return OperandKind.Pattern;
        return job.From is "feed" or "sitemap" ? OperandKind.Expansion : IsRecords(input) ? OperandKind.Records : OperandKind.File;
    }

    private bool IsRecords(string path) =>
        job.From == "jsonl" || (job.From == "auto" && (path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".ndjson", StringComparison.OrdinalIgnoreCase)));

    private IEnumerable<PlannedInput> File(string path, string relative, string? outputName)
    {
        if (IsRecords(path))
            return _records.Of(path);
        // With -O, a file that was found twice is one article; on standard output it is what was asked for, as with cat.
        if (job.OutputDirectory is not null && (job.Inputs.Count > 1 || job.InputLists.Count > 0) && !_seen.Add(Path.GetFullPath(path)))
            return [];
        return [new FileInput(path, relative) { OutputName = outputName }];
    }

    private IEnumerable<PlannedInput> Found(FoundFile file, CancellationToken cancellation) => file.Failure is { } failure
        ? [failure]
        : job.From is "feed" or "sitemap" ? Expansion(file.Path, cancellation) : File(file.Path, file.Relative, null);

    private IEnumerable<PlannedInput> Address(ListedInput listed)
    {
        if (job.OutputDirectory is not null && !_seen.Add(listed.Page))
            return [];
        if (_addresses++ >= job.Maximum)
        {
            TellMaximum();
            return [];
        }

        return [new AddressInput(listed) { OutputName = listed.OutputName }];
    }

    private IEnumerable<PlannedInput> FromList(string list, CancellationToken cancellation)
    {
        IReadOnlyList<ListedInput> inputs;
        ArticleException? failure = null;
        try
        {
            inputs = ListReader.Read(Load.Decoding.TextDecoder.Decode(Bytes(list, new InputReader(context.Files, int.MaxValue)), new() { Name = list, Extension = Ending(list) }).Text);
        }
        catch (ArticleException exception)
        {
            (inputs, failure) = ([], exception);
        }

        if (failure is not null)
            yield return new FailedInput(list, failure);
        else if (inputs.Count == 0)
            yield return FailedInput.Of(list, "input-list", "this list names no input; it takes one a line");
        foreach (var listed in inputs)
        {
            if (job.Since is { } since && listed.Date < since)
                continue;
            var wrong = AddressScheme.Fault(listed.Input);
            foreach (var input in wrong is null ? Expand(listed, cancellation) : [new FailedInput(listed.Shown, wrong)])
                yield return input;
        }
    }

    private IEnumerable<PlannedInput> Expansion(string input, CancellationToken cancellation)
    {
        Expansion? expansion = null;
        ArticleException? failure = null;
        byte[]? records = null;
        try
        {
            if (job.From == "jsonl")
                records = context.Network.FetchAsync(input, input, cancellation).GetAwaiter().GetResult().Body;
            else
                expansion = context.Expand(job, input, AddressScheme.IsAddress(input) ? null : Bytes(input, _reader), cancellation);
        }
        catch (ArticleException exception)
        {
            failure = exception;
        }

        if (failure is not null)
            return [new FailedInput(new ListedInput(input).Shown, failure)];
        if (records is not null)
            return _records.Lines(new MemoryStream(records), input);
        foreach (var warning in expansion?.Warnings ?? [])
            context.Messages.Warning(new ListedInput(input).Shown, warning);
        return (expansion?.Inputs ?? []).SelectMany(Address);
    }

    private byte[] Bytes(string input, InputReader reader)
    {
        if (input != "-")
            return reader.Read(input);
        using var stream = context.OpenStandardInput();
        return reader.ReadAll(stream);
    }

    private void TellMaximum()
    {
        if (!_toldMaximum)
            context.Messages.Warning(null, new Warning("maximum", $"there are more than {job.Maximum} inputs; the rest is left out, raise the limit with --max"));
        _toldMaximum = true;
    }

    private static string? Ending(string path) => Path.GetExtension(path) is { Length: > 1 } ending ? ending[1..].ToLowerInvariant() : null;

    private static ArticleException Usage(string code, string message) => new(FailureCause.Usage, code, message);

    private enum OperandKind
    {
        File,
        StandardInput,
        Address,
        Folder,
        Pattern,
        Records,
        Expansion,
    }
}
