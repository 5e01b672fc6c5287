using ArticleCli.Load.Files;
using ArticleCli.Write.Records;

namespace ArticleCli.Batch;

/// <summary>Several articles as one stream.</summary>
/// <param name="output">Where it goes; null for a dry run.</param>
/// <param name="format">The output format's name.</param>
/// <param name="isBatch">More than one input may come.</param>
/// <param name="beside">The file that is written, to put pictures beside it; null for standard output.</param>
/// <param name="files">The file system.</param>
/// <param name="duplicates">Finds articles that came before, or null.</param>
/// <param name="asLines">Fields are printed, one line a value, instead of articles.</param>
internal sealed class StreamSink(StreamOutput? output, string format, bool isBatch, bool asLines, string? beside, IFiles files, Duplicates? duplicates) : ISink
{
    private readonly bool _array = format == "json" && isBatch && !asLines;
    private readonly bool _errorRecords = format is "json" or "jsonl" && isBatch && !asLines;
    private bool _any;

    /// <inheritdoc/>
    public Outcome Take(Outcome outcome)
    {
        if (outcome.Fate == Fate.Converted && duplicates?.IsDuplicate(outcome.Metadata.Source, outcome.SimHash) == true)
            return outcome with { Fate = Fate.Duplicate };
        var text = outcome.Fate switch
        {
            Fate.Converted => beside is null || outcome.Pictures is not { } pictures ? outcome.Text : Print(pictures, beside),
            Fate.Failed when _errorRecords => Error(outcome),
            _ => "",
        };
        if (text.Length == 0)
            return outcome;
        if (output is null)
            return outcome with { Note = $"would be written to {beside ?? "standard output"}" };
        if (_array)
            text = (_any ? ",\n" : "[\n") + text.TrimEnd('\n');
        else if (_any && format is not "jsonl" && !asLines)
            text = "\n" + text;
        _any = true;
        output.Write(text);
        return outcome;
    }

    /// <inheritdoc/>
    public void Finish()
    {
        if (_array)
            output?.Write(_any ? "\n]\n" : "[]\n");
        output?.Finish();
    }

    private string Print(PicturesBeside pictures, string file)
    {
        var name = PicturesBeside.FolderOf(file);
        var folder = Path.Join(Path.GetDirectoryName(Path.GetFullPath(file)), name);
        try
        {
            files.CreateDirectory(folder);
            foreach (var picture in pictures.Set.Files)
            {
                var path = Path.Join(folder, picture.Name);
                if (files.Kind(path) != FileKind.Missing)
                    continue;
                var temporary = TemporaryFiles.In(folder);
                using (var stream = files.Create(temporary))
                    stream.Write(picture.Bytes);
                files.Move(temporary, path, overwrite: true);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw StreamOutput.Unwritable(folder, exception);
        }

        return pictures.Print(name);
    }

    private string Error(Outcome outcome)
    {
        var (code, message) = outcome.Failure is { } failure ? (failure.Code, failure.Message) : ("fault", "a fault of the program");
        using var text = new StringWriter();
        RecordWriter.WriteError(outcome.Id, outcome.NumericId, code, message, _array, text);
        return text.ToString();
    }
}
