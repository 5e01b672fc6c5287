using ArticleCli.Model;

namespace ArticleCli.Load.Decoding;

/// <summary>Text that is no article but holds articles or leads to them: read as text it would come out as garbage.</summary>
public static class ForeignFormat
{
    private const int LongestHead = 64 << 10;

    /// <summary>Refuses such text; only a format that the user names is believed over it.</summary>
    /// <param name="text">An input's text.</param>
    /// <exception cref="ArticleException">It is a feed, a sitemap, a web archive, a page saved as MHTML or an e-mail (<c>input-format</c>).</exception>
    public static void Refuse(ReadOnlySpan<char> text)
    {
        if (Advice(text.TrimStart()) is { } advice)
            throw new ArticleException(FailureCause.Input, "input-format", advice);
    }

    private static string? Advice(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return null;
        if (text[0] == '<')
        {
            return Root(text) switch
            {
                "rss" or "feed" or "rdf:rdf" => "this is a feed, not an article; -f feed fetches the articles that it lists",
                "urlset" or "sitemapindex" => "this is a sitemap, not an article; -f sitemap fetches the pages that it lists",
                _ => null,
            };
        }

        if (text.StartsWith("WARC/1.", StringComparison.Ordinal) || text.StartsWith("WARC/0.", StringComparison.Ordinal))
            return "this is a web archive (WARC), which is not read; give its pages as HTML files or as records (-f jsonl)";
        return Message(text);
    }

    /// <summary>The name of the first element, in lower case, where the text begins as XML does.</summary>
    private static string? Root(ReadOnlySpan<char> text)
    {
        while (text.StartsWith("<?", StringComparison.Ordinal) || text.StartsWith("<!--", StringComparison.Ordinal))
        {
            var mark = text[1] == '?' ? "?>" : "-->";
            var end = text.IndexOf(mark, StringComparison.Ordinal);
            if (end < 0)
                return null;
            text = text[(end + mark.Length)..].TrimStart();
        }

        if (text.IsEmpty || text[0] != '<')
            return null;
        var length = text[1..].IndexOfAny(" \t\n>/");
        return length is > 0 and < 20 ? text.Slice(1, length).ToString().ToLowerInvariant() : null;
    }

    /// <summary>RFC 5322 and 2045: fields up to a blank line, among them the version and the type that only programs write.</summary>
    private static string? Message(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("From ", StringComparison.Ordinal) && text.IndexOf('\n') is > 0 and var first)
            text = text[(first + 1)..];
        var (isVersioned, type) = (false, "");
        foreach (var range in text[..Math.Min(text.Length, LongestHead)].Split('\n'))
        {
            var line = text[range];
            if (line.IsWhiteSpace())
                break;
            if (line[0] is ' ' or '\t')
                continue;
            var colon = line.IndexOf(':');
            if (colon <= 0 || line[..colon].ContainsAny(' ', '<'))
                return null;
            isVersioned |= line[..colon].Equals("MIME-Version", StringComparison.OrdinalIgnoreCase);
            if (line[..colon].Equals("Content-Type", StringComparison.OrdinalIgnoreCase))
                type = line[(colon + 1)..].Trim().ToString();
        }

        if (!isVersioned || type.Length == 0)
            return null;
        return type.StartsWith("multipart/related", StringComparison.OrdinalIgnoreCase)
            ? "this is a page saved as MHTML, which is not read; save it as HTML instead"
            : "this is an e-mail as it was sent, which is not read; save its text, or its HTML part";
    }
}
