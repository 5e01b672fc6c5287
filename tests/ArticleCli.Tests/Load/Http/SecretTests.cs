using System.Text;
using ArticleCli.Load.Http;
using ArticleCli.Model;
using Microsoft.AspNetCore.Http;

namespace ArticleCli.Tests.Load.Http;

/// <summary>Headers and cookies: against a real server.</summary>
public sealed class SecretTests : QuickFetches
{
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
        using var fetcher = new Fetcher(options with { Timeout = QuickClock.NoLimit }, new SystemHttp(), Clock, new NoProxy());

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
}
