using System.Net;
using ArticleCli.Model;

namespace ArticleCli.Load.Http;

/// <summary>Fetches pages: politely, within limits, and never from an address inside the user's own network unless it was named.</summary>
/// <remarks>One instance serves a whole run: it keeps the hosts' queues, connections, robots.txt files and the cache. Safe for many threads.</remarks>
public sealed class Fetcher : IDisposable
{
    private readonly FetchOptions _options;
    private readonly TimeProvider _clock;
    private readonly string _archive;
    private readonly string _userAgent;
    private readonly GivenHeaders _given;
    private readonly IReadOnlyList<Cookie> _cookies;
    private readonly HttpMessageInvoker _invoker;
    private readonly PageCache? _cache;
    private readonly Requests _requests;
    private readonly Robots? _robots;
    private readonly CancellationTokenSource _lifetime = new();

    /// <summary>Makes a fetcher.</summary>
    /// <param name="options">How pages are fetched.</param>
    /// <exception cref="ArticleException">A header, an allowed host or the cookie file is wrong (<c>usage-…</c>, <c>input-…</c>), or the cache's folder cannot be made (<c>output-cache</c>).</exception>
    public Fetcher(FetchOptions options)
        : this(options, new SystemHttp(), TimeProvider.System, HttpClient.DefaultProxy)
    {
    }

    internal Fetcher(FetchOptions options, IHttp http, TimeProvider clock, IWebProxy systemProxy, string archive = WebArchive.Copies)
    {
        (_options, _clock, _archive) = (options, clock, archive);
        _given = new GivenHeaders(options.Headers);
        _cookies = options.CookieFile is { } file ? CookieFile.Load(file, clock.GetUtcNow()) : [];
        _cache = options.CacheDirectory is { } folder ? new PageCache(folder) : null;
        _userAgent = options.UserAgent ?? DefaultUserAgent;
        var limits = new FetchLimits(options.Timeout, options.MaximumSize);
        var door = new ConnectDoor(http, new AllowedHosts(options.AllowedHosts));
        var proxy = new ProxyChoice(systemProxy);
#pragma warning disable CA2000 // The invoker owns the handler.
        _invoker = new HttpMessageInvoker(HttpDoor.Handler(door, proxy, limits, options.Insecure), disposeHandler: true);
#pragma warning restore CA2000
        var exchange = new Exchange(_invoker, door, proxy, limits, clock);
        _requests = new Requests(exchange, new HostQueue(options.Wait, clock), _cache, options.Offline, RetryPolicy.Build(options.Retries, clock), clock);
        _robots = options is { Robots: true, Offline: false } ? new Robots(Robots.TokenOf(_userAgent), FetchRobotsAsync) : null;
    }

    /// <summary>Our own <c>User-Agent</c>.</summary>
    public static string DefaultUserAgent { get; } = $"Mozilla/5.0 (compatible; article/{typeof(Fetcher).Assembly.GetName().Version?.ToString(2)})";

    /// <summary>Fetches one address.</summary>
    /// <param name="address">An <c>http</c> or <c>https</c> address.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <returns>The page.</returns>
    /// <exception cref="ArticleException">The network said no (<c>network-…</c>), the answer is empty (<c>no-article-empty</c>), or the address is none (<c>usage-address</c>).</exception>
    public Task<Fetched> FetchAsync(string address, CancellationToken cancellation = default) => FetchAsync(address, address, cancellation);

    /// <summary>Fetches an address that a feed or sitemap named.</summary>
    /// <param name="address">An <c>http</c> or <c>https</c> address.</param>
    /// <param name="namedBy">The address or path that the user gave: given headers go to its origin alone, and nowhere if it is a path.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <returns>The page.</returns>
    /// <exception cref="ArticleException">As above.</exception>
    public Task<Fetched> FetchAsync(string address, string namedBy, CancellationToken cancellation = default) =>
        FetchAsync(address, namedBy, RequestHeaders.Pages, cancellation);

    /// <summary>Fetches a picture of a page.</summary>
    internal Task<Fetched> FetchImageAsync(string address, string? page, CancellationToken cancellation) =>
        FetchAsync(address, page, RequestHeaders.Pictures, cancellation);

    /// <inheritdoc/>
    public void Dispose()
    {
        _lifetime.Cancel();
        _lifetime.Dispose();
        _invoker.Dispose();
    }

    private async Task<Fetched> FetchAsync(string address, string? namedBy, string accepted, CancellationToken cancellation)
    {
        var start = WebAddress.Parse(address);
        try
        {
            var answer = await PageAsync(start, WebAddress.OriginOf(namedBy), accepted, cancellation);
            return Fetched(answer, WebAddress.Shown(address, start), answer.Address == WebAddress.WithoutLogin(start) ? null : answer.Address);
        }
        catch (ArticleException failure) when (_options.Archived && WebArchive.MayHelp(failure))
        {
            var copy = await CopyAsync(start, cancellation) ?? throw WebArchive.NoCopy(failure);
            return Fetched(copy, WebAddress.Shown(address, start), null, WebArchive.Note(copy, failure));
        }
    }

    private async Task<Answer> PageAsync(Uri start, Origin givenFor, string accepted, CancellationToken cancellation)
    {
        var jar = new CookieJar(_cookies);
        var headers = new RequestHeaders(_userAgent, _given, givenFor, jar, Uri.UnescapeDataString(start.UserInfo), accepted);
        var journey = new Journey(_requests, _robots, headers, jar, _clock, FetchLimits.Redirects);
        var answer = Page(await journey.GoAsync(WebAddress.WithoutLogin(start), cancellation));
        if (MediaHeader.Type(answer["content-type"]) is null or "text/html" or "application/xhtml+xml"
            && MetaRefresh.Find(answer.Body) is { } target
            && journey.Next(answer.Address, target) is var next && next != answer.Address)
            answer = Page(await journey.GoAsync(next, cancellation));
        return answer.Body.Length > 0
            ? answer
            : throw new ArticleException(FailureCause.NoArticle, "no-article-empty", $"the server answered {answer.Status} with an empty page; there is nothing to convert");
    }

    private async Task<Answer?> CopyAsync(Uri start, CancellationToken cancellation)
    {
        var jar = new CookieJar([]);
        var headers = new RequestHeaders(_userAgent, new GivenHeaders([]), default, jar);
        // Asked for by the user by name, as an address that he typed: robots.txt has no say.
        var journey = new Journey(_requests, null, headers, jar, _clock, FetchLimits.Redirects);
        var attempt = await TryAsync(journey, new Uri(_archive + WebAddress.WithoutLogin(start).AbsoluteUri), cancellation);
        return attempt is { Failure: null, Answer: { Body.Length: > 0 } copy } ? copy : null;
    }

    private async Task<Attempt> FetchRobotsAsync(Uri address)
    {
        var jar = new CookieJar([]);
        var headers = new RequestHeaders(_userAgent, new GivenHeaders([]), default, jar);
        return await TryAsync(new Journey(_requests, null, headers, jar, _clock, FetchLimits.RobotsRedirects), address, _lifetime.Token);
    }

    private static async Task<Attempt> TryAsync(Journey journey, Uri address, CancellationToken cancellation)
    {
        try
        {
            return await journey.GoAsync(address, cancellation);
        }
        catch (ArticleException failure)
        {
            return new Attempt { Failure = failure };
        }
    }

    private static Answer Page(Attempt attempt) =>
        attempt is { Failure: null, Answer: { } answer } ? answer : throw attempt.Failure!;

    private Fetched Fetched(Answer answer, string shown, Uri? final, Warning? note = null)
    {
        var type = answer["content-type"];
        var warnings = new List<Warning>();
        if (note is not null) warnings.Add(note);
        if (_cache?.Failed == true) warnings.Add(new Warning("cache", "the cache cannot be written"));
        return new Fetched
        {
            Address = shown,
            FinalAddress = final?.AbsoluteUri ?? shown,
            Body = answer.Body,
            StatusCode = answer.Status,
            MediaType = MediaHeader.Type(type),
            Charset = MediaHeader.Charset(type),
            Headers = answer.Headers,
            FromCache = answer.FromCache,
            Warnings = warnings,
        };
    }
}
