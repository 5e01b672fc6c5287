using ArticleCli.Model;

namespace ArticleCli.Load.Http;

/// <summary>One fetch from the address that was asked for to the page that answers: each redirect passes the same checks as the first address.</summary>
internal sealed class Journey(Requests requests, Robots? robots, RequestHeaders headers, CookieJar jar, TimeProvider clock, int mostRedirects)
{
    private int _redirects;

    /// <summary>Asks for an address and follows where it leads.</summary>
    /// <returns>A page, or the failure.</returns>
    public async Task<Attempt> GoAsync(Uri start, CancellationToken cancellation)
    {
        var address = start;
        while (true)
        {
            if (robots is not null) await robots.AskAsync(address, cancellation);
            var attempt = await requests.SendAsync(address, headers, cancellation);
            if (attempt.Answer is { } answer) jar.Store(address, answer.SetCookies, clock.GetUtcNow());
            if (attempt is not { Failure: null, Answer: { IsRedirect: true } redirect }) return attempt;
            address = Next(address, redirect["location"]!);
        }
    }

    /// <summary>The address that a redirect leads to.</summary>
    /// <exception cref="ArticleException">One redirect too many, or a target that is none.</exception>
    public Uri Next(Uri from, string target)
    {
        if (++_redirects > mostRedirects)
            throw new ArticleException(FailureCause.Network, "network-redirects", $"the address redirects more than {mostRedirects} times, perhaps in a circle");
        if (!Uri.TryCreate(from, target, out var address) || !address.IsAbsoluteUri)
            throw new ArticleException(FailureCause.Network, "network-redirect", "the address redirects to something that is no address");
        if (!WebAddress.IsWeb(address))
            throw new ArticleException(FailureCause.Network, "network-scheme", $"the address redirects to a {address.Scheme}: address; only http and https are followed");
        return WebAddress.WithoutLogin(address);
    }
}
