using System.IO.Compression;
using System.Text;
using ArticleCli.Load.Lists;
using ArticleCli.Load.Sitemaps;
using ArticleCli.Model;

namespace ArticleCli.Tests.Load.Sitemaps;

public sealed class SitemapReaderTests
{
    private const string Two = "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9' xmlns:image='http://www.google.com/schemas/sitemap-image/1.1' xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'>"
        + "<url><loc> https://example.org/one </loc><lastmod>2025-05-29</lastmod><image:image><image:loc>https://example.org/p.png</image:loc></image:image></url>"
        + "<url><loc>/two?a=1&amp;b=2</loc><news:news><news:publication_date>2025-06-01T10:00:00Z</news:publication_date><news:title>Two</news:title></news:news></url></urlset>";

    private readonly Dictionary<string, byte[]> _files = [];
    private readonly List<string> _fetched = [];

    [Fact]
    public async Task Pages_are_read_with_their_dates()
    {
        var pages = (await ReadAsync(Bytes(Two))).Inputs;

        Assert.Equal(["https://example.org/one", "https://example.org/two?a=1&b=2"], pages.Select(static page => page.Input));
        Assert.Equal((new DateTime(2025, 5, 29), new DateTime(2025, 6, 1, 10, 0, 0), "Two"), (pages[0].Date!.Value.DateTime, pages[1].Date!.Value.DateTime, pages[1].Title));
    }

    [Fact]
    public async Task Plain_text_and_gzip_and_feeds_are_sitemaps_too()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, true)) gzip.Write(Bytes(Two));

        Assert.Equal(2, (await ReadAsync(packed.ToArray())).Inputs.Count);
        Assert.Equal(["https://example.org/a", "http://example.org/b"], (await ReadAsync(Bytes("\uFEFFhttps://example.org/a\r\n\r\nhttp://example.org/b\n"))).Inputs.Select(static page => page.Input));
        Assert.Single((await ReadAsync(Bytes("<rss><channel><item><link>/a</link></item></channel></rss>"))).Inputs);
    }

    [Fact]
    public async Task Indexes_are_followed_three_deep_each_file_once_and_a_lost_part_is_told()
    {
        _files["https://example.org/1.xml"] = Bytes(Index("/2.xml", "/1.xml", "/lost.xml"));
        _files["https://example.org/2.xml"] = Bytes(Two.Replace("<urlset", "<urlset ", StringComparison.Ordinal));

        var pages = await ReadAsync(Bytes(Index("/1.xml", "/0.xml")));

        Assert.Equal(2, pages.Inputs.Count);
        Assert.Equal(["https://example.org/1.xml", "https://example.org/2.xml", "https://example.org/lost.xml"], _fetched);
        Assert.Contains("lost.xml", Assert.Single(pages.Warnings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_index_that_is_too_deep_ends()
    {
        for (var i = 1; i < 9; i++) _files[$"https://example.org/{i}.xml"] = Bytes(Index($"/{i + 1}.xml"));

        Assert.Equal("no-article-sitemap", (await Assert.ThrowsAsync<ArticleException>(() => ReadAsync(Bytes(Index("/1.xml"))))).Code);
        Assert.Equal(2, _fetched.Count);
    }

    [Theory]
    [InlineData("<urlset/>", "no-article-sitemap")]
    [InlineData("<html/>", "input-sitemap")]
    [InlineData("words", "input-sitemap")]
    [InlineData("  ", "input-sitemap")]
    [InlineData("<urlset><url>", "input-sitemap")]
    [InlineData("<!DOCTYPE u [<!ENTITY x 'y'>]><urlset><url><loc>https://example.org/&x;</loc></url></urlset>", "input-sitemap")]
    public async Task What_is_no_sitemap_is_said(string sitemap, string code) =>
        Assert.Equal(code, (await Assert.ThrowsAsync<ArticleException>(() => ReadAsync(Bytes(sitemap)))).Code);

    private Task<Expansion> ReadAsync(byte[] body) => SitemapReader.ReadAsync(body, "https://example.org/0.xml", FetchAsync, 1 << 20, 100, default);

    private Task<byte[]> FetchAsync(string address, CancellationToken cancellation)
    {
        _fetched.Add(address);
        return _files.TryGetValue(address, out var body) ? Task.FromResult(body) : throw new ArticleException(FailureCause.Network, "network-status", "the server answered 404");
    }

    private static string Index(params string[] sitemaps) => "<sitemapindex>" + string.Concat(sitemaps.Select(static address => $"<sitemap><loc>{address}</loc></sitemap>")) + "</sitemapindex>";

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
