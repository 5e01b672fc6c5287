using ArticleCli.Batch;
using ArticleCli.Commands;
using ArticleCli.Load.Files;
using ArticleCli.Messages;
using ArticleCli.Model;
using ArticleCli.Tests.Program;

namespace ArticleCli.Tests.Batch;

/// <summary>SQLite's way: let the first call fail, then the second, and so on until a batch of fifty goes through.</summary>
public sealed class EveryCallFails
{
    private const int Articles = 50;

    [Fact]
    public void Whatever_fails_nothing_is_half_written_lost_or_silent()
    {
        using var folder = new TestFolder();
        for (var i = 0; i < Articles; i++)
            folder.Write($"in/{i:00}.txt", $"BEGIN{i} The harbour keeps its winter timetable until April, the office said on Monday morning. END{i}\n");
        // Each call of a whole run of fifty is some hundreds; those of the first articles and of every tenth after them are all kinds.
        var n = 1;
        for (var failed = true; failed; n = n < 60 ? n + 1 : n + 7)
        {
            var files = new FailingFiles(new DiskFiles(), n);
            var output = folder["out" + n];
            using var errors = new StringWriter();
            var code = Convert(folder["in"], output, files, errors);
            failed = files.Failed;
            AssertWhole(output, n);
            if (failed)
                Assert.True(code != 0 || errors.ToString().Contains("cannot be read", StringComparison.Ordinal), $"call {n} failed in silence");

            // The disk is well again: the next run finishes the rest.
            Assert.Equal(0, Convert(folder["in"], output, new DiskFiles(), TextWriter.Null));
            AssertWhole(output, n);
            Assert.Equal(Articles, Directory.EnumerateFiles(output, "*.md").Count());
            Assert.Equal([".article-manifest.jsonl"], Directory.EnumerateFiles(output, ".*").Select(Path.GetFileName));
            Directory.Delete(output, recursive: true);
        }

        Assert.True(n > 300, $"only {n} calls were made");
    }

    private static int Convert(string input, string output, IFiles files, TextWriter errors)
    {
        var job = new Job { Verb = Verb.Convert, Inputs = [input], OutputDirectory = output, Jobs = 2 };
        var messages = new Messenger(errors, new MessageStyle());
        using var context = new RunContext(files, messages, () => Stream.Null, () => throw new InvalidOperationException("no network here"));
        try
        {
            return new Session(job, context).Run(CancellationToken.None);
        }
        catch (ArticleException exception)
        {
            messages.Failure(null, exception);
            return ExitCode.Of(exception.Cause);
        }
    }

    private static void AssertWhole(string output, int n)
    {
        if (!Directory.Exists(output))
            return;
        foreach (var file in Directory.EnumerateFiles(output, "*.md"))
        {
            var number = int.Parse(Path.GetFileNameWithoutExtension(file), System.Globalization.CultureInfo.InvariantCulture);
            var text = File.ReadAllText(file);
            Assert.True(text.Contains($"BEGIN{number} ", StringComparison.Ordinal) && text.Contains($"END{number}", StringComparison.Ordinal), $"{file} is half-written after call {n} failed");
        }
    }
}
