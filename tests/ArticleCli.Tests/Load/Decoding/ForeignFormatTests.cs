using ArticleCli.Load.Decoding;
using ArticleCli.Model;

namespace ArticleCli.Tests.Load.Decoding;

/// <summary>Text that leads to articles, or wraps them, is refused with advice; text that only begins like it is text.</summary>
public sealed class ForeignFormatTests
{
    [Theory]
    [InlineData("<?xml version=\"1.0\"?>\n<!-- made by hand -->\n<rss version=\"2.0\"><channel/></rss>", "-f feed")]
    [InlineData("\n<feed xmlns=\"http://www.w3.org/2005/Atom\"/>", "-f feed")]
    [InlineData("<rdf:RDF xmlns=\"http://purl.org/rss/1.0/\">", "-f feed")]
    [InlineData("<?xml version=\"1.0\"?><urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">", "-f sitemap")]
    [InlineData("<sitemapindex>", "-f sitemap")]
    [InlineData("WARC/1.1\nWARC-Type: response\n\n", "WARC")]
    [InlineData("From: <Saved by a browser>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\tboundary=\"b\"\n\n--b\n", "MHTML")]
    [InlineData("From reader@skerry.example Thu Mar 12 08:00:00 2026\nSubject: The harbour\nMIME-Version: 1.0\nContent-Type: text/plain\n\nIt is open.", "e-mail")]
    public void I_am_told_what_a_file_is_and_what_to_do(string text, string advice)
    {
        var refusal = Assert.Throws<ArticleException>(() => ForeignFormat.Refuse(text));
        Assert.Equal("input-format", refusal.Code);
        Assert.Contains(advice, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<")]
    [InlineData("<?xml version=\"1.0\"")]
    [InlineData("<!DOCTYPE html><html><body><p>RSS is alive.</p></body></html>")]
    [InlineData("<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"><body/></html>")]
    [InlineData("<feedback>The soup was cold.</feedback>")]
    [InlineData("WARC/1 is the ferry's name.")]
    [InlineData("From: Morag Tulloch\nSubject: The harbour\n\nIt is open again.")]
    [InlineData("From the pier one sees three islands.\nMIME-Version: none of them.\n\nContent-Type: sheep.")]
    public void I_can_convert_text_that_only_begins_like_it(string text)
    {
        var refusal = Record.Exception(() => ForeignFormat.Refuse(text));
        Assert.Null(refusal);
    }
}
