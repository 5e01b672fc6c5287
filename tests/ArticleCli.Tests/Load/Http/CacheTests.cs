using System.Net;
using System.Text;
using ArticleCli.Load.Http;
using ArticleCli.Model;
using Microsoft.AspNetCore.Http;

namespace ArticleCli.Tests.Load.Http;

/// <summary>The cache, the archive behind a page that is gone, and proxies: against a real server.</summary>
public sealed class CacheTests : QuickFetches
{
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
}
