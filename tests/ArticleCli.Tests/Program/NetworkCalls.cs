using System.Globalization;
using System.Text.Json;
using ArticleCli.Tests.Load;
using ArticleCli.Tests.Load.Browser;
using Microsoft.AspNetCore.Http;

namespace ArticleCli.Tests.Program;

/// <summary>What the program does with addresses, against a server of the test's own.</summary>
public sealed class NetworkCalls : IDisposable
{
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("/404", 5, "404")]
    [InlineData("/empty", 3, "empty")]
    [InlineData("/loop", 5, "redirects")]
    [InlineData("/title", 3, "no text")]
    public async Task A_page_that_cannot_be_had_is_told_with_its_reason(string path, int code, string word)
    {
        await using var server = await WebServer.StartAsync(static context =>
        {
            if (context.Request.Path == "/404") context.Response.StatusCode = 404;
            if (context.Request.Path == "/title") return Html(context, "<title>It works</title><h1>It works</h1>");
            if (context.Request.Path == "/loop") context.Response.Redirect("/loop");
            return Task.CompletedTask;
        });

        var run = Start(server, server.Address + path);

        Assert.Equal((code, ""), (run.Code, run.Output));
        Assert.Contains(word, run.Errors, StringComparison.Ordinal);
        Assert.Contains("article: " + server.Address + path, run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://localhost:1/x", 5, "--allow-host localhost:1")]
    [InlineData("http://[::ffff:10.0.0.5]/x", 5, "private or special")]
    [InlineData("ftp://example.org/x", 2, "http")]
    public void What_is_not_fetched_is_refused_with_the_way_out(string address, int code, string word)
    {
        var run = ArticleProcess.Start(_folder.Path, null, address);

        Assert.Equal((code, ""), (run.Code, run.Output));
        Assert.Contains(word, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_is_fetched_politely_each_page_once_and_what_fails_is_named()
    {
        await using var server = await WebServer.StartAsync(static context => context.Request.Path.Value switch
        {
            "/robots.txt" => context.Response.WriteAsync("User-agent: *\nDisallow: /private"),
            "/gone" => Status(context, 410),
            var path => Html(context, Pages.Html("Page " + path![1..] + " of the harbour")),
        });
        _folder.Write("urls.txt", string.Join('\n', new[] { "/1", "/2", "/1", "/2#top", "/private/3", "/gone", "/4" }.Select(path => server.Address + path)));

        var run = Start(server, "-i", "urls.txt", "-O", "notes", "-j", "4");

        Assert.Equal(1, run.Code);
        Assert.Equal(["page-1-of-the-harbour.md", "page-2-of-the-harbour.md", "page-4-of-the-harbour.md"], _folder.Files("notes"));
        Assert.Equal((1, 1, 1, 0, 1), (server.Count("/robots.txt"), server.Count("/1"), server.Count("/2"), server.Count("/private/3"), server.Count("/gone")));
        Assert.Contains("robots.txt", run.Errors, StringComparison.Ordinal);
        Assert.Contains("410", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Addresses_that_fail_become_error_records_in_their_place()
    {
        await using var server = await WebServer.StartAsync(static context => context.Request.Path == "/b" ? Status(context, 404) : Html(context, Pages.Html()));

        var run = Start(server, server.Address + "/a", server.Address + "/b", server.Address + "/c", "-t", "jsonl", "--robots", "off");

        var records = run.Output.TrimEnd('\n').Split('\n').Select(static line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(["/a", "/b", "/c"], records.Select(record => record.GetProperty("id").GetString()![server.Address.Length..]));
        Assert.Equal("network-status", records[1].GetProperty("error").GetProperty("code").GetString());
        Assert.Equal(1, run.Code);
    }

    [Fact]
    public async Task Secrets_reach_their_server_and_no_message()
    {
        await using var server = await WebServer.StartAsync(static context => Status(context, 403));
        _folder.Write("cookies.txt", "127.0.0.1\tFALSE\t/\tFALSE\t0\tsid\tS3CRET\n");

        var run = Start(server, "-v", "-H", "X-Api-Key: S3CRET", "-b", "cookies.txt", $"http://ann:S3CRET@{server.Host}/x");

        Assert.Equal((5, "S3CRET", "sid=S3CRET"), (run.Code, server.Header("/x", "X-Api-Key"), server.Header("/x", "Cookie")));
        Assert.DoesNotContain("S3CRET", run.Errors + run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_run_with_a_cache_asks_and_a_third_needs_no_network()
    {
        await using var server = await WebServer.StartAsync(static context =>
        {
            context.Response.Headers.ETag = "\"1\"";
            return context.Request.Headers.IfNoneMatch == "\"1\"" ? Status(context, 304) : Html(context, Pages.Html());
        });

        var first = Start(server, server.Address + "/x", "--cache", "cache");
        var second = Start(server, server.Address + "/x", "--cache", "cache");
        var third = Start(server, server.Address + "/x", "--cache", "cache", "--offline");
        var other = Start(server, server.Address + "/y", "--cache", "cache", "--offline");

        Assert.Equal((0, 0, 0, 5), (first.Code, second.Code, third.Code, other.Code));
        Assert.Equal((first.Output, first.Output), (second.Output, third.Output));
        Assert.Equal((2, "\"1\""), (server.Requests.Count, server.Header("/x", "If-None-Match")));
    }

    [Theory]
    [InlineData("rss")]
    [InlineData("sitemap")]
    public async Task Feeds_and_sitemaps_on_the_web_expand_to_their_pages(string kind)
    {
        await using var server = await WebServer.StartAsync(context =>
        {
            var here = $"http://{context.Request.Host}";
            return context.Request.Path.Value switch
            {
                "/rss" => context.Response.WriteAsync($"<rss><channel><item><link>{here}/1</link></item><item><link>/2</link></item><item><link>/3</link></item></channel></rss>"),
                "/sitemap" => context.Response.WriteAsync($"<sitemapindex><sitemap><loc>{here}/part</loc></sitemap></sitemapindex>"),
                "/part" => context.Response.WriteAsync($"<urlset><url><loc>{here}/1</loc></url><url><loc>{here}/2</loc></url><url><loc>{here}/3</loc></url></urlset>"),
                var path => Html(context, Pages.Html("Page " + path![1..] + " of the harbour")),
            };
        });

        var run = Start(server, server.Address + "/" + kind, "-f", kind == "rss" ? "feed" : "sitemap", "--max", "2", "-O", "notes", "--robots", "off");

        Assert.Equal(0, run.Code);
        Assert.Equal(["page-1-of-the-harbour.md", "page-2-of-the-harbour.md"], _folder.Files("notes"));
        Assert.Contains("--max", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_text_that_a_feed_carries_stands_in_for_a_page_that_is_gone()
    {
        var text = string.Concat(Enumerable.Repeat("<p>The ferry across the sound will keep its winter timetable until the end of April, the harbour office said.</p>", 5));
        await using var server = await WebServer.StartAsync(context => context.Request.Path == "/feed"
            ? context.Response.WriteAsync($"<rss><channel><item><title>Ferry</title><link>/gone</link><content:encoded><![CDATA[{text}]]></content:encoded></item></channel></rss>")
            : Status(context, 404));

        var run = Start(server, server.Address + "/feed", "-f", "feed", "--robots", "off");

        Assert.Equal(0, run.Code);
        Assert.Contains("winter timetable", run.Output, StringComparison.Ordinal);
        Assert.Contains("404", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pictures_come_beside_the_note_and_change_no_word()
    {
        await using var server = await WebServer.StartAsync(static context => context.Request.Path.Value switch
        {
            "/wave.png" => context.Response.Body.WriteAsync(Png).AsTask(),
            "/gone.png" => Status(context, 404),
            _ => Html(context, Pages.Html().Replace("<p>Passengers", "<p><img src=/wave.png alt='A wave' width=800 height=600></p><p><img src=/gone.png alt='A boat' width=800 height=600></p><p>Passengers", StringComparison.Ordinal)),
        });

        var kept = Start(server, server.Address + "/x", "-t", "text");
        var run = Start(server, server.Address + "/x", "--images", "download", "-o", "my note.md");
        var inline = Start(server, server.Address + "/x", "--images", "inline");

        var picture = Assert.Single(_folder.Files("my note.assets"));
        Assert.Equal(Png, File.ReadAllBytes(_folder["my note.assets/" + picture]));
        Assert.Contains($"![A wave](my%20note.assets/{picture})", File.ReadAllText(_folder["my note.md"]), StringComparison.Ordinal);
        Assert.Contains($"![A boat]({server.Address}/gone.png)", File.ReadAllText(_folder["my note.md"]), StringComparison.Ordinal);
        Assert.Contains("![A wave](data:image/png;base64,", inline.Output, StringComparison.Ordinal);
        Assert.Contains("404", run.Errors, StringComparison.Ordinal);
        Assert.Equal(kept.Output, Start(server, server.Address + "/x", "-t", "text", "--images", "inline").Output);
    }

    [Fact]
    public async Task The_proxy_of_the_environment_is_used_but_for_hosts_inside()
    {
        await using var proxy = await WebServer.StartAsync(static context => Html(context, Pages.Html()));
        var variables = new Dictionary<string, string> { ["http_proxy"] = proxy.Address };

        var outside = ArticleProcess.Start(_folder.Path, null, variables, "http://45.45.45.45/ferry");
        var inside = ArticleProcess.Start(_folder.Path, null, variables, "http://10.0.0.5/ferry");

        Assert.Equal((0, 5), (outside.Code, inside.Code));
        Assert.Contains("source: http://45.45.45.45/ferry\n", outside.Output, StringComparison.Ordinal);
        Assert.Single(proxy.Requests);
    }

    [ChromiumFact]
    public async Task A_page_that_scripts_write_is_read_with_render()
    {
        await using var server = await WebServer.StartAsync(static context => context.Request.Path == "/text"
            ? context.Response.WriteAsync(Pages.Html()[Pages.Html().IndexOf("<article>", StringComparison.Ordinal)..])
            : Html(context, "<!doctype html><title>Ferry</title><div id=root></div><script>fetch('/text').then(r => r.text()).then(t => document.getElementById('root').innerHTML = t)</script>"));

        var run = Start(server, server.Address + "/x", "--render");

        Assert.Equal(0, run.Code);
        Assert.Contains("Passengers who travel to work", run.Output, StringComparison.Ordinal);
    }

    private Run Start(WebServer server, params string[] arguments) => ArticleProcess.Start(_folder.Path, null, [.. arguments, "--allow-host", server.Host]);

    private static Task Html(HttpContext context, string html)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(html);
    }

    private static Task Status(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsync(status == 304 ? "" : status.ToString(CultureInfo.InvariantCulture));
    }
}
