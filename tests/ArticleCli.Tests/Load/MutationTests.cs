using System.Text;
using ArticleCli.Load.Feeds;
using ArticleCli.Load.Http;
using ArticleCli.Load.Lists;
using ArticleCli.Load.Sitemaps;
using ArticleCli.Load.Unpacking;
using ArticleCli.Model;

namespace ArticleCli.Tests.Load;

/// <summary>Reads thousands of damaged inputs: whatever strangers send, the only failures are ours, in words.</summary>
public sealed class MutationTests
{
    private const int Rounds = 3000;

    private static readonly string[] Pieces =
    [
        "<", ">", "&", ";", "\"", "'", "]]>", "<![CDATA[", "<!--", "-->", "<!DOCTYPE x>", "&#x;", "&#xD800;", "&#0;", "\u0000", "\uFFFF", "\uD800", "\uFEFF", "<item>", "</item>", "<a ", "xml:base='http://[::'",
        "{", "}", "[", "\\ud800", "1e999", "\t", "\r\n", ",", "%", "%zz", "*", "$", ":", "=", "0;url=", "content", "99999999999999999999", "-1", "é",
    ];

    [Fact]
    public void Feeds() => Mutate(
        [
            "<rss version='2.0'><channel><item><title>A &amp; B</title><link>https://example.org/a</link><pubDate>Thu, 29 May 2025 10:00:00 GMT</pubDate><content:encoded><![CDATA[<p>x</p>]]></content:encoded></item></channel></rss>",
            "<feed xml:base='https://example.org/'><entry><title type='xhtml'><b>T</b></title><link href='/a'/><updated>2025-05-29T10:00:00Z</updated></entry></feed>",
            "{\"items\":[{\"url\":\"https://example.org/a\",\"title\":\"T\",\"date_published\":\"2025-05-29\"}]}",
        ],
        static text => FeedReader.Read(text, "https://example.org/feed"));

    [Fact]
    public void Sitemaps() => Mutate(
        ["<urlset><url><loc>https://example.org/a?b=1&amp;c=2</loc><lastmod>2025-05-29</lastmod></url></urlset>", "<sitemapindex><sitemap><loc>/a.xml</loc></sitemap></sitemapindex>", "https://example.org/a\nhttps://example.org/b"],
        static text => SitemapFile.Read(Encoding.UTF8.GetBytes(text), new Uri("https://example.org/sitemap.xml")));

    [Fact]
    public void Lists() => Mutate(
        ["https://example.org/a\tname\n# x", "title,url,time_added\n\"A, \"\"b\"\"\",https://example.org/a,1748512800", "<!DOCTYPE NETSCAPE-Bookmark-file-1><DT><A HREF='https://example.org/a' ADD_DATE='1748512800'>T</A>"],
        static text => ListReader.Read(text));

    [Fact]
    public void Robots() => Mutate(
        ["User-agent: *\nDisallow: /*/a%7E$\nAllow: /b\nCrawl-delay: 1"], static text => RobotsFile.Read(text, "article").Allows("/a/b%7e?c=é"));

    [Fact]
    public void Headers() => Mutate(
        ["text/html; charset=\"utf-8\"; x=y", "Thu, 29 May 2025 10:00:00 GMT", "127.0.0.1\tTRUE\t/\tFALSE\t0\tname\tvalue", "a=b; Path=/x; Max-Age=5; Expires=Thu, 29 May 2025 10:00:00 GMT; Secure", "7d", "http://user:word@example.org:80/a"],
        static text =>
        {
            _ = MediaHeader.Charset(text) + MediaHeader.Type(text) + RetryAfterHeader.Read(text, DateTimeOffset.UnixEpoch) + FeedDate.Read(text);
            new CookieJar(CookieFile.Read(text, DateTimeOffset.UnixEpoch)).Store(new Uri("http://127.0.0.1/a/b"), [text], DateTimeOffset.UnixEpoch);
            if (text.Length > 0) _ = Since.Read(text, DateTimeOffset.UnixEpoch);
        });

    [Fact]
    public void Refreshes() => Mutate(
        ["<head><!-- x --><script>a</script><noscript>b</noscript><meta http-equiv=\"refresh\" content='0; url=\"/a\"'></head><body>"], static text => MetaRefresh.Find(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Packed() => Mutate(
        ["words words words"],
        static text =>
        {
            var bytes = Encoding.Latin1.GetBytes("\u001F\u008B\u0008" + text);
            foreach (var encoding in new[] { "gzip", "deflate", "br" })
            {
                try
                {
                    _ = new Unpacker(1 << 16).Unpack(bytes, [encoding]);
                }
                catch (UnpackException)
                {
                    continue;
                }
            }
        });

    private static void Mutate(string[] seeds, Action<string> read)
    {
        var random = new Random(20250529);
        for (var round = 0; round < Rounds; round++)
        {
            var text = new StringBuilder(seeds[round % seeds.Length]);
            for (var changes = random.Next(1, 6); changes > 0; changes--)
            {
                var at = random.Next(text.Length + 1);
                switch (random.Next(4))
                {
                    case 0: text.Insert(at, Pieces[random.Next(Pieces.Length)]); break;
                    case 1: text.Remove(at, Math.Min(random.Next(1, 20), text.Length - at)); break;
                    case 2: text.Length = at; break;
                    default: text.Insert(at, text.ToString(at, Math.Min(random.Next(1, 30), text.Length - at))); break;
                }
            }

            var failure = Record.Exception(() => read(text.ToString()));
            Assert.True(failure is null or ArticleException, $"{failure?.GetType()} at {text}\n{failure?.StackTrace}");
        }
    }
}
