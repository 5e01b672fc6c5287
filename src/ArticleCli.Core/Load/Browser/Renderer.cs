using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using ArticleCli.Load.Http;
using ArticleCli.Model;

namespace ArticleCli.Load.Browser;

/// <summary>Runs a page's scripts in an installed Chromium (<c>--render</c>) and gives the page as it is then.</summary>
/// <remarks>The browser gets a fresh profile, none of the given headers or cookies, and no network but a proxy of ours with the same rules as <see cref="Fetcher"/>.</remarks>
public sealed class Renderer
{
    /// <summary>How far the page's own clock runs on before the page is taken: timers up to there have fired.</summary>
    private const int VirtualMilliseconds = 10_000;

    private readonly string _program;
    private readonly FetchOptions _options;
    private readonly ConnectDoor _door;

    /// <summary>Finds the browser.</summary>
    /// <param name="options">The time limit, the permitted origins and the size limit are the fetcher's.</param>
    /// <param name="browser">The path or name that <c>--browser</c> gives, or null to look for one.</param>
    /// <exception cref="ArticleException">There is no browser (<c>usage-browser</c>).</exception>
    public Renderer(FetchOptions options, string? browser)
        : this(options, browser, new SystemHttp())
    {
    }

    internal Renderer(FetchOptions options, string? browser, IHttp http)
    {
        _options = options;
        _program = BrowserProgram.Find(browser, Environment.GetEnvironmentVariable("PATH"));
        _door = new ConnectDoor(http, new AllowedHosts(options.AllowedHosts));
    }

    /// <summary>Renders a page that was fetched: its status, redirects and robots.txt have been looked at already.</summary>
    /// <param name="page">The page. One that is no HTML comes back as it is.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <returns>The page with the body that its scripts made, in UTF-8.</returns>
    /// <exception cref="ArticleException">The browser gave nothing, or not in time (<c>network-render</c>, <c>network-timeout</c>).</exception>
    public async Task<Fetched> RenderAsync(Fetched page, CancellationToken cancellation)
    {
        if (page.MediaType is not (null or "text/html" or "application/xhtml+xml")) return page;
        var profile = Directory.CreateTempSubdirectory("article-browser-");
        try
        {
            await using var proxy = new LoopbackProxy(_door);
            var body = await RunAsync(page.FinalAddress, proxy.Port, profile.FullName, cancellation);
            var warnings = proxy.Refused == 0
                ? page.Warnings
                : [.. page.Warnings, new Warning("render-refused", $"the page asked {proxy.Refused} times for addresses inside a private network; they were refused")];
            return page with { Body = body, MediaType = "text/html", Charset = "utf-8", Warnings = warnings };
        }
        finally
        {
            await RemoveAsync(profile);
        }
    }

    private async Task<byte[]> RunAsync(string address, int proxyPort, string profile, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(_options.Timeout);
        using var browser = Start(address, proxyPort, profile);
        try
        {
            var noise = browser.StandardError.BaseStream.CopyToAsync(Stream.Null, limit.Token);
            var body = await ReadAsync(browser.StandardOutput.BaseStream, limit.Token);
            await browser.WaitForExitAsync(limit.Token);
            await noise;
            return body.Length > Encoding.UTF8.Preamble.Length
                ? body
                : throw new ArticleException(FailureCause.Network, "network-render", "the browser gave no page; try again, or without --render");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new ArticleException(
                FailureCause.Network, "network-timeout", $"the browser did not finish the page within {_options.Timeout.TotalSeconds:0.#} s; --timeout sets the limit");
        }
        finally
        {
            if (!browser.HasExited) browser.Kill(entireProcessTree: true);
            await browser.WaitForExitAsync(CancellationToken.None);
        }
    }

    private async Task<byte[]> ReadAsync(Stream output, CancellationToken cancellation)
    {
        using var body = new MemoryStream();
        // A mark of UTF-8, so that no <meta> of the page says otherwise.
        await body.WriteAsync(Encoding.UTF8.GetPreamble(), cancellation);
        var buffer = new byte[64 << 10];
        int count;
        while ((count = await output.ReadAsync(buffer, cancellation)) > 0)
        {
            await body.WriteAsync(buffer.AsMemory(0, count), cancellation);
            if (body.Length > _options.MaximumSize)
                throw new ArticleException(FailureCause.Network, "network-size", "the rendered page is larger than --max-size permits");
        }

        return body.ToArray();
    }

    private Process Start(string address, int proxyPort, string profile)
    {
        var start = new ProcessStartInfo(_program)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = profile,
        };
        foreach (var argument in Arguments(proxyPort, profile)) start.ArgumentList.Add(argument);
        start.ArgumentList.Add("--");
        start.ArgumentList.Add(address);
        foreach (var home in (string[])["HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"]) start.Environment[home] = profile;
        try
        {
            var process = Process.Start(start);
            process?.StandardInput.Close();
            return process ?? throw new ArticleException(FailureCause.Usage, "usage-browser", $"the browser {_program} cannot be started");
        }
        catch (Win32Exception failure)
        {
            throw new ArticleException(FailureCause.Usage, "usage-browser", $"the browser {_program} cannot be started", failure);
        }
    }

    private IEnumerable<string> Arguments(int proxyPort, string profile)
    {
        yield return "--headless";
        yield return "--dump-dom";
        yield return "--disable-gpu";
        yield return "--mute-audio";
        yield return "--no-first-run";
        yield return "--disable-quic";
        yield return "--disable-sync";
        yield return "--disable-extensions";
        yield return "--disable-breakpad";
        yield return "--disable-dev-shm-usage";
        yield return "--disable-component-update";
        yield return "--disable-background-networking";
        yield return "--user-data-dir=" + profile;
        yield return "--user-agent=" + (_options.UserAgent ?? Fetcher.DefaultUserAgent);
        yield return string.Create(CultureInfo.InvariantCulture, $"--virtual-time-budget={VirtualMilliseconds}");
        // All traffic through our proxy: no loopback past it, no look-ups of its own, no UDP.
        yield return string.Create(CultureInfo.InvariantCulture, $"--proxy-server=http://127.0.0.1:{proxyPort}");
        yield return "--proxy-bypass-list=<-loopback>";
        yield return "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1";
        yield return "--force-webrtc-ip-handling-policy=disable_non_proxied_udp";
        if (_options.Insecure) yield return "--ignore-certificate-errors";
        // Chromium's sandbox does not start for root.
        if (OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess) yield return "--no-sandbox";
    }

    /// <summary>The browser's last helpers may still write for a moment after its end; what cannot be removed is left to the system's temporary folder.</summary>
    private static async Task RemoveAsync(DirectoryInfo profile)
    {
        for (var tries = 0; tries < 3; tries++)
        {
            try
            {
                profile.Delete(recursive: true);
                return;
            }
            catch (Exception busy) when (busy is IOException or UnauthorizedAccessException)
            {
                await Task.Delay(50);
            }
        }
    }
}
