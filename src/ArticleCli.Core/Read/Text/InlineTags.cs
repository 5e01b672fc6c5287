using ArticleCli.Model;

namespace ArticleCli.Read.Text;

/// <summary>Inline tags that a bad conversion left in the text, and the marks that they stand for.</summary>
internal static class InlineTags
{
    /// <summary>The mark that a tag stands for: empty for a tag that only goes, null for a name that is text.</summary>
    /// <param name="name">The tag's name.</param>
    public static string? Mark(ReadOnlySpan<char> name)
    {
        Span<char> lower = stackalloc char[12];
        if (name.Length > lower.Length)
            return null;
        name.ToLowerInvariant(lower);
        return lower[..name.Length] switch
        {
            "strong" or "b" => "<strong",
            "em" or "i" or "cite" or "dfn" => "<em",
            "del" or "s" or "strike" => "<del",
            "sup" => "<sup",
            "sub" => "<sub",
            "mark" => "<mark",
            "a" => "<a",
            "span" or "font" or "u" or "small" or "big" or "code" or "q" or "time" or "abbr" or "nobr" or "wbr" or "img" or "tt" or "ins" or "label" or "acronym" => "",
            _ => null,
        };
    }

    /// <summary>The address that a link's tag holds, or null.</summary>
    /// <param name="tag">The whole tag.</param>
    public static string? Address(ReadOnlySpan<char> tag)
    {
        var at = tag.IndexOf("href", StringComparison.OrdinalIgnoreCase);
        if (at < 2 || !char.IsWhiteSpace(tag[at - 1]))
            return null;
        var value = tag[(at + 4)..].TrimStart();
        if (value.IsEmpty || value[0] != '=')
            return null;
        value = value[1..].TrimStart();
        if (value.IsEmpty)
            return null;
        var quote = value[0] is '"' or '\'' ? value[0] : '\0';
        if (quote != '\0')
            value = value[1..];
        var end = quote != '\0' ? value.IndexOf(quote) : value.IndexOfAny(' ', '>');
        var address = (end < 0 ? value : value[..end]).Trim();
        return address.IsEmpty ? null : System.Net.WebUtility.HtmlDecode(address.ToString());
    }

    /// <summary>Wraps inlines in what a mark means.</summary>
    /// <param name="mark">Markdown's mark or a tag's.</param>
    /// <param name="children">What is wrapped.</param>
    public static Inline Wrap(string mark, IReadOnlyList<Inline> children) => mark switch
    {
        "**" or "__" or "<strong" => new Strong(children),
        "*" or "_" or "<em" => new Emphasis(children),
        "~~" or "<del" => new Strike(children),
        "<sup" => new Superscript(children),
        "<sub" => new Subscript(children),
        "<mark" => new Mark(children),
        _ => throw new ArgumentOutOfRangeException(nameof(mark), mark, "no such mark"),
    };
}
