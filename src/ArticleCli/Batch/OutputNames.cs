using ArticleCli.Commands;
using ArticleCli.Model;

namespace ArticleCli.Batch;

/// <summary>Which output belongs to which input of a run.</summary>
/// <param name="book">Gives names out.</param>
/// <param name="job">What is asked.</param>
internal sealed class OutputNames(NameBook book, Job job)
{
    private readonly Dictionary<string, NameTemplate> _templates = new(StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _early = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();

    /// <summary>An input's key in the manifest: the same from wherever the program is started.</summary>
    /// <param name="input">The input.</param>
    /// <param name="id">Its id.</param>
    /// <returns>The key.</returns>
    public string Key(PlannedInput input, string id) => input switch
    {
        FileInput file => Relative(file.Id),
        RecordInput record => (record.File == "-" ? "-" : Relative(record.File)) + "#" + id,
        _ => id,
    };

    /// <summary>The key of an outcome: called once for each, in input order.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <returns>The input's key; that of a record whose id came before says more.</returns>
    public string TakeKey(Outcome outcome)
    {
        var key = Key(outcome.Input, outcome.Id);
        // Files and addresses are planned once each; only records may share an id.
        return outcome.Input is not RecordInput || _used.Add(key) ? key : Again(key, outcome.InputHash);
    }

    /// <summary>The key of a record whose id came before.</summary>
    /// <param name="key">The id's key.</param>
    /// <param name="hash">Of the record.</param>
    /// <returns>A key that tells them apart, whichever is read first.</returns>
    public static string Again(string key, string hash) => key + "#" + (hash.Length >= 8 ? hash[..8] : "again");

    /// <summary>Gives a name to an input whose name needs no article: called in input order, before it is started.</summary>
    /// <param name="input">The input.</param>
    /// <param name="index">Its place among the inputs.</param>
    public void Reserve(PlannedInput input, long index)
    {
        if (input is not FileInput || Template(input).NeedsArticle)
            return;
        var key = Key(input, input.Id);
        lock (_gate)
            _early[key] = book.Give(key, Wanted(input, Metadata.Empty, index), job.Writer.Extension);
    }

    /// <summary>The output that an input has or had, where that is known before it is converted.</summary>
    /// <param name="key">The input's key.</param>
    /// <returns>The path below the folder, or null.</returns>
    public string? Early(string key)
    {
        lock (_gate)
            return _early.GetValueOrDefault(key);
    }

    /// <summary>An input that needs its name no more.</summary>
    /// <param name="key">The input's key.</param>
    public void Release(string key)
    {
        lock (_gate)
            _early.Remove(key);
    }

    /// <summary>The output of an article: called in input order.</summary>
    /// <param name="outcome">The article.</param>
    /// <param name="key">Its input's key.</param>
    /// <returns>The path below the folder, with ending.</returns>
    public string Of(Outcome outcome, string key)
    {
        lock (_gate)
            return _early.Remove(key, out var early) ? early : book.Give(key, Wanted(WithId(outcome), outcome.Metadata, outcome.Index), job.Writer.Extension);
    }

    /// <summary>Another output for an article whose place is taken.</summary>
    /// <param name="outcome">The article.</param>
    /// <param name="key">Its input's key.</param>
    /// <param name="isFree">Nothing stands there.</param>
    /// <returns>The path below the folder, with ending.</returns>
    public string Other(Outcome outcome, string key, Func<string, bool> isFree)
    {
        lock (_gate)
            return book.GiveOther(key, Wanted(WithId(outcome), outcome.Metadata, outcome.Index), job.Writer.Extension, isFree);
    }

    private static PlannedInput WithId(Outcome outcome) => outcome.Input is RecordInput ? outcome.Input with { Id = outcome.Id } : outcome.Input;

    private string Wanted(PlannedInput input, Metadata metadata, long index) =>
        input.OutputName is { } own ? FileNames.Path(WithoutExtension(own)) : Template(input).Name(input, metadata, index + 1);

    /// <summary>A list may name <c>talk.md</c> or <c>talk</c>: the ending is the format's either way.</summary>
    private string WithoutExtension(string name) =>
        name.EndsWith("." + job.Writer.Extension, StringComparison.OrdinalIgnoreCase) ? name[..^(job.Writer.Extension.Length + 1)] : name;

    private NameTemplate Template(PlannedInput input)
    {
        var text = job.NameTemplate ?? input.DefaultTemplate;
        lock (_gate)
        {
            if (!_templates.TryGetValue(text, out var template))
                _templates[text] = template = NameTemplate.Parse(text);
            return template;
        }
    }

    private string Relative(string path) => Path.GetRelativePath(Path.GetFullPath(job.OutputDirectory ?? "."), Path.GetFullPath(path)).Replace('\\', '/');
}
