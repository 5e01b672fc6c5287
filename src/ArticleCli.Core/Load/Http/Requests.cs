using Polly;

namespace ArticleCli.Load.Http;

/// <summary>One address asked, without its redirects: the cache before, the host's queue around, further tries after.</summary>
internal sealed class Requests(Exchange exchange, HostQueue queue, PageCache? cache, bool offline, ResiliencePipeline<Attempt> retries, TimeProvider clock)
{
    /// <summary>Asks for an address.</summary>
    /// <returns>A page, a redirect, or the failure; beside a failing status its answer stands too.</returns>
    public async Task<Attempt> SendAsync(Uri address, RequestHeaders requestHeaders, CancellationToken cancellation)
    {
        var headers = requestHeaders.For(address);
        var key = cache is null ? null : PageCache.KeyOf(address, headers);
        var kept = key is null ? null : cache!.Find(key, address);
        if (kept is not null && (offline || kept.IsFresh(clock.GetUtcNow()))) return new Attempt { Answer = kept.Answer };
        if (offline) return Attempt.Failed("network-offline", "this page is not in the cache, and --offline asks nothing else", again: false);

        IReadOnlyList<(string, string)> asked = kept is null ? headers : [.. headers, .. kept.Validators()];
        var attempt = await retries.ExecuteAsync(
            static async (call, token) => await call.Requests.TryAsync(call.Address, call.Headers, call.Kept, token),
            (Requests: this, Address: address, Headers: asked, Kept: kept), cancellation);
        if (key is not null && attempt is { Failure: null, Answer: { FromCache: false } answer }) cache!.Keep(key, answer, clock.GetUtcNow());
        return attempt;
    }

    private async Task<Attempt> TryAsync(Uri address, IReadOnlyList<(string, string)> headers, CachedPage? kept, CancellationToken cancellation)
    {
        using var turn = await queue.EnterAsync(address.IdnHost, cancellation);
        var attempt = await exchange.TryAsync(address, headers, cancellation);
        if (attempt.Answer is not { } answer || answer.Status is >= 200 and < 300 || answer.IsRedirect) return attempt;
        if (answer.Status == 304 && kept is not null) return new Attempt { Answer = kept.Answer };
        var failed = HttpFailures.Status(answer, clock.GetUtcNow());
        if (failed.RetryAfter is { } pause) turn.RestFor(pause);
        return failed with { Answer = answer };
    }
}
