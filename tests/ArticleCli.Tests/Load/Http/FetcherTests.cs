using System.IO.Compression;
using System.Net;
using System.Text;
using ArticleCli.Load.Http;
using ArticleCli.Model;
using Microsoft.AspNetCore.Http;

namespace ArticleCli.Tests.Load.Http;

public sealed class FetcherTests
{
    private const string Page = "<html><body><article><p>The tide came in.</p></article></body></html>";

    [Fact]
    public async Task I_get_the_page_with_its_type_and_charset()
    {
        await using var server = await WebServer.StartAsync(context => Html(context, Page, "text/html; charset=\"windows-1252\""));
        using var fetcher = Fetcher(server.Host);

        var page = await fetcher.FetchAsync(server.Address + "/a");

        Assert.Equal(Page, Encoding.UTF8.GetString(page.Body));
        Assert.Equal(("text/html", "windows-1252", 200), (page.MediaType, page.Charset, page.StatusCode));
        Assert.Equal(server.Address + "/a", page.FinalAddress);
        Assert.StartsWith("Mozilla/5.0 (compatible; article/", server.Header("/a", "User-Agent"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    [InlineData("gzip, br")]
    public async Task I_get_packed_pages_unpacked(string encoding)
    {
        await using var server = await WebServer.StartAsync(async context =>
        {
            context.Response.Headers.ContentEncoding = encoding;
            await context.Response.Body.WriteAsync(encoding.Split(", ").Aggregate(Encoding.UTF8.GetBytes(Page), Pack));
        });
        using var fetcher = Fetcher(server.Host);

        Assert.Equal(Page, Encoding.UTF8.GetString((await fetcher.FetchAsync(server.Address)).Body));
    }

    [Fact]
    public async Task Redirects_are_followed_and_the_last_address_told()
    {
        await using var server = await WebServer.StartAsync(context =>
        {
            if (context.Request.Path == "/new") return Html(context, Page);
            context.Response.Redirect("/new?x=1");
            return Task.CompletedTask;
        });
        using var fetcher = Fetcher(server.Host);

        var page = await fetcher.FetchAsync(server.Address + "/old");

        Assert.Equal((server.Address + "/old", server.Address + "/new?x=1"), (page.Address, page.FinalAddress));
    }

    [Fact]
    public async Task The_tenth_redirect_is_followed_and_the_eleventh_is_not()
    {
        await using var server = await WebServer.StartAsync(context =>
        {
            var left = int.Parse(context.Request.Path.Value![1..], System.Globalization.CultureInfo.InvariantCulture);
            if (left == 0) return Html(context, Page);
            context.Response.Redirect("/" + (left - 1));
            return Task.CompletedTask;
        });
        using var fetcher = Fetcher(server.Host);

        Assert.NotEmpty((await fetcher.FetchAsync(server.Address + "/10")).Body);
        Assert.Equal("network-redirects", await CodeAsync(fetcher, server.Address + "/11"));
    }

    [Theory]
    [InlineData("file:///etc/hostname", "network-scheme")]
    [InlineData("data:text/html,x", "network-scheme")]
    [InlineData("javascript:alert(1)", "network-scheme")]
    [InlineData("http://[::1", "network-redirect")]
    [InlineData("http://localhost:1/", "network-refused-address")]
    [InlineData("//127.0.0.1:1/x", "network-refused-address")]
    public async Task A_redirect_passes_the_same_checks_as_the_address_itself(string target, string code)
    {
        await using var server = await WebServer.StartAsync(context => Redirect(context, target));
        using var fetcher = Fetcher(server.Host);

        Assert.Equal(code, await CodeAsync(fetcher, server.Address));
    }

    [Theory]
    [InlineData("0;url=/there", true)]
    [InlineData("0; URL='/there'", true)]
    [InlineData("3, /there", true)]
    [InlineData("300;url=/there", false)]
    [InlineData("0", false)]
    public async Task A_page_that_refreshes_at_once_is_replaced(string content, bool replaced)
    {
        await using var server = await WebServer.StartAsync(context => Html(
            context, context.Request.Path == "/there" ? Page : $"<head><meta charset=utf-8><META content=\"{content}\" http-equiv=Refresh></head><p>wait"));
        using var fetcher = Fetcher(server.Host);

        var page = await fetcher.FetchAsync(server.Address + "/here");

        Assert.Equal(replaced, page.FinalAddress.EndsWith("/there", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refresh_for_browsers_without_scripts_is_left_alone()
    {
        await using var server = await WebServer.StartAsync(context => Html(context, "<head><noscript><meta http-equiv=refresh content='0;url=/plain'></noscript></head>" + Page));
        using var fetcher = Fetcher(server.Host);

        Assert.Equal(server.Address + "/here", (await fetcher.FetchAsync(server.Address + "/here")).FinalAddress);
    }

    [Theory]
    [InlineData(204)]
    [InlineData(200)]
    public async Task An_empty_page_is_no_article(int status)
    {
        await using var server = await WebServer.StartAsync(context =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        });
        using var fetcher = Fetcher(server.Host);

        var failure = await Assert.ThrowsAsync<ArticleException>(() => fetcher.FetchAsync(server.Address));

        Assert.Equal((FailureCause.NoArticle, "no-article-empty"), (failure.Cause, failure.Code));
    }

    [Fact]
    public async Task A_body_over_the_limit_is_not_read_on()
    {
        await using var server = await WebServer.StartAsync(async context =>
        {
            for (var i = 0; i < 100_000 && !context.RequestAborted.IsCancellationRequested; i++) await context.Response.Body.WriteAsync(new byte[1 << 16], context.RequestAborted);
        });
        using var fetcher = Fetcher(server.Host, FetchOptions.Default with { MaximumSize = 1 << 20 });

        Assert.Equal("network-size", await CodeAsync(fetcher, server.Address));
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort", "network-truncated")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n", "network-truncated")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 3\r\n\r\nhello", "network-protocol")]
    [InlineData("SSH-2.0-OpenSSH_9.2\r\n", "network-protocol")]
    [InlineData("HTTP/1.1 304 Not Modified\r\n\r\n", "network-status")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Encoding: zstd\r\n\r\nhello", "network-encoding")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Encoding: gzip, gzip, gzip\r\n\r\nhello", "network-encoding")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\nhello", "network-truncated")]
    public async Task Broken_answers_are_told_apart(string answer, string code)
    {
        await using var server = new RawServer(answer);
        using var fetcher = Fetcher(server.Host, FetchOptions.Default with { Retries = 0 });

        Assert.Equal(code, await CodeAsync(fetcher, "http://" + server.Host));
    }

    [Fact]
    public async Task A_header_block_over_the_limit_is_refused()
    {
        await using var server = new RawServer("HTTP/1.1 200 OK\r\n" + string.Concat(Enumerable.Repeat("X-Flood: " + new string('y', 1000) + "\r\n", 100)) + "\r\nhello");
        using var fetcher = Fetcher(server.Host);

        Assert.Equal("network-headers", await CodeAsync(fetcher, "http://" + server.Host));
    }

    [Theory]
    [InlineData("ftp://example.org/x", "usage-scheme")]
    [InlineData("file:///etc/passwd", "usage-scheme")]
    [InlineData("no address", "usage-address")]
    public async Task Only_web_addresses_are_fetched(string address, string code)
    {
        using var fetcher = Fetcher("127.0.0.1:1");

        Assert.Equal(code, await CodeAsync(fetcher, address));
    }

    [Fact]
    public async Task A_name_and_password_in_the_address_go_to_its_server_and_into_no_result()
    {
        await using var server = await WebServer.StartAsync(context => Html(context, Page));
        using var fetcher = Fetcher(server.Host);

        var page = await fetcher.FetchAsync($"http://ann:s3cret@{server.Host}/a");

        Assert.Equal("Basic " + Convert.ToBase64String("ann:s3cret"u8), server.Header("/a", "Authorization"));
        Assert.DoesNotContain("s3cret", page.Address + page.FinalAddress, StringComparison.Ordinal);
    }

    private static Fetcher Fetcher(string host, FetchOptions? options = null) =>
        new((options ?? FetchOptions.Default) with { AllowedHosts = [host] }, new SystemHttp(), TimeProvider.System, new NoProxy());

    private static async Task<string> CodeAsync(Fetcher fetcher, string address) => (await Assert.ThrowsAsync<ArticleException>(() => fetcher.FetchAsync(address))).Code;

    private static Task Html(HttpContext context, string html, string type = "text/html")
    {
        context.Response.ContentType = type;
        return context.Response.WriteAsync(html);
    }

    private static Task Redirect(HttpContext context, string target)
    {
        context.Response.StatusCode = (int)HttpStatusCode.Found;
        context.Response.Headers.Location = target;
        return Task.CompletedTask;
    }

    private static byte[] Pack(byte[] bytes, string encoding)
    {
        using var packed = new MemoryStream();
        using (Stream stream = encoding switch
        {
            "gzip" => new GZipStream(packed, CompressionLevel.Fastest, true),
            "deflate" => new ZLibStream(packed, CompressionLevel.Fastest, true),
            _ => new BrotliStream(packed, CompressionLevel.Fastest, true),
        }) stream.Write(bytes);
        return packed.ToArray();
    }
}
