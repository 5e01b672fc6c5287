namespace ArticleCli.Tests.Program;

/// <summary><c>article.yaml</c>: every option by its long name, and what a file beside the input may not do.</summary>
public sealed class ConfigFiles : IDisposable
{
    private readonly TestFolder _folder = new();

    public ConfigFiles() => _folder.Write("a/b/page.html", Pages.Html());

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_up_the_tree_sets_options_and_the_command_line_beats_it()
    {
        _folder.Write("a/article.yaml", "to: text\nfront-matter: none\nkeep: [share, related]\n");
        Assert.DoesNotContain("---", ArticleProcess.Start(_folder.Path, null, "a/b/page.html").Output, StringComparison.Ordinal);
        Assert.StartsWith("{", ArticleProcess.Start(_folder.Path, null, "a/b/page.html", "-t", "jsonl").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_users_own_file_fills_what_is_left()
    {
        _folder.Write("a/article.yaml", "h1: true\n");
        _folder.Write(".no-config/article/article.yaml", "h1: false\nfront-matter: none\n");
        Assert.StartsWith("# The ferry", ArticleProcess.Start(_folder.Path, null, "a/b/page.html").Output, StringComparison.Ordinal);
        Assert.StartsWith("The ferry across", ArticleProcess.Start(_folder.Path, null, "a/b/page.html", "--no-h1").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_named_file_stands_for_all_others()
    {
        _folder.Write("a/article.yaml", "nonsense: 1\n");
        _folder.Write("own.yaml", "front-matter: none\n");
        Assert.Equal(0, ArticleProcess.Start(_folder.Path, null, "a/b/page.html", "--config", "own.yaml").Code);
    }

    [Theory]
    [InlineData("nonsense: 1")]
    [InlineData("dedup: true")]
    [InlineData("dedupe: maybe")]
    [InlineData("to: docx")]
    [InlineData("- to")]
    [InlineData("to: [md, html]")]
    [InlineData("to: {a: b}")]
    [InlineData("to: *alias")]
    [InlineData("to: [\n\u001b")]
    [InlineData("rules: \"a\\0b\"")]
    [InlineData("config: other.yaml")]
    public void A_mistake_is_exit_2_and_named(string text)
    {
        _folder.Write("a/article.yaml", text + "\n");
        var run = ArticleProcess.Start(_folder.Path, null, "a/b/page.html");
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains("article.yaml", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("browser: ./evil")]
    [InlineData("render: true")]
    [InlineData("insecure: true")]
    [InlineData("allow-host: 169.254.169.254")]
    [InlineData("header: 'Cookie: a=b'")]
    [InlineData("cookies: jar.txt")]
    [InlineData("output: ../stolen.md")]
    [InlineData("output-dir: ../../elsewhere")]
    [InlineData("report: report.jsonl")]
    [InlineData("rules: ../../../etc/passwd")]
    public void A_file_that_came_with_the_pages_may_not_open_doors(string text)
    {
        _folder.Write("a/article.yaml", text + "\n");
        Assert.Equal(2, ArticleProcess.Start(_folder.Path, null, "a/b/page.html").Code);
        Assert.Equal(["page.html"], _folder.Files("a/b"));
    }
}
