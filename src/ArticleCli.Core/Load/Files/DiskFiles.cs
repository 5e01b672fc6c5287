using System.IO.Enumeration;

namespace ArticleCli.Load.Files;

/// <summary>The file system of the machine.</summary>
public sealed class DiskFiles : IFiles
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false, ReturnSpecialDirectories = false };

    /// <inheritdoc/>
    public FileKind Kind(string path)
    {
        if (Directory.Exists(path))
            return FileKind.Directory;
        if (!File.Exists(path))
            return FileKind.Missing;
        return SpecialFile.Is(path) ? FileKind.Special : FileKind.Regular;
    }

    /// <inheritdoc/>
    public Stream OpenRead(string path) => new FileStream(path, new FileStreamOptions
    {
        Access = FileAccess.Read,
        Share = FileShare.ReadWrite | FileShare.Delete,
        BufferSize = 0,
        Options = FileOptions.SequentialScan,
    });

    /// <inheritdoc/>
    public Stream Create(string path) => new FileStream(path, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.Read, BufferSize = 0 });

    /// <inheritdoc/>
    public Stream Append(string path) => new FileStream(path, new FileStreamOptions { Mode = FileMode.Append, Access = FileAccess.Write, Share = FileShare.Read, BufferSize = 0 });

    /// <inheritdoc/>
    public void Move(string from, string to, bool overwrite) => File.Move(from, to, overwrite);

    /// <inheritdoc/>
    public void Delete(string path) => File.Delete(path);

    /// <inheritdoc/>
    public void CreateDirectory(string path) => Directory.CreateDirectory(path);

    /// <inheritdoc/>
    public IReadOnlyList<FolderEntry> List(string folder) =>
        [.. new FileSystemEnumerable<FolderEntry>(folder, static (ref FileSystemEntry e) => new FolderEntry(e.FileName.ToString(), e.IsDirectory, (e.Attributes & FileAttributes.ReparsePoint) != 0), Everything)];
}
