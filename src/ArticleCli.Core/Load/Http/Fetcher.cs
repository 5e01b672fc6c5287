using ArticleCli.Model;

namespace ArticleCli.Load.Http;

/// <summary>Fetches pages: politely, within limits, and never from an address inside the user's own network unless it was named.</summary>
/// <remarks>One instance serves a whole run: it keeps the hosts' queues, connections, robots.txt files and the cache. Safe for many threads.</remarks>
public sealed class Fetcher : IDisposable
{
    private readonly FetchOptions _options;

    /// <summary>Makes a fetcher.</summary>
    /// <param name="options">How pages are fetched.</param>
    /// <exception cref="ArticleException">A header, an allowed host or the cookie file is wrong (<c>usage-…</c>, <c>input-…</c>), or the cache's folder cannot be made (<c>output-cache</c>).</exception>
    public Fetcher(FetchOptions options) => _options = options;

    /// <summary>Fetches one address.</summary>
    /// <param name="address">An <c>http</c> or <c>https</c> address.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <returns>The page.</returns>
    /// <exception cref="ArticleException">The network said no (<c>network-…</c>), the answer is empty (<c>no-article-empty</c>), or the address is none (<c>usage-address</c>).</exception>
    public Task<Fetched> FetchAsync(string address, CancellationToken cancellation = default) => FetchAsync(address, address, cancellation);

    /// <summary>Fetches an address that a feed or sitemap named.</summary>
    /// <param name="address">An <c>http</c> or <c>https</c> address.</param>
    /// <param name="namedBy">The address that the user gave: given headers go to its origin alone.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <returns>The page.</returns>
    /// <exception cref="ArticleException">As above.</exception>
    public Task<Fetched> FetchAsync(string address, string namedBy, CancellationToken cancellation = default) =>
        throw new ArticleException(FailureCause.Network, "network-none", $"nothing is fetched yet in {_options.Timeout}");

    /// <inheritdoc/>
    public void Dispose() => GC.SuppressFinalize(this);
}
