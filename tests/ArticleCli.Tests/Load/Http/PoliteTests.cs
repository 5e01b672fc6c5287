using System.Text;
using ArticleCli.Load.Http;
using ArticleCli.Model;
using Microsoft.AspNetCore.Http;

namespace ArticleCli.Tests.Load.Http;

/// <summary>Retries, queues, robots.txt: against a real server, on a clock whose pauses are over at once.</summary>
public sealed class PoliteTests : QuickFetches
{
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
        Assert.Equal(2, Clock.Pauses.Count);
    }

    [Fact]
    public async Task A_body_that_breaks_off_is_asked_for_again()
    {
        await using var server = new RawServer(n => Encoding.ASCII.GetBytes(n == 1
            ? "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\npa"
            : "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\npage"));
        using var fetcher = new Fetcher(FetchOptions.Default with { Timeout = QuickClock.NoLimit, AllowedHosts = [server.Host] }, new SystemHttp(), Clock, new NoProxy());

        Assert.Equal("page", Encoding.UTF8.GetString((await fetcher.FetchAsync("http://" + server.Host)).Body));
        Assert.Equal(2, server.Connections);
    }

    [Fact]
    public async Task A_pause_that_the_server_asks_for_is_kept()
    {
        await using var server = await WebServer.StartAsync(Failing(1, 429, "7"));
        using var fetcher = Fetcher(server);

        await fetcher.FetchAsync(server.Address + "/x");

        Assert.InRange(Clock.Pauses.Sum(static pause => pause.TotalSeconds), 6.9, 9);
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

        Assert.Equal(3, Clock.Pauses.Count(static pause => pause > TimeSpan.FromSeconds(25)));
    }

    [Fact]
    public async Task Who_gives_up_waiting_for_a_host_does_not_hold_it_up()
    {
        var queue = new HostQueue(TimeSpan.Zero, Clock);
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
}
