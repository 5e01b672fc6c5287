using System.Text;
using ArticleCli.Load.Files;
using ArticleCli.Model;
using Microsoft.Win32.SafeHandles;

namespace ArticleCli.Batch;

/// <summary>The reader of our standard output has gone: no error, but nothing more to do.</summary>
internal sealed class ClosedPipeException : Exception;

/// <summary>Text that goes to standard output, or to one file that is whole or absent.</summary>
internal sealed class StreamOutput : IDisposable
{
    private const int BrokenPipe = 32;

    private readonly IFiles _files;
    private readonly Stream _stream;
    private readonly string _name;
    private readonly (string Temporary, string Final)? _pending;
    private readonly UTF8Encoding _encoding = new(encoderShouldEmitUTF8Identifier: false);
    private bool _finished;

    private StreamOutput(IFiles files, Stream stream, string name, (string Temporary, string Final)? pending) =>
        (_files, _stream, _name, _pending) = (files, stream, name, pending);

    /// <summary>Standard output.</summary>
    /// <param name="files">The file system.</param>
    /// <returns>Where articles go.</returns>
    /// <remarks>
    /// The console's stream swallows a closed pipe and goes on to the end of the work, so pipes get a stream that doesn't. That one in turn writes
    /// to files at places of its own, past the offset that programs of one shell share, so files get the console's.
    /// </remarks>
    public static StreamOutput Standard(IFiles files)
    {
        Stream stream = OperatingSystem.IsWindows()
            ? Console.OpenStandardOutput()
            : new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, 0);
        if (stream.CanSeek)
        {
            stream.Dispose();
            stream = Console.OpenStandardOutput();
        }

        return new StreamOutput(files, stream, "standard output", null);
    }

    /// <summary>A file: written under another name in its folder, and renamed when it is whole.</summary>
    /// <param name="files">The file system.</param>
    /// <param name="path">The file.</param>
    /// <returns>Where articles go.</returns>
    /// <exception cref="ArticleException">It cannot be written.</exception>
    public static StreamOutput File(IFiles files, string path)
    {
        try
        {
            var kind = files.Kind(path);
            if (kind == FileKind.Directory)
                throw new ArticleException(FailureCause.Usage, "usage-output", $"'{path}' is a folder; -o names a file, -O a folder");
            if (kind == FileKind.Special)
                return new StreamOutput(files, new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, 0), path, null);
            // A link stays a link: what it leads to is replaced.
            var link = new FileInfo(path);
            var final = link.LinkTarget is null ? link.FullName : link.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? link.FullName;
            var folder = Path.GetDirectoryName(final) ?? "/";
            TemporaryFiles.Clean(files, folder, below: false);
            var temporary = TemporaryFiles.In(folder);
            return new StreamOutput(files, files.Create(temporary), path, (temporary, final));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(path, exception);
        }
    }

    /// <summary>Writes at once, past all buffers.</summary>
    /// <param name="text">What.</param>
    /// <exception cref="ClosedPipeException">Nobody reads any more.</exception>
    /// <exception cref="ArticleException">It cannot be written.</exception>
    public void Write(string text)
    {
        if (text.Length == 0)
            return;
        try
        {
            _stream.Write(_encoding.GetBytes(text));
        }
        catch (IOException exception) when (_pending is null && IsClosedPipe(exception))
        {
            throw new ClosedPipeException();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(_name, exception);
        }
    }

    /// <summary>The file is whole: it gets its name.</summary>
    /// <exception cref="ArticleException">It cannot be written.</exception>
    public void Finish()
    {
        try
        {
            _stream.Dispose();
            if (_pending is var (temporary, final))
                _files.Move(temporary, final, overwrite: true);
            _finished = true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(_name, exception);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_finished)
            return;
        _stream.Dispose();
        if (_pending is var (temporary, _))
            _files.Delete(temporary);
    }

    /// <summary>An output that cannot be written, in words.</summary>
    /// <param name="name">Which.</param>
    /// <param name="exception">What the system said.</param>
    /// <returns>The exception to throw.</returns>
    public static ArticleException Unwritable(string name, Exception exception) => new(
        FailureCause.Output,
        "output-unwritable",
        $"'{name}' cannot be written ({InputReader.Reason(exception)}); check the path, its permissions and the space on the disk",
        exception);

    private static bool IsClosedPipe(IOException exception) =>
        OperatingSystem.IsWindows() ? (exception.HResult & 0xFFFF) is 109 or 232 : exception.HResult == BrokenPipe;
}
