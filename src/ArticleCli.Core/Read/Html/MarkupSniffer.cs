namespace ArticleCli.Read.Html;

/// <summary>Tells HTML from other text by its content.</summary>
internal static class MarkupSniffer
{
    /// <summary>How much of a text is looked at.</summary>
    private const int Window = 8192;

    /// <summary>Known element names at which a text without a document's frame is taken for a piece of HTML.</summary>
    private const int EnoughTags = 8;

    /// <summary>True where a text begins as a document does, or is dense with the tags of one.</summary>
    /// <param name="text">Any text.</param>
    public static bool IsHtml(ReadOnlySpan<char> text)
    {
        var rest = text[..Math.Min(text.Length, Window)];
        var start = rest.TrimStart();
        if (Begins(start, "<!doctype html") || Begins(start, "<html") || Begins(start, "<head") || Begins(start, "<body"))
            return true;

        // Anything but a tag first is text that speaks of tags, unless it is a comment or an XML declaration in front of a page.
        if (start.IsEmpty || start[0] != '<')
            return false;
        var (tags, block) = (0, false);
        Span<char> lower = stackalloc char[12];
        while (rest.IndexOf('<') is var at and >= 0)
        {
            rest = rest[(at + 1)..];
            var name = rest[..NameLength(rest)];
            if (name.IsEmpty || name.Length > lower.Length)
                continue;
            var known = lower[..name.ToLowerInvariant(lower)];
            if (known is "html" or "head" or "body")
                return true;
            var tag = Tags.Find(known);
            if (tag == Tag.Unknown)
                continue;
            tags++;
            block |= tag is Tag.P or Tag.Div or Tag.H1 or Tag.H2 or Tag.Article or Tag.Section or Tag.Table or Tag.Ul or Tag.Main;
        }

        // A Markdown file may open with a picture or a centred block of HTML; an HTML piece is more tags than that for its length.
        return block && (tags >= EnoughTags || text.TrimEnd().EndsWith(">"));
    }

    private static bool Begins(ReadOnlySpan<char> text, string start) => text.StartsWith(start, StringComparison.OrdinalIgnoreCase);

    private static int NameLength(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExceptInRange('0', 'z');
        var length = end < 0 ? text.Length : end;
        var stop = text[..length].IndexOfAny(':', ';', '=');
        stop = stop < 0 ? length : stop;
        var close = text[..stop].IndexOfAny('<', '>', '?');
        return close < 0 ? stop : close;
    }
}
