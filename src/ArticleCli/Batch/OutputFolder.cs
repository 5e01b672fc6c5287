using ArticleCli.Load.Files;
using ArticleCli.Model;

namespace ArticleCli.Batch;

/// <summary>The output folder of a run: its lock, its manifest, and the only code that writes there.</summary>
internal sealed class OutputFolder : IDisposable
{
    private readonly IFiles _files;
    private readonly string _path;
    private readonly FolderLock? _lock;
    private readonly HashSet<string> _made = new(StringComparer.Ordinal);

    private OutputFolder(IFiles files, string path, string options, FolderLock? @lock, Manifest manifest) =>
        (_files, _path, Options, _lock, Manifest) = (files, path, options, @lock, manifest);

    /// <summary>What earlier runs wrote.</summary>
    public Manifest Manifest { get; }

    /// <summary>Hash of the options that shape outputs.</summary>
    public string Options { get; }

    /// <summary>Opens the folder for a run, making it where it is missing.</summary>
    /// <param name="files">The file system.</param>
    /// <param name="path">The folder.</param>
    /// <param name="options">The options that shape outputs, as text.</param>
    /// <param name="dryRun">Nothing is written, the folder included.</param>
    /// <param name="waiting">Called once where another run holds the folder.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The folder.</returns>
    /// <exception cref="ArticleException">It cannot be made or written.</exception>
    public static OutputFolder Open(IFiles files, string path, string options, bool dryRun, Action waiting, CancellationToken cancellation)
    {
        var hash = ContentHash.Of(System.Text.Encoding.UTF8.GetBytes(options));
        try
        {
            if (dryRun)
                return new OutputFolder(files, path, hash, null, Manifest.Load(files, path));
            if (files.Kind(path) is FileKind.Regular or FileKind.Special)
                throw new ArticleException(FailureCause.Output, "output-folder", $"'{path}' is a file; -O names a folder, -o a file");
            files.CreateDirectory(path);
            var locked = FolderLock.Take(path, waiting, cancellation);
            try
            {
                if (locked.AfterDeath)
                    TemporaryFiles.Clean(files, path, below: true);
                return new OutputFolder(files, path, hash, locked, Manifest.Load(files, path));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                locked.Dispose();
                throw;
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw StreamOutput.Unwritable(path, exception);
        }
    }

    /// <summary>What stands at an output's path.</summary>
    /// <param name="output">The path below the folder, with slashes.</param>
    /// <returns>The hash of its bytes, a word that is no hash for what is no file, or null for nothing.</returns>
    public string? HashOf(string output)
    {
        var path = Full(output);
        switch (_files.Kind(path))
        {
            case FileKind.Missing:
                return null;
            case FileKind.Regular:
                using (var stream = _files.OpenRead(path))
                    return ContentHash.Of(stream);
            default:
                return "no file";
        }
    }

    /// <summary>Nothing stands at an output's path.</summary>
    /// <param name="output">The path below the folder.</param>
    /// <returns>True where it is free.</returns>
    public bool IsFree(string output) => _files.Kind(Full(output)) == FileKind.Missing;

    /// <summary>Writes an output: a file beside it, a line in the manifest, one rename.</summary>
    /// <param name="output">The path below the folder.</param>
    /// <param name="bytes">What it holds.</param>
    /// <param name="entry">The manifest's line.</param>
    public void Write(string output, byte[] bytes, ManifestEntry? entry)
    {
        var path = Full(output);
        MakeFolder(output);
        var temporary = TemporaryFiles.In(Path.GetDirectoryName(path) ?? _path);
        try
        {
            using (var stream = _files.Create(temporary))
            {
                stream.Write(bytes);
                stream.Flush();
            }

            if (entry is not null)
                Manifest.Add(entry);
            _files.Move(temporary, path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Discard(temporary);
            throw;
        }
    }

    /// <summary>Writes the pictures of an article into <c>STEM.assets/</c> beside it.</summary>
    /// <param name="output">The article's path below the folder.</param>
    /// <param name="pictures">The pictures, or null.</param>
    public void WritePictures(string output, PicturesBeside? pictures)
    {
        var beside = output[..(output.LastIndexOf('/') + 1)] + PicturesBeside.FolderOf(output) + "/";
        foreach (var file in pictures?.Set.Files ?? [])
        {
            // Their names hold their hash: one that is there is the same.
            if (IsFree(beside + file.Name))
                Write(beside + file.Name, file.Bytes, null);
        }
    }

    /// <summary>Ends the run: the manifest is closed.</summary>
    public void Finish() => Manifest.Close(TemporaryFiles.In(_path));

    /// <inheritdoc/>
    public void Dispose()
    {
        Manifest.Dispose();
        _lock?.Dispose();
    }

    private string Full(string output) => Path.Join(_path, output);

    private void MakeFolder(string output)
    {
        var slash = output.LastIndexOf('/');
        if (slash < 0 || !_made.Add(output[..slash]))
            return;
        var folder = Path.GetFullPath(_path);
        foreach (var part in output[..slash].Split('/'))
        {
            folder = Path.Join(folder, part);
            // A link that somebody laid into the output folder would carry our files out of it.
            var there = new DirectoryInfo(folder);
            if (!there.Exists)
                break;
            if (there.ResolveLinkTarget(returnFinalTarget: true) is { } target && !IsBelow(target.FullName))
                throw new ArticleException(FailureCause.Output, "output-link", $"'{folder}' is a link that leads out of the output folder; remove it or choose another -O");
        }

        _files.CreateDirectory(Full(output[..slash]));
    }

    private bool IsBelow(string path) => path.StartsWith(Path.GetFullPath(_path).TrimEnd('/') + "/", StringComparison.Ordinal);

    /// <summary>A file in the making that will not be: where even removing it fails, the next run does it.</summary>
    private void Discard(string temporary)
    {
        try
        {
            _files.Delete(temporary);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The first failure is the one to tell; it is on its way.
        }
    }
}
