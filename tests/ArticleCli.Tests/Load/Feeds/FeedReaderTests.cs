using System.Globalization;
using ArticleCli.Load.Feeds;
using ArticleCli.Model;

namespace ArticleCli.Tests.Load.Feeds;

public sealed class FeedReaderTests
{
    private const string Base = "https://example.org/blog/feed";

    /// <summary>Feeds that each hold two items, /one of 29 May 2025 and /two; most have a fault of the real world.</summary>
    public static TheoryData<string, string> Feeds => new()
    {
        { "RSS 2.0", "<rss version='2.0'><channel><title>F</title><link>https://example.org/</link><item><title>One</title><link>https://example.org/one</link><pubDate>Thu, 29 May 2025 10:00:00 GMT</pubDate></item><item><title>Two</title><link>https://example.org/two</link></item></channel></rss>" },
        { "blanks before the declaration", "\n\n  <?xml version='1.0'?><rss><channel><item><title>One</title><link>/one</link><pubDate>29 May 2025 10:00 +0000</pubDate></item><item><title>Two</title><link>/two</link></item></channel></rss>" },
        { "HTML's entities and bare ampersands", "<rss><channel><title>A&nbsp;B & C</title><item><title>One</title><link>/one</link><description>&eacute;t&eacute; &bogus; AT&T</description><pubDate>Thu, 29 May 2025 06:00:00 EDT</pubDate></item><item><title>Two</title><link>/two</link></item></channel></rss>" },
        { "prefixes without a declaration", "<rss><channel><item><title>One</title><link>/one</link><dc:date>2025-05-29T10:00:00Z</dc:date><media:title>Picture</media:title></item><item><title>Two</title><link>/two</link><atom:link href='/self' rel='self'/></item></channel></rss>" },
        { "RSS 1.0", "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><channel><title>F</title></channel><item rdf:about='https://example.org/one'><title>One</title><dc:date>2025-05-29T12:00:00+02:00</dc:date></item><item rdf:about='https://example.org/two'><title>Two</title><link>https://example.org/two</link></item></rdf:RDF>" },
        { "Atom", "<feed xmlns='http://www.w3.org/2005/Atom'><title>F</title><link href='/'/><entry><title>One</title><link rel='self' href='/api/1'/><link rel='alternate' href='/one'/><published>2025-05-29T10:00:00Z</published><updated>2026-01-01T00:00:00Z</updated></entry><entry><title type='html'>Two</title><link href='/two'/></entry></feed>" },
        { "Atom with a base", "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://example.org/'><entry><title>One</title><link href='one'/><updated>2025-05-29T10:00:00Z</updated></entry><entry xml:base='https://example.org/x/'><title>Two</title><link href='../two'/></entry></feed>" },
        { "a permanent link for want of another", "<rss><channel><item><title>One</title><guid>https://example.org/one</guid><pubDate>Nonsday, 29 May 2025 10:00:00 +0000</pubDate></item><item><title>Two</title><guid isPermaLink='false'>tag:2</guid><link>/two</link></item></channel></rss>" },
        { "CDATA and a redirector", "<rss><channel><item><title><![CDATA[One]]></title><link>https://feeds.example.net/~r/1</link><feedburner:origLink>https://example.org/one</feedburner:origLink><pubDate>29 May 25 10:00:00 Z</pubDate></item><item><title>Two</title><link><![CDATA[ /two ]]></link></item></channel></rss>" },
        { "cut short", "<rss><channel><item><title>One</title><link>/one</link><pubDate>Thu, 29 May 2025 10:00:00 GMT</pubDate></item><item><title>Two</title><link>/two</link></item><item><title>Thr" },
        { "forbidden characters", "<rss><channel><item><title>One\u0008</title><link>/one</link><pubDate>Thu, 29 May 2025 10:00:00 GMT</pubDate></item><item><title>Two &#x1F;</title><link>/two</link></item></channel></rss>" },
        { "JSON Feed", "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"1\",\"url\":\"/one\",\"title\":\"One\",\"date_published\":\"2025-05-29T10:00:00Z\"},{\"id\":\"https://example.org/two\",\"title\":\"Two\"}]}" },
    };

    [Theory]
    [MemberData(nameof(Feeds))]
    public void Feeds_of_the_real_world_are_read(string what, string feed)
    {
        var items = FeedReader.Read(feed, Base);

        Assert.True(items.Select(static item => item.Input).SequenceEqual(["https://example.org/one", "https://example.org/two"]), what);
        Assert.Equal(["One", "Two"], items.Select(static item => item.Title!));
        Assert.Equal("2025-05-29T10:00:00Z", items[0].Date!.Value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        Assert.Null(items[1].Date);
    }

    [Theory]
    [InlineData("<rss><channel><item><link>/a</link><content:encoded><![CDATA[<p>Whole</p>]]></content:encoded><description>Teaser</description></item></channel></rss>", "<p>Whole</p>")]
    [InlineData("<feed><entry><link href='/a'/><content type='html'>&lt;p&gt;Whole&lt;/p&gt;</content></entry></feed>", "<p>Whole</p>")]
    [InlineData("<feed><entry><link href='/a'/><content type='xhtml'><div><p>Whole</p></div></content></entry></feed>", "<div><p>Whole</p></div>")]
    [InlineData("<rss><channel><item><link>/a</link><description>Teaser</description></item></channel></rss>", null)]
    [InlineData("{\"items\":[{\"url\":\"/a\",\"content_html\":\"<p>Whole</p>\"}]}", "<p>Whole</p>")]
    public void The_whole_text_is_taken_along_where_a_feed_has_it(string feed, string? html) => Assert.Equal(html, FeedReader.Read(feed, Base)[0].Html);

    [Theory]
    [InlineData("<rss><channel><title>F</title></channel></rss>", "no-article-feed")]
    [InlineData("{\"items\":[]}", "no-article-feed")]
    [InlineData("<html><body>x</body></html>", "input-feed")]
    [InlineData("{\"a\":1}", "input-feed")]
    [InlineData("[1]", "input-feed")]
    [InlineData("{", "input-feed")]
    [InlineData("words", "input-feed")]
    [InlineData("", "input-feed")]
    [InlineData("<!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><rss><channel><item><title>&x;</title><link>/a</link></item></channel></rss>", "input-feed")]
    [InlineData("<!DOCTYPE rss PUBLIC 'a' 'http://127.0.0.1/a.dtd'><rss><channel><item><link>/a</link></item></channel></rss>", "input-feed")]
    public void What_is_no_feed_is_said(string feed, string code) => Assert.Equal(code, Assert.Throws<ArticleException>(() => FeedReader.Read(feed, Base)).Code);

    [Theory]
    [InlineData("Thu, 29 May 2025 10:00:00 GMT", "2025-05-29T10:00:00+00:00")]
    [InlineData("29 May 2025 06:00:00 -0400", "2025-05-29T06:00:00-04:00")]
    [InlineData("Thu, 29 May 2025 06:00:00 EDT", "2025-05-29T06:00:00-04:00")]
    [InlineData("Mon, 29 May 2025 10:00 +02:00", "2025-05-29T10:00:00+02:00")]
    [InlineData("29 September 2025", "2025-09-29T00:00:00+00:00")]
    [InlineData("2025-05-29", "2025-05-29T00:00:00+00:00")]
    [InlineData("2025-05-29T10:00:00.123+05:30", "2025-05-29T10:00:00+05:30")]
    [InlineData("2025-05-29 10:00:00", "2025-05-29T10:00:00+00:00")]
    [InlineData("32 May 2025", null)]
    [InlineData("soon", null)]
    [InlineData("", null)]
    [InlineData("+", null)]
    [InlineData("Thu, +", null)]
    public void Dates_of_feeds_are_read(string text, string? date) =>
        Assert.Equal(date, FeedDate.Read(text)?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
}
