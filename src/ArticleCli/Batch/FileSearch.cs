using ArticleCli.Commands;
using ArticleCli.Load.Files;
using ArticleCli.Model;

namespace ArticleCli.Batch;

/// <summary>A file that a folder or glob holds.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Relative">Its path below the folder or the glob's fixed part.</param>
/// <param name="Failure">What ended the search, or null for a file.</param>
internal sealed record FoundFile(string Path, string Relative, FailedInput? Failure);

/// <summary>Looks for files in folders and by globs.</summary>
/// <param name="job">What is asked.</param>
/// <param name="context">What a run works with.</param>
/// <param name="excluded">Full paths that are no inputs.</param>
internal sealed class FileSearch(Job job, RunContext context, IReadOnlyCollection<string> excluded)
{
    /// <summary>The files of a folder and the folders in it, or the failure that ends the search.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns>Files in the order of their names.</returns>
    public IEnumerable<FoundFile> Folder(string folder)
    {
        var walk = new FolderWalk(context.Files, new FolderChoice(job.From, excluded), (path, why) => context.Messages.Warning(path, new Warning("skipped", why)));
        using var found = walk.Find(folder).GetEnumerator();
        var any = false;
        while (true)
        {
            FailedInput? failed = null;
            try
            {
                if (!found.MoveNext())
                    break;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                failed = FailedInput.Of(folder, "input-unreadable", $"this folder cannot be read ({InputReader.Reason(exception)}); check its permissions", exception);
            }

            any = true;
            if (failed is not null)
            {
                yield return new FoundFile(folder, "", failed);
                yield break;
            }

            yield return new FoundFile(Path.Join(folder, found.Current), found.Current, null);
        }

        if (!any)
            yield return new FoundFile(folder, "", FailedInput.Of(folder, "input-none", "there is no input in this folder; files are taken by their ending (html, md, txt…), or name them"));
    }

    /// <summary>The files that a glob names.</summary>
    /// <param name="pattern">The glob.</param>
    /// <returns>Files in the order of their names.</returns>
    public IEnumerable<FoundFile> Pattern(string pattern)
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
            yield return new FoundFile(path, relative, null);
        }

        if (!any)
            yield return new FoundFile(pattern, "", FailedInput.Of(pattern, "input-none", "no file matches; check the pattern, and quote it if your shell should leave it alone"));
    }
}
