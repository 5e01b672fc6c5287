using System.Globalization;
using System.Text;
using System.Xml;
using ArticleCli.Load.Feeds;
using ArticleCli.Load.Lists;
using ArticleCli.Model;

namespace ArticleCli.Load.Sitemaps;

/// <summary>One sitemap file: the pages it names, and the further sitemaps (sitemaps.org, protocol 0.9).</summary>
internal sealed record SitemapFile(IReadOnlyList<ListedInput> Pages, IReadOnlyList<string> Sitemaps)
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = 256L << 20,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <summary>Reads a file that is unpacked already.</summary>
    /// <exception cref="ArticleException">It is no sitemap (<c>input-sitemap</c>).</exception>
    public static SitemapFile Read(byte[] body, Uri? address)
    {
        var begin = body.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        var blanks = body.AsSpan(begin).IndexOfAnyExcept(" \t\r\n"u8);
        if (blanks < 0) throw NotASitemap(null);
        begin += blanks;
        var start = body.AsSpan(begin);
        var isXml = start[0] == (byte)'<' || start.StartsWith(Encoding.Unicode.Preamble) || start.StartsWith(Encoding.BigEndianUnicode.Preamble);
        if (!isXml) return ReadLines(Encoding.UTF8.GetString(start));
        try
        {
            using var stream = new MemoryStream(body, begin, body.Length - begin);
            using var reader = XmlReader.Create(stream, Settings);
            reader.MoveToContent();
            // The protocol lets a feed stand in for a sitemap (sitemaps.org, "Other Sitemap formats").
            return reader.LocalName switch
            {
                "urlset" or "sitemapindex" => ReadXml(reader, address),
                "rss" or "feed" or "RDF" => new SitemapFile(FeedReader.Read(Encoding.UTF8.GetString(start), address?.AbsoluteUri), []),
                _ => throw NotASitemap(null),
            };
        }
        catch (XmlException fault)
        {
            throw NotASitemap(fault);
        }
    }

    private static SitemapFile ReadXml(XmlReader reader, Uri? address)
    {
        List<ListedInput> pages = [];
        List<string> sitemaps = [];
        string? location = null, date = null, title = null;
        while (reader.Read())
        {
            var name = reader.LocalName;
            if (reader.NodeType == XmlNodeType.Element && reader.Depth >= 2 && !reader.IsEmptyElement)
            {
                if (name == "loc" && reader.Depth == 2) location = Text(reader);
                else if (name is "lastmod" or "publication_date") date = Text(reader);
                else if (name == "title" && reader.Prefix == "news") title = Text(reader);
            }
            else if (reader.NodeType == XmlNodeType.EndElement && reader.Depth == 1)
            {
                if (location is { Length: > 0 })
                {
                    var resolved = address is not null && Uri.TryCreate(address, location, out var absolute) ? absolute.AbsoluteUri : location;
                    if (name == "sitemap") sitemaps.Add(resolved);
                    else if (name == "url") pages.Add(new ListedInput(resolved) { Date = FeedDate.Read(date), Title = title });
                }

                location = date = title = null;
            }
        }

        return new SitemapFile(pages, sitemaps);
    }

    private static string Text(XmlReader reader)
    {
        var text = new StringBuilder();
        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA) text.Append(reader.Value);
        }

        return text.ToString().Trim();
    }

    private static SitemapFile ReadLines(string text)
    {
        var pages = new List<ListedInput>();
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!line.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !line.StartsWith("https://", StringComparison.OrdinalIgnoreCase)) throw NotASitemap(null);
            pages.Add(new ListedInput(line));
        }

        return new SitemapFile(pages, []);
    }

    private static ArticleException NotASitemap(XmlException? fault) => new(
        FailureCause.Input, "input-sitemap",
        fault is null ? "this is no sitemap" : string.Create(CultureInfo.InvariantCulture, $"this is no sitemap, or its XML is broken at line {fault.LineNumber}"), fault);
}
