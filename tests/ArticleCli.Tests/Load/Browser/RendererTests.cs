using System.Text;
using ArticleCli.Load.Browser;
using ArticleCli.Load.Http;
using ArticleCli.Model;
using Microsoft.AspNetCore.Http;

namespace ArticleCli.Tests.Load.Browser;

public sealed class RendererTests
{
    private const string Shell =
        """
        <!doctype html><title>Shell</title><div id=root>Please enable JavaScript</div>
        <script>
          const root = document.getElementById('root');
          setTimeout(async () => {
            const text = await (await fetch('/data')).text();
            root.innerHTML = '<p>' + text + '</p>';
            const other = document.createElement('p');
            try { other.textContent = await (await fetch('OTHER/secret', { mode: 'no-cors' })).text() || 'opaque'; } catch { other.textContent = 'refused'; }
            root.append(other);
          }, 300);
        </script>
        """;

    [ChromiumFact]
    public async Task Scripts_run_and_reach_only_what_a_fetch_would_reach()
    {
        await using var inside = await WebServer.StartAsync(static context => context.Response.WriteAsync("SECRET"));
        await using var server = await WebServer.StartAsync(context =>
        {
            if (context.Request.Path == "/data") return context.Response.WriteAsync("Words that a script wrote: Größe");
            context.Response.ContentType = "text/html";
            return context.Response.WriteAsync(Shell.Replace("OTHER", inside.Address, StringComparison.Ordinal));
        });
        var options = FetchOptions.Default with { AllowedHosts = [server.Host], Headers = ["X-Api-Key: S3CRET"] };
        using var fetcher = new Fetcher(options, new SystemHttp(), TimeProvider.System, new NoProxy());

        var page = await new Renderer(options, null).RenderAsync(await fetcher.FetchAsync(server.Address + "/page"), default);

        var html = Encoding.UTF8.GetString(page.Body);
        Assert.Contains("<p>Words that a script wrote: Größe</p>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Please enable", html, StringComparison.Ordinal);
        Assert.Empty(inside.Requests);
        Assert.Equal("render-refused", Assert.Single(page.Warnings).Code);
        Assert.DoesNotContain(server.Requests.Where(static request => request.Path == "/data"), static request => request.Headers.ContainsKey("X-Api-Key"));
    }

    [ChromiumFact]
    public async Task A_page_whose_scripts_never_end_costs_the_time_limit_and_no_more()
    {
        await using var server = await WebServer.StartAsync(static context =>
        {
            context.Response.ContentType = "text/html";
            return context.Response.WriteAsync("<script>for (;;) {}</script>");
        });
        var options = FetchOptions.Default with { AllowedHosts = [server.Host], Timeout = TimeSpan.FromSeconds(4) };
        var page = new Fetched { Address = server.Address, FinalAddress = server.Address, Body = [1], MediaType = "text/html" };

        var failure = await Assert.ThrowsAsync<ArticleException>(() => new Renderer(options, null).RenderAsync(page, default));

        Assert.Equal("network-timeout", failure.Code);
    }

    [Fact]
    public async Task What_is_no_HTML_is_not_rendered()
    {
        var page = new Fetched { Address = "http://127.0.0.1:1/", FinalAddress = "http://127.0.0.1:1/", Body = [1], MediaType = "text/plain" };

        Assert.Same(page, await new Renderer(FetchOptions.Default, Environment.ProcessPath).RenderAsync(page, default));
    }

    [Theory]
    [InlineData("/no/such/browser")]
    [InlineData("no-such-browser")]
    public void A_browser_that_is_not_there_is_said(string browser) =>
        Assert.Equal("usage-browser", Assert.Throws<ArticleException>(() => new Renderer(FetchOptions.Default, browser)).Code);

    [Theory]
    [InlineData("CONNECT example.org:443 HTTP/1.1", "example.org", 443, true)]
    [InlineData("CONNECT [::1]:443 HTTP/1.1", "[::1]", 443, true)]
    [InlineData("GET http://example.org/a?b HTTP/1.1\r\nHost: example.org\r\nProxy-Connection: keep-alive", "example.org", 80, false)]
    public void A_proxy_request_is_read(string head, string host, int port, bool tunnel)
    {
        var request = ProxyRequest.Parse(head)!;

        Assert.Equal((host, port, tunnel), (request.Host, request.Port, request.IsTunnel));
        if (!tunnel) Assert.Equal("GET /a?b HTTP/1.1\r\nHost: example.org\r\nConnection: close\r\n\r\n", request.Head);
    }

    [Theory]
    [InlineData("GET /local HTTP/1.1")]
    [InlineData("GET file:///etc/hostname HTTP/1.1")]
    [InlineData("CONNECT example.org HTTP/1.1")]
    [InlineData("CONNECT example.org:99999 HTTP/1.1")]
    [InlineData("nonsense")]
    public void What_is_no_proxy_request_is_refused(string head) => Assert.Null(ProxyRequest.Parse(head));
}

/// <summary>A test that needs an installed Chromium; where tests must be complete (<c>CI</c> is set) it fails without one.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ChromiumFactAttribute : FactAttribute
{
    public ChromiumFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("CI") is not { Length: > 0 } && !HasBrowser()) Skip = "no Chromium is installed here";
    }

    private static bool HasBrowser()
    {
        try
        {
            return BrowserProgram.Find(null, Environment.GetEnvironmentVariable("PATH")).Length > 0;
        }
        catch (ArticleException)
        {
            return false;
        }
    }
}
