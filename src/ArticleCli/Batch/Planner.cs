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
    private readonly InputReader _reader = new(context.Files, job.MaximumSize);
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private int _addresses;
    private bool _toldMaximum;

    /// <summary>More than one input may come: a folder, list, feed, sitemap or records file is a batch even with one in it.</summary>
    public bool IsBatch => job.Inputs.Count > 1 || job.InputLists.Count > 0 || job.Inputs.Any(i => Kind(i) is not (OperandKind.File or OperandKind.StandardInput or OperandKind.Address));

    /// <summary>Several addresses, or addresses that a list, feed or sitemap names: robots.txt is asked unless the user says otherwise.</summary>
    public bool ManyAddresses => job.InputLists.Count > 0 || job.From is "feed" or "sitemap" || job.Inputs.Count(static i => IsAddress(i)) > 1;

    /// <summary>Something will be fetched.</summary>
    public bool HasAddresses => job.Inputs.Any(IsAddress) || job.From is "feed" or "sitemap";

    /// <summary>Looks for what makes the whole call wrong, before anything is done.</summary>
    /// <exception cref="ArticleException">Another scheme, two inputs for one file, an input that would be overwritten.</exception>
    public void Check()
    {
        foreach (var input in job.Inputs)
            RefuseScheme(input);
        if (job.Inputs.Count(static i => i == "-") + job.InputLists.Count(static i => i == "-") > 1)
            throw Usage("usage-input", "standard input can be read once only; name '-' once");
        if (job.Url is not null && IsBatch)
            throw Usage("usage-url", "--url is the address of one input, but several may come here; leave it out or convert one at a time");
        if (job.Output is null)
            return;
        if (IsBatch && (job.Inputs.Count > 1 || (job.Writer.Name is not ("json" or "jsonl") && job.Properties.Count == 0)))
            throw Usage("usage-output", "-o names one file, but several articles may come here; use -O DIR" + (job.Inputs.Count > 1 ? "" : ", or -t jsonl"));
        var output = Path.GetFullPath(job.Output);
        if (job.Inputs.Concat(job.InputLists).Any(i => i != "-" && !IsAddress(i) && Path.GetFullPath(i) == output))
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
            OperandKind.Records => Records(input),
            OperandKind.StandardInput => [new StandardInput()],
            OperandKind.Expansion => Expansion(input, cancellation),
            OperandKind.Address => Address(listed),
            OperandKind.Folder => Folder(input),
            OperandKind.Pattern => Pattern(input),
            _ => File(input, Path.GetFileName(input), listed.OutputName),
        };
    }

    private OperandKind Kind(string input)
    {
        if (input == "-")
            return job.From == "jsonl" ? OperandKind.Records : job.From is "feed" or "sitemap" ? OperandKind.Expansion : OperandKind.StandardInput;
        if (IsAddress(input))
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
            return Records(path);
        // With -O, a file that was found twice is one article; on standard output it is what was asked for, as with cat.
        if (job.OutputDirectory is not null && (job.Inputs.Count > 1 || job.InputLists.Count > 0) && !_seen.Add(Path.GetFullPath(path)))
            return [];
        return [new FileInput(path, relative) { OutputName = outputName }];
    }

    private IEnumerable<PlannedInput> Folder(string folder)
    {
        var walk = new FolderWalk(context.Files, new FolderChoice(job.From, excluded), (path, why) => context.Messages.Warning(path, new Warning("skipped", why)));
        using var found = walk.Find(folder).GetEnumerator();
        var any = false;
        while (true)
        {
            PlannedInput? failed = null;
            try
            {
                if (!found.MoveNext())
                    break;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                failed = Failed(folder, "input-unreadable", $"this folder cannot be read ({InputReader.Reason(exception)}); check its permissions", exception);
            }

            any = true;
            if (failed is not null)
            {
                yield return failed;
                yield break;
            }

            foreach (var input in Found(Path.Join(folder, found.Current), found.Current))
                yield return input;
        }

        if (!any)
            yield return Failed(folder, "input-none", "there is no input in this folder; files are taken by their ending (html, md, txt…), or name them");
    }

    private IEnumerable<PlannedInput> Pattern(string pattern)
    {
        var root = Glob.Base(pattern);
        var choice = new FolderChoice(job.From, excluded);
        // An ending in the pattern is the user's word; without one, files are taken as in a folder.
        var anyEnding = pattern.EndsWith('*');
        var any = false;
        foreach (var relative in Glob.Find(context.Files, pattern))
        {
            var path = root == "." ? relative : Path.Join(root, relative);
            if (choice.IsExcluded(path) || (anyEnding && Path.GetExtension(path) is { Length: > 1 } ending && !choice.Takes(ending[1..])))
                continue;
            any = true;
            foreach (var input in Found(path, relative))
                yield return input;
        }

        if (!any)
            yield return Failed(pattern, "input-none", "no file matches; check the pattern, and quote it if your shell should leave it alone");
    }

    private IEnumerable<PlannedInput> Found(string path, string relative) =>
        job.From is "feed" or "sitemap" ? Expansion(path, CancellationToken.None) : File(path, relative, null);

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
            yield return Failed(list, "input-list", "this list names no input; it takes one a line");
        foreach (var listed in inputs)
        {
            if (job.Since is { } since && listed.Date < since)
                continue;
            var wrong = SchemeFault(listed.Input);
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
                expansion = context.Expand(job, input, IsAddress(input) ? null : Bytes(input, _reader), cancellation);
        }
        catch (ArticleException exception)
        {
            failure = exception;
        }

        if (failure is not null)
            return [new FailedInput(new ListedInput(input).Shown, failure)];
        if (records is not null)
            return Lines(new MemoryStream(records), input);
        foreach (var warning in expansion?.Warnings ?? [])
            context.Messages.Warning(new ListedInput(input).Shown, warning);
        return (expansion?.Inputs ?? []).SelectMany(Address);
    }

    private IEnumerable<PlannedInput> Records(string input)
    {
        Stream? stream = null;
        PlannedInput? failed = null;
        try
        {
            stream = input == "-" ? context.OpenStandardInput() : context.Files.OpenRead(input);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            failed = context.Files.Kind(input) == FileKind.Missing
                ? Failed(input, "input-missing", "there is no such file; check the path", exception)
                : Failed(input, "input-unreadable", $"it cannot be read ({InputReader.Reason(exception)}); check its permissions", exception);
        }

        return stream is null ? [failed!] : Lines(stream, input);
    }

    private IEnumerable<PlannedInput> Lines(Stream stream, string file)
    {
        using var owned = stream;
        var lines = new RecordLines(stream, job.MaximumSize);
        long number = 0;
        var any = false;
        while (true)
        {
            PlannedInput? failed = null;
            byte[] line = [];
            var tooLarge = false;
            try
            {
                if (!lines.TryRead(out line, ref number, out tooLarge))
                    break;
                if (!any && line.AsSpan().IndexOf((byte)0) >= 0)
                    failed = Failed(file, "input-records", "this is no records file (it holds binary data); it takes one JSON object a line");
            }
            catch (IOException exception)
            {
                failed = Failed(file, "input-unreadable", $"it cannot be read further ({InputReader.Reason(exception)}); check the file and the disk", exception);
            }

            any = true;
            if (failed is not null)
            {
                yield return failed;
                yield break;
            }

            yield return new RecordInput(line, number, file) { TooLarge = tooLarge };
        }

        if (!any)
            yield return new FailedInput(file, new ArticleException(FailureCause.NoArticle, "no-article-empty", "the input is empty; it takes one JSON object a line"));
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

    private static bool IsAddress(string input) =>
        input.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || input.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    private static void RefuseScheme(string input)
    {
        if (SchemeFault(input) is { } fault)
            throw fault;
    }

    private static ArticleException? SchemeFault(string input)
    {
        var end = input.IndexOf("://", StringComparison.Ordinal);
        if (end <= 0 || IsAddress(input) || !input.AsSpan(0, end).ContainsOnlySchemeCharacters())
            return null;
        var hint = input.StartsWith("file://", StringComparison.OrdinalIgnoreCase) ? "write the file's path" : "only http and https are fetched";
        return Usage("usage-scheme", $"'{input}' has a scheme that is not read; {hint}");
    }

    private static FailedInput Failed(string input, string code, string message, Exception? inner = null) =>
        new(input, new ArticleException(FailureCause.Input, code, message, inner));

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

/// <summary>Schemes by RFC 3986 §3.1.</summary>
internal static class SchemeCharacters
{
    /// <summary>Letters, digits, plus, dash, dot alone.</summary>
    /// <param name="text">What stands before the colon.</param>
    /// <returns>True for a scheme.</returns>
    public static bool ContainsOnlySchemeCharacters(this ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '-' or '.'))
                return false;
        }

        return true;
    }
}
