using ArticleCli.Load.Decoding;
using ArticleCli.Load.Feeds;
using ArticleCli.Load.Http;
using ArticleCli.Load.Sitemaps;
using ArticleCli.Model;

namespace ArticleCli.Load.Lists;

/// <summary>Turns a feed or sitemap into the inputs that it names.</summary>
/// <param name="fetcher">Fetches feeds and sitemaps that lie on the web.</param>
/// <param name="maximumSize">The most bytes of one sitemap after decompression.</param>
public sealed class Expander(Fetcher fetcher, long maximumSize)
{
    /// <summary>Addresses of one run unless the user says otherwise.</summary>
    public const int DefaultMaximum = 50_000;

    /// <summary>The earliest date wanted; inputs without a date are kept, since nobody can tell.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>The most inputs wanted.</summary>
    public int Maximum { get; init; } = DefaultMaximum;

    /// <summary>Fetches a feed or sitemap and expands it.</summary>
    /// <param name="from"><c>feed</c> or <c>sitemap</c>.</param>
    /// <param name="address">Where it lies.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <returns>The inputs.</returns>
    /// <exception cref="ArticleException">It cannot be had, or is none, or names nothing.</exception>
    public async Task<Expansion> FetchAsync(string from, string address, CancellationToken cancellation)
    {
        var fetched = await fetcher.FetchAsync(address, cancellation);
        return await ExpandAsync(from, fetched.Body, fetched.FinalAddress, address, fetched.Charset, cancellation);
    }

    /// <summary>Expands a feed or sitemap whose bytes are there.</summary>
    /// <param name="from"><c>feed</c> or <c>sitemap</c>.</param>
    /// <param name="body">The bytes.</param>
    /// <param name="name">Its address, or its path.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <returns>The inputs.</returns>
    /// <exception cref="ArticleException">It is none, or names nothing.</exception>
    public Task<Expansion> ReadAsync(string from, byte[] body, string name, CancellationToken cancellation) =>
        ExpandAsync(from, body, name, name, null, cancellation);

    private async Task<Expansion> ExpandAsync(string from, byte[] body, string name, string namedBy, string? charset, CancellationToken cancellation)
    {
        var all = from == "feed"
            ? new Expansion(FeedReader.Read(TextDecoder.Decode(body, new DecodeHints { Name = name, Address = name, HttpCharset = charset, Extension = "xml" }).Text, name), [])
            : await SitemapReader.ReadAsync(
                body, name, async (address, token) => (await fetcher.FetchAsync(address, namedBy, token)).Body, maximumSize, int.MaxValue, cancellation);
        var wanted = all.Inputs.Where(input => Since is null || input.Date is null || input.Date >= Since).Select(input => input with { NamedBy = namedBy }).ToList();
        if (wanted.Count <= Maximum) return all with { Inputs = wanted };
        var cut = new Warning("too-many", $"the {from} names {wanted.Count} inputs, of which the first {Maximum} are taken; --max sets the number");
        return new Expansion(wanted[..Maximum], [.. all.Warnings, cut]);
    }
}
