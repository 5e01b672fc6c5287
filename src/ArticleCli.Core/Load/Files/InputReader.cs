using ArticleCli.Model;

namespace ArticleCli.Load.Files;

/// <summary>Reads an input's bytes, within a limit.</summary>
/// <param name="files">The file system.</param>
/// <param name="maximum">The most bytes.</param>
public sealed class InputReader(IFiles files, long maximum)
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The path.</param>
    /// <returns>Its bytes.</returns>
    /// <exception cref="ArticleException">It is missing, unreadable, a folder or too large.</exception>
    public byte[] Read(string path)
    {
        try
        {
            using var stream = files.OpenRead(path);
            return ReadAll(stream);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ArticleException(FailureCause.Input, "input-missing", "there is no such file; check the path" + (LooksLikeAddress(path) ? $", or write https://{path} for the address" : ""), exception);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw files.Kind(path) == FileKind.Directory
                ? new ArticleException(FailureCause.Input, "input-folder", "this is a folder, where a file is wanted", exception)
                : new ArticleException(FailureCause.Input, "input-unreadable", "permission to read it is denied; change its permissions or run as its owner", exception);
        }
        catch (IOException exception)
        {
            throw new ArticleException(FailureCause.Input, "input-unreadable", $"it cannot be read ({Reason(exception)}); check the file and the disk", exception);
        }
    }

    /// <summary>Reads a stream to its end.</summary>
    /// <param name="stream">A file or a pipe.</param>
    /// <returns>Its bytes.</returns>
    /// <exception cref="ArticleException">There are too many.</exception>
    public byte[] ReadAll(Stream stream)
    {
        var expected = stream.CanSeek ? stream.Length : 0;
        if (expected > maximum)
            throw TooLarge();
        // One byte more than expected: the read that meets the end needs no second buffer.
        var buffer = new byte[Math.Max(expected + 1, 16 << 10)];
        var length = 0;
        while (stream.Read(buffer, length, buffer.Length - length) is > 0 and var read)
        {
            length += read;
            if (length > maximum)
                throw TooLarge();
            if (length == buffer.Length)
                Array.Resize(ref buffer, (int)Math.Min(2L * length, Math.Min(maximum + 1, Array.MaxLength)));
        }

        if (length != buffer.Length)
            Array.Resize(ref buffer, length);
        return buffer;
    }

    /// <summary>A system's message without its path, which the line names already.</summary>
    /// <param name="exception">What the system said.</param>
    /// <returns>A few words.</returns>
    public static string Reason(Exception exception)
    {
        var message = exception.Message.TrimEnd('.');
        var colon = message.IndexOf(" : ", StringComparison.Ordinal);
        if (colon > 0)
            message = message[..colon];
        return message.Length > 0 ? char.ToLowerInvariant(message[0]) + message[1..] : "no reason given";
    }

    /// <summary>A host and a path behind it, or a host that begins as hosts of the web do.</summary>
    private static bool LooksLikeAddress(string path)
    {
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        var host = slash < 0 ? path : path[..slash];
        var colon = host.IndexOf(':', StringComparison.Ordinal);
        var dot = host.LastIndexOf('.');
        return host.Length > 3 && char.IsAsciiLetterOrDigit(host[0]) && !host.Contains(' ', StringComparison.Ordinal) && dot > 0 && dot < host.Length - 1
            && (slash > 0 || colon > 0 || host.StartsWith("www.", StringComparison.OrdinalIgnoreCase));
    }

    private ArticleException TooLarge() =>
        new(FailureCause.Input, "input-too-large", $"it is larger than the limit of {Size(maximum)}; raise it with --max-size");

    private static string Size(long bytes) => bytes % (1 << 20) == 0 ? $"{bytes >> 20} MiB" : $"{bytes} bytes";
}
