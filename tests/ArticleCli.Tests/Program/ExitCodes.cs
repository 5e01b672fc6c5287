using System.Diagnostics;
using System.Text.Json;

namespace ArticleCli.Tests.Program;

/// <summary>Bad input, wrong calls and their exit codes: one clear line, nothing half-written, no stack trace.</summary>
public sealed class ExitCodes : IDisposable
{
    private readonly TestFolder _folder = new();

    public ExitCodes()
    {
        _folder.Write("page.html", Pages.Html());
        _folder.Write("other.html", Pages.Html("Two boats are better"));
        _folder.Write("empty.txt", "");
        _folder.Write("blank.txt", "  \n\t\n ");
        _folder.Write("feed.xml", "<rss version=\"2.0\"><channel><title>The Skerry Courier</title></channel></rss>");
        _folder.Write("unseen.txt", "\u00A0\u2003\n\u200B\uFEFF\u00AD\n");
        Directory.CreateDirectory(_folder["nothing"]);
        File.WriteAllBytes(_folder["picture.html"], [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(3, "empty.txt")]
    [InlineData(3, "blank.txt")]
    [InlineData(4, "picture.html")]
    [InlineData(4, "missing.html")]
    [InlineData(4, "feed.xml")]
    [InlineData(4, "nothing")]
    [InlineData(4, "*.nothing")]
    [InlineData(3, "unseen.txt")]
    [InlineData(2, "")]
    [InlineData(2, "page.html", "")]
    [InlineData(2, "explain", "")]
    [InlineData(2, "-i", "")]
    [InlineData(2, "--report", "", "page.html")]
    [InlineData(2, "--rules", "", "page.html")]
    [InlineData(2, "-b", "", "page.html")]
    [InlineData(2, "--exclude", "::", "page.html")]
    [InlineData(2, "explian", "page.html")]
    [InlineData(2, "--no-such-option", "page.html")]
    [InlineData(2, "--no-front-matter", "page.html")]
    [InlineData(2, "-t", "docx", "page.html")]
    [InlineData(2, "-t", "page.html")]
    [InlineData(2, "-f", "warc", "page.html")]
    [InlineData(2, "--preset", "hugo", "page.html")]
    [InlineData(2, "--front-matter", "toml", "page.html")]
    [InlineData(2, "-j", "none", "page.html")]
    [InlineData(2, "--timeout", "-5", "page.html")]
    [InlineData(2, "--wrap", "wide", "page.html")]
    [InlineData(2, "--max-size", "lots", "page.html")]
    [InlineData(2, "--since", "yesterday", "page.html")]
    [InlineData(2, "--dedupe=yes", "page.html")]
    [InlineData(2, "-p", "subtitle", "page.html")]
    [InlineData(2, "--name", "{nonsense}", "-O", "out", "page.html")]
    [InlineData(2, "--name", "fixed", "-O", "out", "page.html")]
    [InlineData(2, "--name", "{slug}", "page.html")]
    [InlineData(2, "-o", "out.md", "page.html", "other.html")]
    [InlineData(2, "-o", "page.html", "page.html")]
    [InlineData(2, "-o", "nothing", "page.html")]
    [InlineData(2, "-o", "out.md", "-O", "out", "page.html")]
    [InlineData(2, "--images", "download", "page.html")]
    [InlineData(2, "--precision", "--recall", "page.html")]
    [InlineData(2, "ftp://example.org/x")]
    [InlineData(2, "file:///etc/hostname")]
    [InlineData(2, "completion", "tcsh")]
    [InlineData(2, "--check", "page.html")]
    [InlineData(6, "-O", "page.html", "other.html")]
    [InlineData(6, "-o", "page.html/x.md", "other.html")]
    [InlineData(5, "http://127.0.0.1:9/")]
    [InlineData(2, "-H", "no colon here", "http://127.0.0.1:9/")]
    [InlineData(4, "--max-size", "100", "page.html")]
    [InlineData(3, "--min-confidence", "1", "--mode", "page", "empty.txt")]
    public void A_failure_is_one_line_and_its_code(int code, params string[] arguments)
    {
        var run = ArticleProcess.Start(_folder.Path, null, arguments);
        Assert.Equal((code, ""), (run.Code, run.Output));
        Assert.Matches(@"\Aarticle: [^\n]{20,}\n\z", run.Errors);
        Assert.DoesNotContain("Exception", run.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder["out.md"]));
        Assert.Equal([], Directory.EnumerateFiles(_folder.Path, ".article*", SearchOption.AllDirectories));
    }

    [Fact]
    public void A_file_without_permission_is_exit_4()
    {
        if (Environment.UserName == "root" || OperatingSystem.IsWindows())
        {
            // Root may read everything: nothing can be judged here.
            Assert.True(true, "run as root: permissions mean nothing");
            return;
        }

        File.SetUnixFileMode(_folder["page.html"], UnixFileMode.None);
        Assert.Equal(4, ArticleProcess.Start(_folder.Path, null, "page.html").Code);
    }

    [Fact]
    public void A_batch_with_failures_is_exit_1_and_names_each()
    {
        var run = ArticleProcess.Start(_folder.Path, null, "page.html", "missing.html", "empty.txt", "other.html", "-O", "out");
        Assert.Equal(1, run.Code);
        Assert.Contains("article: missing.html: ", run.Errors, StringComparison.Ordinal);
        Assert.Contains("article: empty.txt: ", run.Errors, StringComparison.Ordinal);
        Assert.Equal(["other.md", "page.md"], _folder.Files("out"));
    }

    [Fact]
    public void A_bad_record_is_named_with_its_file()
    {
        _folder.Write("harbour.jsonl", "{\"text\":\"Dredging\\n\\nThe channel is now four metres deep at low water, which is one metre more than last year.\"}\n{bad\n{\"id\":\"bell\"}\n");
        var run = ArticleProcess.Start(_folder.Path, null, "harbour.jsonl");
        Assert.Equal(1, run.Code);
        Assert.Contains("article: harbour.jsonl:2: ", run.Errors, StringComparison.Ordinal);
        Assert.Contains("article: harbour.jsonl: bell: ", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dry_run_foresees_what_is_in_the_way()
    {
        _folder.Write("out/page.md", "mine");
        var run = ArticleProcess.Start(_folder.Path, null, "page.html", "-O", "out", "-n");
        Assert.Equal(ArticleProcess.Start(_folder.Path, null, "page.html", "-O", "out").Code, run.Code);
        Assert.Contains("in the way", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("www.example.org/a", "https://www.example.org/a")]
    [InlineData("localhost.example:8080/a", "https://localhost.example:8080/a")]
    public void An_address_without_its_scheme_is_told_with_it(string input, string told) =>
        Assert.Contains(told, ArticleProcess.Start(_folder.Path, null, input).Errors, StringComparison.Ordinal);

    [Theory]
    [InlineData("explain", "--keep")]
    [InlineData("rules", "--check")]
    [InlineData("completion", "source <(")]
    public void A_command_has_a_help_of_its_own(string command, string said)
    {
        var run = ArticleProcess.Start(_folder.Path, null, command, "--help");
        Assert.Equal(0, run.Code);
        Assert.Contains(said, run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Fetching", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_beginning_of_an_option_is_enough_to_be_told_it() =>
        Assert.Contains("did you mean --language?", ArticleProcess.Start(_folder.Path, null, "--lang", "de", "page.html").Errors, StringComparison.Ordinal);

    [Fact]
    public void Errors_can_be_json()
    {
        var run = ArticleProcess.Start(_folder.Path, null, "--errors", "json", "missing\u001b]0;x.html");
        var message = JsonDocument.Parse(run.Errors).RootElement;
        Assert.Equal(("error", "missing\u001b]0;x.html", "input-missing"), (message.GetProperty("level").GetString(), message.GetProperty("input").GetString(), message.GetProperty("code").GetString()));
        Assert.DoesNotContain('\u001b', run.Errors);
        Assert.Equal("usage-option", JsonDocument.Parse(ArticleProcess.Start(_folder.Path, null, "--errors=json", "--nonsense").Errors).RootElement.GetProperty("code").GetString());
    }

    [Fact]
    public void Names_cannot_act_on_the_terminal()
    {
        var run = ArticleProcess.Start(_folder.Path, null, "missing\u001b]0;owned\u0007\u202etxt.html");
        Assert.Equal(4, run.Code);
        Assert.Contains(@"missing\u{1b}]0;owned\u{7}\u{202e}txt.html", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void What_somebody_else_wrote_or_edited_is_never_overwritten()
    {
        _folder.Write("out/page.md", "my own notes");
        var run = ArticleProcess.Start(_folder.Path, null, "page.html", "-O", "out");
        Assert.Equal(6, run.Code);
        Assert.Contains("in the way", run.Errors, StringComparison.Ordinal);
        Assert.Equal("my own notes", File.ReadAllText(_folder["out/page.md"]));
        Assert.Equal(0, ArticleProcess.Start(_folder.Path, null, "page.html", "-O", "out", "--on-exists", "rename").Code);
        Assert.Equal(["page-2.md", "page.md"], _folder.Files("out"));
        Assert.Equal(0, ArticleProcess.Start(_folder.Path, null, "page.html", "-O", "out", "--on-exists", "skip").Code);
        Assert.Equal("my own notes", File.ReadAllText(_folder["out/page.md"]));
        Assert.Equal(0, ArticleProcess.Start(_folder.Path, null, "page.html", "-O", "out", "--on-exists", "overwrite").Code);
        Assert.Contains("ferry", File.ReadAllText(_folder["out/page-2.md"]) + File.ReadAllText(_folder["out/page.md"]), StringComparison.Ordinal);
    }

    [Fact]
    public void An_output_that_was_edited_is_kept_and_named()
    {
        ArticleProcess.Start(_folder.Path, null, "page.html", "-O", "out");
        File.AppendAllText(_folder["out/page.md"], "\nmy remark\n");
        var run = ArticleProcess.Start(_folder.Path, null, "page.html", "-O", "out");
        Assert.Equal(6, run.Code);
        Assert.EndsWith("my remark\n", File.ReadAllText(_folder["out/page.md"]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_closed_pipe_is_no_error()
    {
        for (var i = 0; i < 60; i++)
            _folder.Write($"many/{i}.html", Pages.Html($"Story {i} of the harbour"));
        using var process = ArticleProcess.Begin(_folder.Path, "many", "-t", "jsonl", "-q");
        process.StandardInput.Close();
        process.StandardOutput.ReadLine();
        process.StandardOutput.Close();
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(1)));
        Assert.Equal((0, ""), (process.ExitCode, process.StandardError.ReadToEnd()));
    }

    [Theory]
    [InlineData("-INT", 130)]
    [InlineData("-TERM", 143)]
    public void A_signal_ends_a_run_in_order(string signal, int code)
    {
        if (OperatingSystem.IsWindows())
            return;
        for (var i = 0; i < 400; i++)
            _folder.Write($"many/{i}.html", Pages.Html($"Story {i} of the harbour"));
        using var process = ArticleProcess.Begin(_folder.Path, "many", "-O", "out");
        process.StandardInput.Close();
        while (_folder.Files("out").Count(static f => f.EndsWith(".md", StringComparison.Ordinal)) < 3 && !process.HasExited)
            Thread.Yield();
        using (var kill = Process.Start("kill", [signal, process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
            kill.WaitForExit();
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(1)));
        Assert.Equal(code, process.ExitCode);
        Assert.All(_folder.Files("out"), f => Assert.EndsWith("inner harbour.\n", File.ReadAllText(_folder["out/" + f]), StringComparison.Ordinal));
        Assert.Equal(0, ArticleProcess.Start(_folder.Path, null, "many", "-O", "out").Code);
        Assert.Equal(400, _folder.Files("out").Count);
    }
}
