using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace ArticleCli.Tests.Program;

/// <summary>The calls of the README, each run as a user types it.</summary>
public sealed class EverydayCalls : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void I_can_convert_a_saved_page()
    {
        _folder.Write("page.html", Pages.Html());
        var run = ArticleProcess.Start(_folder.Path, null, "page.html");
        Assert.Equal((0, ""), (run.Code, run.Errors));
        Assert.StartsWith("---\ntitle: The ferry keeps its winter timetable\n", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("inner harbour.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void I_can_pipe_a_page_with_its_address()
    {
        var run = ArticleProcess.Start(_folder.Path, Pages.Html(), "--url", "https://example.org/news/ferry");
        Assert.Equal(0, run.Code);
        Assert.Contains("\nsource: https://example.org/news/ferry\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void I_can_pipe_text_that_I_copied()
    {
        var run = ArticleProcess.Start(_folder.Path, Pages.Text);
        Assert.Equal(0, run.Code);
        Assert.Contains("title: The ferry keeps its winter timetable\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("\nPassengers who travel", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void I_can_name_standard_input_with_a_dash() =>
        Assert.Contains("Passengers", ArticleProcess.Start(_folder.Path, Pages.Text, "-").Output, StringComparison.Ordinal);

    [Fact]
    public void I_can_mirror_a_folder()
    {
        _folder.Write("dump/a/one.html", Pages.Html("One boat is enough"));
        _folder.Write("dump/two.txt", Pages.Text);
        _folder.Write("dump/picture.png", "no text");
        _folder.Write("dump/.hidden.html", Pages.Html());
        _folder.Write("dump/saved.html", Pages.Html("Saved with its pictures"));
        _folder.Write("dump/saved_files/frame.html", Pages.Html());
        var run = ArticleProcess.Start(_folder.Path, null, "dump/", "-O", "notes/");
        Assert.Equal(0, run.Code);
        Assert.Equal("", run.Output);
        Assert.Equal(["a/one.md", "saved.md", "two.md"], _folder.Files("notes"));
        Assert.Contains("3 converted", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_run_writes_nothing_and_a_third_only_what_changed()
    {
        for (var i = 0; i < 5; i++)
            _folder.Write($"dump/{i}.html", Pages.Html($"Story {i} of the harbour"));
        ArticleProcess.Start(_folder.Path, null, "dump", "-O", "notes");
        var before = File.GetLastWriteTimeUtc(_folder["notes/1.md"]);
        Assert.Contains("0 converted, 5 unchanged", ArticleProcess.Start(_folder.Path, null, "dump", "-O", "notes").Errors, StringComparison.Ordinal);
        Assert.Equal(before, File.GetLastWriteTimeUtc(_folder["notes/1.md"]));
        _folder.Write("dump/1.html", Pages.Html("Another story of the harbour"));
        Assert.Contains("1 converted, 4 unchanged", ArticleProcess.Start(_folder.Path, null, "dump", "-O", "notes").Errors, StringComparison.Ordinal);
        Assert.Contains("Another story", File.ReadAllText(_folder["notes/1.md"]), StringComparison.Ordinal);
        Assert.Contains("5 converted", ArticleProcess.Start(_folder.Path, null, "dump", "-O", "notes", "--front-matter", "none").Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void I_can_list_inputs_in_a_file()
    {
        _folder.Write("one.html", Pages.Html("One boat is enough"));
        _folder.Write("two.html", Pages.Html("Two boats are better"));
        _folder.Write("list.txt", "# what to read\none.html\ttalk\n\ntwo.html\n");
        var run = ArticleProcess.Start(_folder.Path, null, "-i", "list.txt", "-O", "notes", "--wait", "1");
        Assert.Equal(0, run.Code);
        Assert.Equal(["talk.md", "two.md"], _folder.Files("notes"));
    }

    [Fact]
    public void I_can_send_records_through_in_order()
    {
        var records = string.Join('\n', Enumerable.Range(0, 40).Select(static i => Pages.Record("r" + i, $"Story {i} of the harbour")));
        var run = ArticleProcess.Start(_folder.Path, records, "-f", "jsonl", "-t", "jsonl");
        Assert.Equal(0, run.Code);
        var ids = run.Output.TrimEnd('\n').Split('\n').Select(static l => JsonDocument.Parse(l).RootElement.GetProperty("id").GetString());
        Assert.Equal(Enumerable.Range(0, 40).Select(static i => "r" + i), ids);
    }

    [Fact]
    public void A_bad_record_becomes_an_error_record_in_its_place()
    {
        var records = Pages.Record("a", "Story one of the harbour") + "\n{\"id\":7}\nno json\n" + Pages.Record("b", "Story two of the harbour");
        var run = ArticleProcess.Start(_folder.Path, records, "-f", "jsonl", "-t", "jsonl");
        Assert.Equal(1, run.Code);
        var lines = run.Output.TrimEnd('\n').Split('\n').Select(static l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal(["\"a\"", "7", "\"3\"", "\"b\""], lines.Select(static l => l.GetProperty("id").GetRawText()));
        Assert.Equal("input-record", lines[1].GetProperty("error").GetProperty("code").GetString());
        Assert.True(lines[2].GetProperty("error").GetProperty("message").GetString() is { Length: > 10 });
    }

    [Fact]
    public void I_can_ask_for_one_field()
    {
        _folder.Write("page.html", Pages.Html());
        Assert.Equal("The ferry keeps its winter timetable\n", ArticleProcess.Start(_folder.Path, null, "page.html", "-p", "title").Output);
        Assert.Equal("en\narticle\n", ArticleProcess.Start(_folder.Path, null, "page.html", "-p", "language,kind").Output);
    }

    [Fact]
    public void I_can_ask_why()
    {
        _folder.Write("page.html", Pages.Html());
        var run = ArticleProcess.Start(_folder.Path, null, "explain", "page.html");
        Assert.Equal(0, run.Code);
        Assert.Contains("read as", run.Output, StringComparison.Ordinal);
        Assert.Matches("title +The ferry keeps its winter timetable +<- ", run.Output);
        Assert.Contains("kept\n", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Output);
    }

    [Fact]
    public void Colours_come_when_asked_for()
    {
        _folder.Write("page.html", Pages.Html());
        var run = ArticleProcess.Start(_folder.Path, null, "explain", "page.html", "--color", "always");
        Assert.Contains("\u001b[", run.Output, StringComparison.Ordinal);
        Assert.Contains("stays", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void I_can_write_a_report_of_any_run()
    {
        _folder.Write("page.html", Pages.Html());
        Assert.Equal(0, ArticleProcess.Start(_folder.Path, null, "page.html", "-o", "page.md", "--report", "report.jsonl").Code);
        var lines = File.ReadAllLines(_folder["report.jsonl"]).Select(static l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal("article", lines[0].GetProperty("what").GetString());
        Assert.Contains(lines, static l => l.GetProperty("what").GetString() == "clue" && l.GetProperty("field").GetString() == "title");
    }

    [Fact]
    public void Several_inputs_are_parted_by_a_blank_line()
    {
        _folder.Write("a.html", Pages.Html("One boat is enough"));
        _folder.Write("b.html", Pages.Html("Two boats are better"));
        var both = ArticleProcess.Start(_folder.Path, null, "a.html", "b.html").Output;
        var a = ArticleProcess.Start(_folder.Path, null, "a.html").Output;
        var b = ArticleProcess.Start(_folder.Path, null, "b.html").Output;
        Assert.Equal(a + "\n" + b, both);
    }

    [Fact]
    public void Several_inputs_as_json_are_one_array()
    {
        _folder.Write("a.html", Pages.Html("One boat is enough"));
        _folder.Write("b.html", Pages.Html("Two boats are better"));
        var array = JsonDocument.Parse(ArticleProcess.Start(_folder.Path, null, "a.html", "missing.html", "b.html", "-t", "json").Output).RootElement;
        Assert.Equal(["a.html", "missing.html", "b.html"], array.EnumerateArray().Select(static e => e.GetProperty("id").GetString() ?? ""));
        Assert.Equal("input-missing", array[1].GetProperty("error").GetProperty("code").GetString());
    }

    [Fact]
    public async Task I_can_convert_addresses()
    {
        await using var server = await Load.WebServer.StartAsync(static context => Answer(context, Pages.Html()));
        var run = ArticleProcess.Start(_folder.Path, null, server.Address + "/2025/05/29/talks", "--allow-host", server.Host);
        Assert.Equal(0, run.Code);
        Assert.Contains("title: The ferry keeps its winter timetable\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I_can_read_what_is_new_in_a_feed()
    {
        await using var server = await Load.WebServer.StartAsync(static context => Answer(context, Pages.Html(context.Request.Path == "/one" ? "One boat is enough" : "Two boats are better")));
        _folder.Write("feed.xml", $"""
            <?xml version="1.0"?><rss version="2.0"><channel><title>Harbour</title>
            <item><title>One</title><link>{server.Address}/one</link><pubDate>{DateTimeOffset.UtcNow:r}</pubDate></item>
            <item><title>Two</title><link>{server.Address}/two</link><pubDate>Mon, 06 Jan 2020 10:00:00 GMT</pubDate></item>
            </channel></rss>
            """);
        var run = ArticleProcess.Start(_folder.Path, null, "feed.xml", "-f", "feed", "-O", "inbox", "--since", "7d", "--allow-host", server.Host);
        Assert.Equal(0, run.Code);
        Assert.Equal(["one-boat-is-enough.md"], _folder.Files("inbox"));
    }

    [Fact]
    public void Globs_are_expanded_for_shells_that_do_not()
    {
        _folder.Write("d/a/x.html", Pages.Html("One boat is enough"));
        _folder.Write("d/y.htm", Pages.Html("Two boats are better"));
        _folder.Write("d/z.txt", Pages.Text);
        var run = ArticleProcess.Start(_folder.Path, null, "d/**/*.{html,htm}", "-O", "notes");
        Assert.Equal(0, run.Code);
        Assert.Equal(["a/x.md", "y.md"], _folder.Files("notes"));
    }

    [Fact]
    public void A_dry_run_writes_nothing()
    {
        _folder.Write("d/x.html", Pages.Html());
        var run = ArticleProcess.Start(_folder.Path, null, "d", "-O", "notes", "--dry-run");
        Assert.Equal(0, run.Code);
        Assert.False(Directory.Exists(_folder["notes"]));
        Assert.Contains("would be written to notes/x.md", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Outputs_are_the_same_whatever_the_number_of_jobs()
    {
        for (var i = 0; i < 30; i++)
            _folder.Write($"dump/{i % 3}/{i}.html", Pages.Html($"Story {i % 10} of the harbour"));
        ArticleProcess.Start(_folder.Path, null, "dump", "-O", "one", "-j", "1", "--name", "{slug}");
        ArticleProcess.Start(_folder.Path, null, "dump", "-O", "eight", "-j", "8", "--name", "{slug}");
        Assert.Equal(30, _folder.Files("one").Count);
        Assert.Equal(_folder.Files("one"), _folder.Files("eight"));
        Assert.All(_folder.Files("one"), f => Assert.Equal(File.ReadAllText(_folder["one/" + f]), File.ReadAllText(_folder["eight/" + f])));
    }

    [Fact]
    public void Duplicates_are_left_out_when_asked()
    {
        for (var i = 0; i < 3; i++)
            _folder.Write($"dump/{i}.html", Pages.Html());
        _folder.Write("dump/other.txt", string.Join(' ', Enumerable.Range(0, 200).Select(static i => "word" + i)));
        var run = ArticleProcess.Start(_folder.Path, null, "dump", "-O", "notes", "--dedupe");
        Assert.Contains("2 duplicates", run.Errors, StringComparison.Ordinal);
        Assert.Equal(["0.md", "other.md"], _folder.Files("notes"));
    }

    [Fact]
    public void Blocks_that_pages_of_a_host_share_go_when_asked()
    {
        const string Furniture = "This newspaper is printed on the island every morning.";
        var records = string.Join('\n', Enumerable.Range(0, 6).Select(static i => JsonSerializer.Serialize(new
        {
            id = "r" + i,
            url = "https://example.org/" + i,
            markdown = $"# Story {i}\n\nThe harbour office answered letter number {i} on Monday, and said that the boat would wait.\n\n{Furniture}\n\nNobody on the quay had asked question {i} before, and the office will look at it in spring.\n",
        })));
        Assert.Contains(Furniture, ArticleProcess.Start(_folder.Path, records, "-f", "jsonl", "-t", "jsonl").Output, StringComparison.Ordinal);
        var run = ArticleProcess.Start(_folder.Path, records, "-f", "jsonl", "-t", "jsonl", "--common-blocks", "--report", "report.jsonl");
        Assert.Equal(0, run.Code);
        Assert.DoesNotContain(Furniture, run.Output, StringComparison.Ordinal);
        Assert.Equal(6, run.Output.Split("Nobody on the quay").Length / 2);
        Assert.Equal(6, File.ReadAllText(_folder["report.jsonl"]).Split("common-blocks").Length - 1);
    }

    [Fact]
    public void Records_keep_every_character_as_it_is()
    {
        const string Line = "The harbour 🚢 \"office\" said: C:\\boats\u0007 <tag> & naïve 東京.";
        var run = ArticleProcess.Start(_folder.Path, JsonSerializer.Serialize(new { id = "ü\u202e😀", text = Line + "\n\n" + Line }), "-f", "jsonl", "-t", "jsonl", "--mode", "page");
        Assert.Contains("🚢", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u0007', run.Output);
        var record = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal("ü\u202e😀", record.GetProperty("id").GetString());
        Assert.Contains("said: C:\\boats", record.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--images", "drop")]
    [InlineData("--links", "text")]
    [InlineData("--links", "ref")]
    [InlineData("--wrap", "40")]
    [InlineData("--dialect", "commonmark")]
    [InlineData("--dialect", "obsidian")]
    [InlineData("--h1", "--no-dedupe")]
    public void How_it_is_printed_never_changes_which_text_is_found(params string[] options)
    {
        _folder.Write("page.html", Pages.Html().Replace("</article>", "<p>See <a href='https://example.org/ice'>the ice chart</a> of the week.</p><figure><img src='https://example.org/boat.jpg' alt='A boat'><figcaption>The early boat at the quay</figcaption></figure></article>", StringComparison.Ordinal));
        var plain = ArticleProcess.Start(_folder.Path, null, "page.html", "-p", "text");
        Assert.Contains("the ice chart", plain.Output, StringComparison.Ordinal);
        Assert.Equal(plain.Output, ArticleProcess.Start(_folder.Path, null, ["page.html", "-p", "text", .. options]).Output);
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("pwsh")]
    public void Every_shell_has_a_completion_script(string shell)
    {
        var run = ArticleProcess.Start(_folder.Path, null, "completion", shell);
        Assert.Equal((0, ""), (run.Code, run.Errors));
        Assert.Contains("on-exists", run.Output, StringComparison.Ordinal);
        Assert.Contains("no-dedupe", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_rules_can_be_listed_and_checked()
    {
        Assert.Equal(0, ArticleProcess.Start(_folder.Path, null, "rules").Code);
        var run = ArticleProcess.Start(_folder.Path, null, "rules", "--check");
        Assert.Equal((0, "all examples are right\n"), (run.Code, run.Output));
    }

    private static Task Answer(HttpContext context, string page)
    {
        if (context.Request.Path == "/robots.txt")
        {
            context.Response.StatusCode = 404;
            return Task.CompletedTask;
        }

        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(page);
    }
}
