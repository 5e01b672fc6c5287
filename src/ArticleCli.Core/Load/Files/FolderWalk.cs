using System.Buffers;
using ArticleCli.Read;

namespace ArticleCli.Load.Files;

/// <summary>Finds the inputs in a folder and below.</summary>
/// <param name="files">The file system.</param>
/// <param name="choice">Which files are inputs.</param>
/// <param name="skipped">Told of entries that are passed over though they look like inputs: path, and why.</param>
public sealed class FolderWalk(IFiles files, FolderChoice choice, Action<string, string> skipped)
{
    // An input may lie deep, but a tree deeper than any system's path limit is a loop of mounts.
    private const int MaximumDepth = 200;

    /// <summary>The inputs of a folder, sorted by name within each folder, files before folders.</summary>
    /// <param name="root">The folder.</param>
    /// <returns>Paths relative to it, with slashes.</returns>
    /// <exception cref="IOException">The folder itself cannot be read; a folder below that cannot is told and passed over.</exception>
    public IEnumerable<string> Find(string root)
    {
        var pending = new Stack<(string Relative, int Depth)>();
        pending.Push(("", 0));
        while (pending.TryPop(out var folder))
        {
            if (Entries(root, folder.Relative) is not { } entries)
                continue;
            var names = entries.Select(static e => e.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
            var below = new List<string>();
            foreach (var entry in entries.OrderBy(static e => e.Name, StringComparer.Ordinal))
            {
                var relative = folder.Relative.Length == 0 ? entry.Name : folder.Relative + "/" + entry.Name;
                if (entry.Name.StartsWith('.'))
                    continue;
                if (entry.IsDirectory)
                {
                    if (entry.IsLink)
                        skipped(Path.Join(root, relative), "a link to a folder is not followed");
                    else if (!IsSavedPagesFolder(entry.Name, names) && !choice.IsExcluded(Path.Join(root, relative)) && folder.Depth < MaximumDepth)
                        below.Add(relative);
                }
                else if (IsInput(root, relative, entry))
                {
                    yield return relative;
                }
            }

            for (var i = below.Count - 1; i >= 0; i--)
                pending.Push((below[i], folder.Depth + 1));
        }
    }

    private IReadOnlyList<FolderEntry>? Entries(string root, string relative)
    {
        try
        {
            return files.List(Path.Join(root, relative));
        }
        catch (Exception exception) when (relative.Length > 0 && exception is IOException or UnauthorizedAccessException)
        {
            skipped(Path.Join(root, relative), "this folder cannot be read; its files are left out");
            return null;
        }
    }

    private bool IsInput(string root, string relative, FolderEntry entry)
    {
        var extension = Path.GetExtension(entry.Name).TrimStart('.');
        if (extension.Length > 0 ? !choice.Takes(extension) : !choice.TakesBareNames)
            return false;
        var path = Path.Join(root, relative);
        if (choice.IsExcluded(path))
            return false;
        if (entry.IsLink && !StaysInside(root, path))
        {
            skipped(path, "this link leads out of the folder, in a circle or to nothing, and is not followed");
            return false;
        }

        if (files.Kind(path) == FileKind.Special)
        {
            skipped(path, "this is a pipe, socket or device, and is not opened");
            return false;
        }

        return extension.Length > 0 || HoldsText(path);
    }

    private static bool StaysInside(string root, string path)
    {
        try
        {
            var target = new FileInfo(path).ResolveLinkTarget(returnFinalTarget: true);
            return target is { Exists: true } && target.FullName.StartsWith(Path.GetFullPath(root).TrimEnd('/') + "/", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            // A circle of links: the system gives up after forty.
            return false;
        }
    }

    /// <summary><c>NAME_files/</c> beside <c>NAME.html</c>: what a browser saved with the page.</summary>
    private static bool IsSavedPagesFolder(string name, HashSet<string> neighbours) =>
        name.EndsWith("_files", StringComparison.OrdinalIgnoreCase) && (neighbours.Contains(name[..^6] + ".html") || neighbours.Contains(name[..^6] + ".htm"));

    private bool HoldsText(string path)
    {
        try
        {
            Span<byte> head = stackalloc byte[1024];
            using var stream = files.OpenRead(path);
            head = head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
            return head.Length > 0 && head.IndexOfAny(Binary) < 0;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            skipped(path, "this file cannot be read");
            return false;
        }
    }

    // Controls that no text file holds, line ends, tab, form feed and escape aside.
    private static readonly SearchValues<byte> Binary = SearchValues.Create([0, 1, 2, 3, 4, 5, 6, 7, 8, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 28, 29, 30, 31]);
}

/// <summary>Which files of a folder are inputs.</summary>
public sealed class FolderChoice
{
    private readonly HashSet<string> _extensions = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _excluded = new(StringComparer.Ordinal);

    /// <summary>Makes the choice for an input format.</summary>
    /// <param name="from">As <c>--from</c> names it.</param>
    /// <param name="excluded">Full paths that are no inputs: the output folder, files that were written there.</param>
    public FolderChoice(string from, IEnumerable<string> excluded)
    {
        string[] own = from switch
        {
            "jsonl" => ["jsonl", "ndjson"],
            "feed" => ["xml", "rss", "atom", "json"],
            "sitemap" => ["xml", "txt", "gz"],
            _ => [],
        };
        _extensions.UnionWith(own.Length > 0 ? own : Readers.All.SelectMany(static r => r.Extensions));
        TakesBareNames = own.Length == 0;
        _excluded.UnionWith(excluded);
    }

    /// <summary>Files without an ending are inputs where they hold text.</summary>
    public bool TakesBareNames { get; }

    /// <summary>Files with this ending are inputs.</summary>
    /// <param name="extension">Without dot.</param>
    /// <returns>True where they are.</returns>
    public bool Takes(string extension) => _extensions.Contains(extension);

    /// <summary>This path is no input.</summary>
    /// <param name="path">A path.</param>
    /// <returns>True where it was excluded.</returns>
    public bool IsExcluded(string path) => _excluded.Count > 0 && _excluded.Contains(Path.GetFullPath(path));
}
