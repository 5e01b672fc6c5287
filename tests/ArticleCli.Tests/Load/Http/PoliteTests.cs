using System.Net;
using System.Text;
using ArticleCli.Load.Http;
using ArticleCli.Model;
using Microsoft.AspNetCore.Http;

namespace ArticleCli.Tests.Load.Http;

/// <summary>Retries, queues, robots.txt, secrets, the cache: all against a real server, on a clock whose pauses are over at once.</summary>
public sealed class PoliteTests
{
    private readonly QuickClock _clock = new();

    [Theory]
    [InlineData(500, 3)]
    [InlineData(503, 3)]
    [InlineData(408, 3)]
    [InlineData(429, 3)]
    [InlineData(400, 1)]
    [InlineData(401, 1)]
    [InlineData(404, 1)]
    [InlineData(410, 1)]
    [InlineData(451, 1)]
    public async Task Only_what_may_pass_is_tried_again(int status, int tries)
    {
        await using var server = await WebServer.StartAsync(context => Status(context, status));
        using var fetcher = Fetcher(server);

        var failure = await Assert.ThrowsAsync<ArticleException>(() => fetcher.FetchAsync(server.Address + "/x"));

        Assert.Equal(("network-status", tries), (failure.Code, server.Count("/x")));
        Assert.Contains(status.ToString(System.Globalization.CultureInfo.InvariantCulture), failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_recovers_gives_its_page()
    {
        await using var server = await WebServer.StartAsync(Failing(2, 500));
        using var fetcher = Fetcher(server);

        Assert.Equal("page", Encoding.UTF8.GetString((await fetcher.FetchAsync(server.Address + "/x")).Body));
        Assert.Equal(2, _clock.Pauses.Count);
    }

    [Fact]
    public async Task A_body_that_breaks_off_is_asked_for_again()
    {
        await using var server = new RawServer(n => Encoding.ASCII.GetBytes(n == 1
            ? "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\npa"
            : "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\npage"));
        using var fetcher = new Fetcher(FetchOptions.Default with { Timeout = QuickClock.NoLimit, AllowedHosts = [server.Host] }, new SystemHttp(), _clock, new NoProxy());

        Assert.Equal("page", Encoding.UTF8.GetString((await fetcher.FetchAsync("http://" + server.Host)).Body));
        Assert.Equal(2, server.Connections);
    }

    [Fact]
    public async Task A_pause_that_the_server_asks_for_is_kept()
    {
        await using var server = await WebServer.StartAsync(Failing(1, 429, "7"));
        using var fetcher = Fetcher(server);

        await fetcher.FetchAsync(server.Address + "/x");

        Assert.InRange(_clock.Pauses.Sum(static pause => pause.TotalSeconds), 6.9, 9);
    }

    [Fact]
    public async Task A_pause_of_a_day_is_not_waited_for_but_told()
    {
        await using var server = await WebServer.StartAsync(Failing(1, 429, "86400"));
        using var fetcher = Fetcher(server);

        var failure = await Assert.ThrowsAsync<ArticleException>(() => fetcher.FetchAsync(server.Address + "/x"));

        Assert.Equal(("network-retry-after", 1), (failure.Code, server.Count("/x")));
        Assert.Contains("24 hours", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("120", 120.0)]
    [InlineData(" 0 ", 0.0)]
    [InlineData("Wed, 01 Jan 2025 00:00:30 GMT", 30.0)]
    [InlineData("Tue, 31 Dec 2024 00:00:00 GMT", 0.0)]
    [InlineData("-1", null)]
    [InlineData("-1e9;x", null)]
    [InlineData("soon", null)]
    [InlineData("99999999999999999", (double)int.MaxValue)]
    [InlineData(null, null)]
    public void Retry_After_is_read_in_both_forms(string? header, double? seconds) =>
        Assert.Equal(seconds, RetryAfterHeader.Read(header, new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero))?.TotalSeconds);

    [Fact]
    public async Task A_host_is_asked_one_page_at_a_time_in_the_order_of_asking()
    {
        int now = 0, most = 0;
        var gate = new SemaphoreSlim(0);
        await using var server = await WebServer.StartAsync(async context =>
        {
            most = Math.Max(most, Interlocked.Increment(ref now));
            await gate.WaitAsync();
            Interlocked.Decrement(ref now);
            await context.Response.WriteAsync("page");
        });
        using var fetcher = Fetcher(server);

        var all = Enumerable.Range(0, 8).Select(i => fetcher.FetchAsync($"{server.Address}/{i}")).ToList();
        gate.Release(8);
        await Task.WhenAll(all);

        Assert.Equal(1, most);
        Assert.Equal(Enumerable.Range(0, 8).Select(static i => "/" + i), server.Requests.Select(static request => request.Path));
    }

    [Fact]
    public async Task The_wait_between_pages_is_kept_for_each_host()
    {
        await using var server = await WebServer.StartAsync(static context => context.Response.WriteAsync("page"));
        using var fetcher = Fetcher(server, FetchOptions.Default with { Wait = TimeSpan.FromSeconds(30) });

        for (var i = 0; i < 4; i++) await fetcher.FetchAsync($"{server.Address}/{i}");

        Assert.Equal(3, _clock.Pauses.Count(static pause => pause > TimeSpan.FromSeconds(25)));
    }

    [Fact]
    public async Task Who_gives_up_waiting_for_a_host_does_not_hold_it_up()
    {
        var queue = new HostQueue(TimeSpan.Zero, _clock);
        using var gaveUp = new CancellationTokenSource();
        var first = await queue.EnterAsync("a", default);
        var second = queue.EnterAsync("a", gaveUp.Token);
        var third = queue.EnterAsync("A", default);

        await gaveUp.CancelAsync();
        first.Dispose();

        await Assert.ThrowsAsync<TaskCanceledException>(() => second);
        (await third).Dispose();
    }

    [Fact]
    public async Task Robots_txt_is_asked_once_and_obeyed()
    {
        await using var server = await WebServer.StartAsync(context => context.Request.Path == "/robots.txt"
            ? context.Response.WriteAsync("User-agent: *\nDisallow: /private")
            : context.Response.WriteAsync("page"));
        using var fetcher = Fetcher(server, FetchOptions.Default with { Robots = true });

        await fetcher.FetchAsync(server.Address + "/open");
        var refused = await Assert.ThrowsAsync<ArticleException>(() => fetcher.FetchAsync(server.Address + "/private/x"));

        Assert.Equal(("network-robots", 1, 0), (refused.Code, server.Count("/robots.txt"), server.Count("/private/x")));
    }

    [Theory]
    [InlineData(404, true)]
    [InlineData(403, true)]
    [InlineData(503, false)]
    public async Task A_missing_robots_txt_allows_and_a_failing_one_refuses(int status, bool allowed)
    {
        await using var server = await WebServer.StartAsync(context => context.Request.Path == "/robots.txt" ? Status(context, status) : context.Response.WriteAsync("page"));
        using var fetcher = Fetcher(server, FetchOptions.Default with { Robots = true });

        var failure = await Record.ExceptionAsync(() => fetcher.FetchAsync(server.Address + "/x"));

        Assert.Equal(allowed, failure is null);
    }

    [Fact]
    public async Task Given_headers_and_cookies_stay_with_their_origin()
    {
        await using var other = await WebServer.StartAsync(static context => context.Response.WriteAsync("page"));
        await using var server = await WebServer.StartAsync(context =>
        {
            context.Response.Headers.SetCookie = "session=theirs; Path=/";
            context.Response.Redirect(other.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal) + "/there");
            return Task.CompletedTask;
        });
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "# Netscape HTTP Cookie File\n127.0.0.1\tFALSE\t/\tFALSE\t0\tlogin\tword\n127.0.0.1\tFALSE\t/elsewhere\tFALSE\t0\tpath\tword\nexample.org\tTRUE\t/\tFALSE\t0\tother\tword\n");
        var options = FetchOptions.Default with
        {
            Headers = ["Authorization: Bearer S3CRET", "X-Api-Key: S3CRET", "Cookie: a=S3CRET", "Accept-Language: de"],
            CookieFile = file,
            AllowedHosts = [server.Host, other.Host.Replace("127.0.0.1", "localhost", StringComparison.Ordinal)],
        };
        using var fetcher = new Fetcher(options with { Timeout = QuickClock.NoLimit }, new SystemHttp(), _clock, new NoProxy());

        await fetcher.FetchAsync(server.Address + "/here");
        File.Delete(file);

        Assert.Equal(("Bearer S3CRET", "S3CRET", "a=S3CRET; login=word"), (server.Header("/here", "Authorization"), server.Header("/here", "X-Api-Key"), server.Header("/here", "Cookie")));
        Assert.Equal((null, null, null, "de"), (other.Header("/there", "Authorization"), other.Header("/there", "X-Api-Key"), other.Header("/there", "Cookie"), other.Header("/there", "Accept-Language")));
    }

    [Fact]
    public async Task A_cookie_goes_back_to_the_host_that_set_it()
    {
        await using var server = await WebServer.StartAsync(context =>
        {
            if (context.Request.Headers.Cookie == "seen=1") return context.Response.WriteAsync("page");
            context.Response.Headers.SetCookie = "seen=1; Path=/";
            context.Response.Redirect("/x");
            return Task.CompletedTask;
        });
        using var fetcher = Fetcher(server);

        Assert.Equal("page", Encoding.UTF8.GetString((await fetcher.FetchAsync(server.Address + "/x")).Body));
    }

    [Theory]
    [InlineData("no colon")]
    [InlineData("Bad Name: x")]
    [InlineData("X: a\r\nY: b")]
    [InlineData("Host: elsewhere")]
    [InlineData("Content-Length: 5")]
    public void A_header_that_is_none_is_an_error_of_usage_and_is_not_repeated(string header)
    {
        var failure = Assert.Throws<ArticleException>(() => new Fetcher(FetchOptions.Default with { Headers = [header] }));

        Assert.Equal("usage-header", failure.Code);
        Assert.DoesNotContain(header, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_cache_asks_whether_a_page_has_changed_and_serves_it_offline()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        await using var server = await WebServer.StartAsync(context =>
        {
            context.Response.Headers.ETag = "\"v1\"";
            if (context.Request.Headers.IfNoneMatch == "\"v1\"") return Status(context, 304);
            return context.Response.WriteAsync("page");
        });
        async Task<Fetched> FetchAsync(bool offline)
        {
            using var fetcher = Fetcher(server, FetchOptions.Default with { CacheDirectory = folder, Offline = offline });
            return await fetcher.FetchAsync(server.Address + "/x?key=S3CRET");
        }

        var first = await FetchAsync(offline: false);
        var second = await FetchAsync(offline: false);
        var third = await FetchAsync(offline: true);

        Assert.Equal((false, true, true), (first.FromCache, second.FromCache, third.FromCache));
        Assert.Equal(["page", "page", "page"], new[] { first, second, third }.Select(static page => Encoding.UTF8.GetString(page.Body)));
        Assert.Equal("\"v1\"", server.Header("/x?key=S3CRET", "If-None-Match"));
        Assert.Equal(2, server.Requests.Count);
        Assert.DoesNotContain(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories), static name => name.Contains("S3CRET", StringComparison.Ordinal) || name.Contains("/part/", StringComparison.Ordinal));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_damaged_cache_counts_as_empty_and_a_missing_page_offline_is_told()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        await using var server = await WebServer.StartAsync(static context => context.Response.WriteAsync("page"));
        using var online = Fetcher(server, FetchOptions.Default with { CacheDirectory = folder });
        using var offline = Fetcher(server, FetchOptions.Default with { CacheDirectory = folder, Offline = true });
        await online.FetchAsync(server.Address + "/x");
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)) await File.WriteAllTextAsync(file, "{\"Status\":200}\nhalf");

        Assert.Equal("network-offline", (await Assert.ThrowsAsync<ArticleException>(() => offline.FetchAsync(server.Address + "/x"))).Code);
        Assert.False((await online.FetchAsync(server.Address + "/x")).FromCache);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_cache_that_cannot_be_written_costs_a_warning_and_no_page()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        await using var server = await WebServer.StartAsync(static context => context.Response.WriteAsync("page"));
        using var fetcher = Fetcher(server, FetchOptions.Default with { CacheDirectory = folder });
        Directory.Delete(folder, recursive: true);
        await File.WriteAllTextAsync(folder, "in the way");

        var page = await fetcher.FetchAsync(server.Address);
        File.Delete(folder);

        Assert.Equal(("page", "cache"), (Encoding.UTF8.GetString(page.Body), Assert.Single(page.Warnings).Code));
    }

    [Fact]
    public async Task A_feed_in_a_file_gives_headers_to_nobody()
    {
        await using var server = await WebServer.StartAsync(static context => context.Response.WriteAsync("page"));
        using var fetcher = Fetcher(server, FetchOptions.Default with { Headers = ["X-Api-Key: S3CRET"] });

        await fetcher.FetchAsync(server.Address + "/item", "feeds/feed.xml");
        await fetcher.FetchAsync(server.Address + "/own", server.Address + "/feed");

        Assert.Equal((null, "S3CRET"), (server.Header("/item", "X-Api-Key"), server.Header("/own", "X-Api-Key")));
    }

    [Fact]
    public async Task A_page_that_must_not_be_stored_is_not()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        await using var server = await WebServer.StartAsync(static context =>
        {
            context.Response.Headers.CacheControl = "no-store";
            return context.Response.WriteAsync("page");
        });
        using var fetcher = Fetcher(server, FetchOptions.Default with { CacheDirectory = folder });

        await fetcher.FetchAsync(server.Address);

        Assert.Empty(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_page_that_is_gone_comes_from_the_archive_and_says_so()
    {
        await using var archive = await WebServer.StartAsync(static context =>
        {
            context.Response.Headers["Memento-Datetime"] = "Thu, 29 May 2025 10:00:00 GMT";
            return context.Request.Path.Value!.EndsWith("/gone", StringComparison.Ordinal) ? context.Response.WriteAsync("copy") : Status(context, 404);
        });
        await using var server = await WebServer.StartAsync(static context => Status(context, 404));
        var options = FetchOptions.Default with { Archived = true, AllowedHosts = [server.Host, archive.Host], Headers = ["X-Api-Key: S3CRET"] };
        using var fetcher = new Fetcher(options, new SystemHttp(), TimeProvider.System, new NoProxy(), archive.Address + "/web/2id_/");

        var page = await fetcher.FetchAsync(server.Address + "/gone");

        Assert.Equal(("copy", server.Address + "/gone"), (Encoding.UTF8.GetString(page.Body), page.FinalAddress));
        var lost = await Assert.ThrowsAsync<ArticleException>(() => fetcher.FetchAsync(server.Address + "/lost"));

        Assert.Equal("network-status", lost.Code);
        Assert.EndsWith("the web archive gave no copy either", lost.Message, StringComparison.Ordinal);
        Assert.Equal("archived", Assert.Single(page.Warnings).Code);
        Assert.Contains("2025-05-29", page.Warnings[0].Message, StringComparison.Ordinal);
        Assert.Equal(("/web/2id_/" + server.Address + "/gone", false), (archive.Requests.First().Path, archive.Requests.First().Headers.ContainsKey("X-Api-Key")));
    }

    [Fact]
    public async Task A_proxy_is_used_and_its_targets_are_judged()
    {
        await using var proxy = await WebServer.StartAsync(static context => context.Response.WriteAsync("by proxy"));
        using var fetcher = new Fetcher(FetchOptions.Default, new SystemHttp(), TimeProvider.System, new WebProxy(proxy.Address));

        var page = await fetcher.FetchAsync("http://45.45.45.45/x");
        var refused = await Assert.ThrowsAsync<ArticleException>(() => fetcher.FetchAsync("http://10.0.0.5/x"));

        Assert.Equal(("by proxy", "network-refused-address", 1), (Encoding.UTF8.GetString(page.Body), refused.Code, proxy.Requests.Count));
    }

    private Fetcher Fetcher(WebServer server, FetchOptions? options = null) =>
        new((options ?? FetchOptions.Default) with { Timeout = QuickClock.NoLimit, AllowedHosts = [server.Host] }, new SystemHttp(), _clock, new NoProxy());

    private static Task Status(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private static RequestDelegate Failing(int times, int status, string? retryAfter = null) => context =>
    {
        if (times-- <= 0) return context.Response.WriteAsync("page");
        if (retryAfter is not null) context.Response.Headers.RetryAfter = retryAfter;
        return Status(context, status);
    };
}
