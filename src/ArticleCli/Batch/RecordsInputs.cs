using ArticleCli.Commands;
using ArticleCli.Load.Files;
using ArticleCli.Model;

namespace ArticleCli.Batch;

/// <summary>Inputs that are lines of a records file (JSON Lines), read as the run goes.</summary>
/// <param name="job">What is asked.</param>
/// <param name="context">What a run works with.</param>
internal sealed class RecordsInputs(Job job, RunContext context)
{
    /// <summary>The records of a file or of standard input.</summary>
    /// <param name="input">A path or <c>-</c>.</param>
    /// <returns>Records in order; a file that can't be read is a failed input.</returns>
    public IEnumerable<PlannedInput> Of(string input)
    {
        Stream? stream = null;
        PlannedInput? failed = null;
        try
        {
            stream = input == "-" ? context.OpenStandardInput() : context.Files.OpenRead(input);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            failed = context.Files.Kind(input) == FileKind.Missing
                ? FailedInput.Of(input, "input-missing", "there is no such file; check the path", exception)
                : FailedInput.Of(input, "input-unreadable", $"it cannot be read ({InputReader.Reason(exception)}); check its permissions", exception);
        }

        return stream is null ? [failed!] : Lines(stream, input);
    }

    /// <summary>The records of a stream, which is closed at the end.</summary>
    /// <param name="stream">One JSON object a line.</param>
    /// <param name="file">What it is called in messages.</param>
    /// <returns>Records in order.</returns>
    public IEnumerable<PlannedInput> Lines(Stream stream, string file)
    {
        using var owned = stream;
        var lines = new RecordLines(stream, job.MaximumSize);
        long number = 0;
        var any = false;
        while (true)
        {
            PlannedInput? failed = null;
            byte[] line = [];
            var tooLarge = false;
            try
            {
                if (!lines.TryRead(out line, ref number, out tooLarge))
                    break;
                if (!any && line.AsSpan().IndexOf((byte)0) >= 0)
                    failed = FailedInput.Of(file, "input-records", "this is no records file (it holds binary data); it takes one JSON object a line");
            }
            catch (IOException exception)
            {
                failed = FailedInput.Of(file, "input-unreadable", $"it cannot be read further ({InputReader.Reason(exception)}); check the file and the disk", exception);
            }

            any = true;
            if (failed is not null)
            {
                yield return failed;
                yield break;
            }

            yield return new RecordInput(line, number, file) { TooLarge = tooLarge };
        }

        if (!any)
            yield return new FailedInput(file, new ArticleException(FailureCause.NoArticle, "no-article-empty", "the input is empty; it takes one JSON object a line"));
    }
}
