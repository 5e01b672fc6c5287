using System.Security.Cryptography;

namespace ArticleCli.Batch;

/// <summary>One run at a time in an output folder. The system frees the lock when its holder dies, however that happens.</summary>
internal sealed class FolderLock : IDisposable
{
    /// <summary>The file's name in the output folder; it is gone after the run.</summary>
    public const string Name = ".article-lock";

    private readonly FileStream _stream;
    private readonly string _path;

    private FolderLock(FileStream stream, string path, bool afterDeath) => (_stream, _path, AfterDeath) = (stream, path, afterDeath);

    /// <summary>The last run did not end by itself: files in the making may lie about.</summary>
    public bool AfterDeath { get; }

    /// <summary>Takes the lock, waiting for another run to end.</summary>
    /// <param name="folder">The output folder.</param>
    /// <param name="waiting">Called once where it must wait.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The lock.</returns>
    public static FolderLock Take(string folder, Action waiting, CancellationToken cancellation)
    {
        var path = Path.Join(folder, Name);
        var told = false;
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var wasThere = File.Exists(path);
            if (TryOpen(path) is { } stream)
                return new FolderLock(stream, path, wasThere);
            if (!told)
                waiting();
            told = true;
            cancellation.WaitHandle.WaitOne(100);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // Removed before the lock is freed, where the system lets an open file be removed.
        if (!OperatingSystem.IsWindows())
            File.Delete(_path);
        _stream.Dispose();
        if (OperatingSystem.IsWindows())
            RemoveOnWindows();
    }

    private void RemoveOnWindows()
    {
        try
        {
            File.Delete(_path);
        }
        catch (IOException) when (File.Exists(_path))
        {
            // The next run has taken it already.
        }
    }

    private static FileStream? TryOpen(string path)
    {
        FileStream? stream = null;
        try
        {
            stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);
            // Its holder removes the file before it frees the lock: what was opened just before is a lock on nothing, while another run
            // locks the file's successor. A length that nobody else has tells whether the path still leads to what was opened.
            var length = RandomNumberGenerator.GetInt32(1, 1 << 16);
            stream.SetLength(length);
            if (new FileInfo(path) is { Exists: true } now && now.Length == length)
                return stream;
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another run holds it.
        }

        stream?.Dispose();
        return null;
    }
}
