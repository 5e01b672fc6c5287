using System.Xml;
using ArticleCli.Model;

namespace ArticleCli.Load.Feeds;

/// <summary>Reads RSS and Atom. Elements are known by their names; prefixes need no declaration.</summary>
internal static class XmlFeed
{
    /// <summary>Reads the items; those before a fault in the XML are kept.</summary>
    /// <exception cref="ArticleException">No feed, or one with a DOCTYPE (<c>input-feed</c>).</exception>
    public static List<(FeedItem Item, Uri? Base)> Read(string text, Uri? address)
    {
        var items = new List<(FeedItem, Uri?)>();
        using var characters = new StringReader(XmlRepair.Repair(text));
#pragma warning disable CA3075 // Both dangers are off, a line below; this reader alone can do without namespaces.
        using var reader = new XmlTextReader(characters) { Namespaces = false, DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, WhitespaceHandling = WhitespaceHandling.All };
#pragma warning restore CA3075
        try
        {
            var isFeed = false;
            while (reader.Read())
            {
                if (reader.NodeType != XmlNodeType.Element) continue;
                if (!isFeed)
                {
                    if (Local(reader.Name) is not ("rss" or "RDF" or "feed" or "channel")) throw NotAFeed(null);
                    isFeed = true;
                    address = Based(reader, address);
                }
                else if (Local(reader.Name) is "item" or "entry" && !reader.IsEmptyElement)
                {
                    var itemBase = Based(reader, address);
                    var item = new FeedItem();
                    items.Add((item, itemBase));
                    ReadItem(reader, item);
                }
            }
        }
        catch (XmlException fault) when (items.Count == 0)
        {
            throw NotAFeed(fault);
        }
        catch (XmlException)
        {
            // Cut short or broken further down: what was read stands.
            return items;
        }

        return items;
    }

    private static void ReadItem(XmlTextReader reader, FeedItem item)
    {
        var depth = reader.Depth;
        item.Guid = reader.GetAttribute("rdf:about");
        reader.Read();
        while (!reader.EOF && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element) ReadPart(reader, item);
            else reader.Read();
        }
    }

    /// <summary>Reads one child of an item and leaves the reader behind it.</summary>
    private static void ReadPart(XmlTextReader reader, FeedItem item)
    {
        switch (reader.Name)
        {
            case "title" or "atom:title" or "dc:title":
                item.Title ??= Text(reader);
                break;
            case "link" or "atom:link":
                ReadLink(reader, item);
                break;
            case "guid" or "id" or "atom:id":
                var isLink = reader.GetAttribute("isPermaLink") != "false";
                var guid = Text(reader);
                if (isLink && guid.StartsWith("http", StringComparison.OrdinalIgnoreCase)) item.Guid ??= guid;
                break;
            case "feedburner:origLink" or "pheedo:origLink":
                item.OriginalLink ??= Text(reader);
                break;
            case "pubDate" or "dc:date" or "published" or "issued" or "atom:published" or "created":
                item.Published ??= Text(reader);
                break;
            case "updated" or "modified" or "atom:updated" or "dcterms:modified":
                item.Updated ??= Text(reader);
                break;
            case "content:encoded" or "content" or "atom:content" or "body" or "xhtml:body":
                item.Content ??= Text(reader);
                break;
            case "description" or "summary" or "atom:summary":
                item.Description ??= Text(reader);
                break;
            default:
                reader.Skip();
                break;
        }
    }

    private static void ReadLink(XmlTextReader reader, FeedItem item)
    {
        var relation = reader.GetAttribute("rel");
        var target = reader.GetAttribute("href");
        var text = Text(reader);
        if (relation is null or "" or "alternate") item.Link ??= string.IsNullOrWhiteSpace(target ?? text) ? null : target ?? text;
    }

    /// <summary>An element's text; of one with elements inside, such as Atom's XHTML, the markup.</summary>
    private static string Text(XmlTextReader reader)
    {
        if (reader.GetAttribute("type") == "xhtml") return reader.ReadInnerXml();
        var text = new System.Text.StringBuilder();
        var depth = reader.Depth;
        if (reader.IsEmptyElement)
        {
            reader.Read();
            return "";
        }

        reader.Read();
        while (!reader.EOF && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                text.Append(reader.ReadOuterXml());
                continue;
            }

            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace) text.Append(reader.Value);
            reader.Read();
        }

        reader.Read();
        return text.ToString();
    }

    private static Uri? Based(XmlTextReader reader, Uri? address) =>
        reader.GetAttribute("xml:base") is { } own && (address is null ? Uri.TryCreate(own, UriKind.Absolute, out var resolved) : Uri.TryCreate(address, own, out resolved))
            ? resolved
            : address;

    private static string Local(string name) => name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];

    private static ArticleException NotAFeed(XmlException? fault) => new(
        FailureCause.Input, "input-feed",
        fault is null ? "this is no RSS, Atom or JSON feed" : $"this is no RSS, Atom or JSON feed, or its XML is broken at line {fault.LineNumber}", fault);
}
