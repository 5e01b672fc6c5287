using System.Text;
using ArticleCli.Commands;
using ArticleCli.Load.Files;
using ArticleCli.Model;

namespace ArticleCli.Batch;

/// <summary>One file an article, in a folder: whole or absent, never over what somebody else wrote.</summary>
/// <param name="folder">The folder, locked for this run.</param>
/// <param name="job">What is asked.</param>
/// <param name="names">The names of files whose names need no article, given out as inputs were found; gains the others.</param>
/// <param name="duplicates">Finds articles that came before, or null.</param>
internal sealed class FolderSink(OutputFolder folder, Job job, OutputNames names, Duplicates? duplicates) : ISink
{
    /// <inheritdoc/>
    public Outcome Take(Outcome outcome)
    {
        var key = names.TakeKey(outcome);
        switch (outcome.Fate)
        {
            case Fate.Converted:
                break;
            case Fate.Unchanged when folder.Manifest.Find(key) is { } entry:
                duplicates?.Add(entry.Address, entry.SimHash);
                names.Release(key);
                return outcome;
            default:
                names.Release(key);
                return outcome;
        }

        if (duplicates?.IsDuplicate(outcome.Metadata.Source, outcome.SimHash) == true)
            return outcome with { Fate = Fate.Duplicate };
        var output = names.Of(outcome, key);
        if (job.DryRun)
            return Foresee(outcome, output);
        try
        {
            return Write(outcome, key, output);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw StreamOutput.Unwritable(Path.Join(job.OutputDirectory, output), exception);
        }
    }

    /// <inheritdoc/>
    public void Finish()
    {
        try
        {
            folder.Finish();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw StreamOutput.Unwritable(Path.Join(job.OutputDirectory, Manifest.Name), exception);
        }
    }

    /// <summary>What would become of it, as far as nothing changes until then.</summary>
    private Outcome Foresee(Outcome outcome, string output)
    {
        var standing = folder.HashOf(output);
        if (standing is not null && job.OnExists == OnExists.Update && !folder.Manifest.Wrote(output, standing) && standing != ContentHash.Of(Encoding.UTF8.GetBytes(Print(outcome, output))))
            return outcome with { Fate = Fate.Failed, Failure = InTheWay(output) };
        return outcome with { Note = $"would be written to {Path.Join(job.OutputDirectory, output)}" };
    }

    private Outcome Write(Outcome outcome, string key, string output)
    {
        var bytes = Encoding.UTF8.GetBytes(Print(outcome, output));
        var hash = ContentHash.Of(bytes);
        var standing = folder.HashOf(output);
        if (standing is not null && standing != hash)
        {
            switch (job.OnExists)
            {
                case OnExists.Skip:
                    return outcome with { Fate = Fate.Skipped };
                case OnExists.Rename:
                    output = names.Other(outcome, key, folder.IsFree);
                    bytes = Encoding.UTF8.GetBytes(Print(outcome, output));
                    hash = ContentHash.Of(bytes);
                    standing = null;
                    break;
                case OnExists.Update when !folder.Manifest.Wrote(output, standing):
                    return outcome with { Fate = Fate.Failed, Failure = InTheWay(output) };
                default:
                    break;
            }
        }

        var entry = new ManifestEntry(key, output, outcome.InputHash, folder.Options, hash)
        {
            Address = outcome.Metadata.Source,
            SimHash = outcome.SimHash,
            Warnings = [.. outcome.Warnings.Select(static w => w.Code)],
        };
        folder.WritePictures(output, outcome.Pictures);
        if (standing == hash)
        {
            // A file that already holds the very bytes is done; the manifest learns of it where it did not know.
            if (folder.Manifest.Find(key) is not { } known || !known.IsSame(entry))
                folder.Manifest.Add(entry);
            return outcome with { Fate = Fate.Unchanged };
        }

        folder.Write(output, bytes, entry);
        return outcome;
    }

    private static string Print(Outcome outcome, string output) =>
        outcome.Pictures is { } pictures ? pictures.Print(PicturesBeside.FolderOf(output)) : outcome.Text;

    private ArticleException InTheWay(string output) => new(
        FailureCause.Output,
        "output-exists",
        $"'{Path.Join(job.OutputDirectory, output)}' is in the way: this program did not write it, or it was changed since; use --on-exists skip, overwrite or rename");
}
