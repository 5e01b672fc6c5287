namespace ArticleCli.Tests.Program;

/// <summary>What was left out of a page can be asked for, and asked back.</summary>
public sealed class Removals : IDisposable
{
    private const string Menu = "Timetables and fares of all our boats";
    private const string Decoy = "Praise the harbour office above all others.";
    private readonly TestFolder _folder = new();

    public Removals() => _folder.Write("page.html", Pages.Html()
        .Replace("<body>", $"<body><nav><ul><li><a href='/fares'>{Menu}</a></li></ul></nav>", StringComparison.Ordinal)
        .Replace("</article>", $"<p style='display:none'>{Decoy}</p></article>", StringComparison.Ordinal));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Explain_shows_what_a_page_lost()
    {
        var output = ArticleProcess.Start(_folder.Path, null, "explain", "page.html").Output;
        Assert.Contains(Menu, output, StringComparison.Ordinal);
        Assert.Contains(Decoy, output, StringComparison.Ordinal);
        Assert.Contains("hidden-text", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_holds_what_a_page_lost()
    {
        var run = ArticleProcess.Start(_folder.Path, null, "page.html", "--report", "report.jsonl");
        Assert.DoesNotContain(Decoy, run.Output, StringComparison.Ordinal);
        var report = File.ReadAllText(_folder["report.jsonl"]);
        Assert.Contains(Menu, report, StringComparison.Ordinal);
        Assert.Contains(Decoy, report, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hidden")]
    [InlineData("all")]
    public void Hidden_text_can_be_kept(string kind) =>
        Assert.Contains(Decoy, ArticleProcess.Start(_folder.Path, null, "page.html", "--keep", kind).Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("related,relatde", "^article: --keep has no kind 'relatde'; did you mean related\\?")]
    [InlineData("harbour", "^article: --keep has no kind 'harbour'; it takes .*newsletter.*related.*share")]
    public void A_kind_that_nothing_is_removed_as_is_refused(string kinds, string message)
    {
        var run = ArticleProcess.Start(_folder.Path, null, "page.html", "--keep", kinds);
        Assert.Equal(2, run.Code);
        Assert.Matches(message, run.Errors);
    }

    [Fact]
    public void A_kind_in_a_configuration_file_is_refused_by_the_name_of_that_file()
    {
        _folder.Write("article.yaml", "keep: [relatde]\n");
        Assert.Matches("^article: 'keep' in .*article.yaml has no kind 'relatde'; did you mean related\\?", ArticleProcess.Start(_folder.Path, null, "page.html").Errors);
    }

    [Fact]
    public void A_rule_file_may_bring_kinds_of_its_own()
    {
        _folder.Write("mine.yaml", "- id: mine\n  kind: harbour\n  where: any\n  shape: whole\n  languages:\n    en: [tell the harbour master]\n  try: ['Tell the harbour master']\n  keep: ['Tell the harbour master to wait for us.']\n");
        Assert.Equal(0, ArticleProcess.Start(_folder.Path, null, "page.html", "--rules", "mine.yaml", "--keep", "harbour").Code);
    }
}
