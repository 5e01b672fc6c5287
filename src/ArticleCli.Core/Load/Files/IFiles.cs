namespace ArticleCli.Load.Files;

/// <summary>What a path leads to, links followed.</summary>
public enum FileKind
{
    /// <summary>Nothing, or a link to nothing.</summary>
    Missing,

    /// <summary>A file with bytes in it.</summary>
    Regular,

    /// <summary>A folder.</summary>
    Directory,

    /// <summary>A pipe, socket or device: opening it may wait for ever.</summary>
    Special,
}

/// <summary>The one door to the file system, so that a test can let each call fail in turn.</summary>
/// <remarks>All methods throw <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/> as the system does.</remarks>
public interface IFiles
{
    /// <summary>What a path leads to.</summary>
    /// <param name="path">The path.</param>
    /// <returns>The kind; never throws for a path that is not there.</returns>
    FileKind Kind(string path);

    /// <summary>Opens a file for reading, from its start to its end.</summary>
    /// <param name="path">The path.</param>
    /// <returns>The file's bytes.</returns>
    Stream OpenRead(string path);

    /// <summary>Makes a file that is not there yet.</summary>
    /// <param name="path">The path.</param>
    /// <returns>Where its bytes go.</returns>
    Stream Create(string path);

    /// <summary>Opens a file to write behind its end; makes it where it is not there.</summary>
    /// <param name="path">The path.</param>
    /// <returns>Where the bytes go.</returns>
    Stream Append(string path);

    /// <summary>Gives a file another name in one step.</summary>
    /// <param name="from">The old path.</param>
    /// <param name="to">The new path, on the same file system.</param>
    /// <param name="overwrite">A file that is there is replaced; otherwise that is an <see cref="IOException"/>.</param>
    void Move(string from, string to, bool overwrite);

    /// <summary>Removes a file; nothing happens where there is none.</summary>
    /// <param name="path">The path.</param>
    void Delete(string path);

    /// <summary>Makes a folder and those above it.</summary>
    /// <param name="path">The path.</param>
    void CreateDirectory(string path);

    /// <summary>What stands in a folder, in no order.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns>Its entries.</returns>
    IReadOnlyList<FolderEntry> List(string folder);
}

/// <summary>One entry of a folder.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsDirectory">A folder, or a link to one.</param>
/// <param name="IsLink">A symbolic link.</param>
public readonly record struct FolderEntry(string Name, bool IsDirectory, bool IsLink);
