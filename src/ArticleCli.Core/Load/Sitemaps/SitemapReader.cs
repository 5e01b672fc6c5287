using ArticleCli.Load.Lists;
using ArticleCli.Load.Unpacking;
using ArticleCli.Model;

namespace ArticleCli.Load.Sitemaps;

/// <summary>Reads sitemaps: XML, plain text and gzip, and indexes of them to a depth of three.</summary>
public static class SitemapReader
{
    private const int MaximumDepth = 3;

    /// <summary>Sitemaps that one index may lead to; the protocol allows 50,000, but each is a request to one host.</summary>
    private const int MostFiles = 1000;

    /// <summary>Reads a sitemap and what it names.</summary>
    /// <param name="body">The sitemap's bytes; gzip is seen by its first bytes.</param>
    /// <param name="address">Its address or path.</param>
    /// <param name="fetch">Fetches the body of a further sitemap by its address.</param>
    /// <param name="maximumSize">The most bytes of one file after decompression.</param>
    /// <param name="maximum">The most pages wanted.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <returns>The pages in order, none twice.</returns>
    /// <exception cref="ArticleException">It is no sitemap (<c>input-sitemap</c>) or names no page (<c>no-article-sitemap</c>).</exception>
    public static async Task<Expansion> ReadAsync(
        byte[] body, string address, Func<string, CancellationToken, Task<byte[]>> fetch, long maximumSize, int maximum, CancellationToken cancellation)
    {
        var pages = new Dictionary<string, ListedInput>(StringComparer.Ordinal);
        var warnings = new List<Warning>();
        var seen = new HashSet<string>(StringComparer.Ordinal) { address };
        var waiting = new Queue<(string Address, int Depth)>();
        Take(Parse(body, address, maximumSize), 1);
        while (pages.Count < maximum && waiting.TryDequeue(out var next))
        {
            try
            {
                Take(Parse(await fetch(next.Address, cancellation), next.Address, maximumSize), next.Depth);
            }
            catch (ArticleException failure)
            {
                warnings.Add(new Warning("sitemap", $"the sitemap {next.Address} is left out: {failure.Message}"));
            }
        }

        if (pages.Count == 0)
        {
            throw new ArticleException(
                FailureCause.NoArticle, "no-article-sitemap",
                warnings is [{ } only, ..] ? "the sitemap names no page; " + only.Message : "the sitemap names no page; there is nothing to convert");
        }

        return new Expansion([.. pages.Values.Take(maximum)], warnings);

        void Take(SitemapFile file, int depth)
        {
            foreach (var page in file.Pages) pages.TryAdd(page.Input, page with { NamedBy = address });
            foreach (var sitemap in file.Sitemaps)
            {
                if (!seen.Add(sitemap)) continue;
                if (depth < MaximumDepth && seen.Count <= MostFiles) waiting.Enqueue((sitemap, depth + 1));
                else warnings.Add(new Warning("sitemap", $"the sitemap {sitemap} is left out: too many sitemaps, or too deep"));
            }
        }
    }

    private static SitemapFile Parse(byte[] body, string address, long maximumSize)
    {
        try
        {
            var plain = body is [0x1F, 0x8B, ..] ? new Unpacker(maximumSize).Gunzip(body) : body;
            return SitemapFile.Read(plain, Uri.TryCreate(address, UriKind.Absolute, out var parsed) ? parsed : null);
        }
        catch (UnpackException fault)
        {
            throw new ArticleException(FailureCause.Input, "input-" + fault.Reason, "the sitemap cannot be read: " + fault.Message, fault);
        }
    }
}
