using System.Net;

namespace ArticleCli.Read.Markdown;

/// <summary>One raw HTML tag inside a line of Markdown.</summary>
/// <param name="Name">The element's name in lower case; empty for comments, declarations and instructions.</param>
/// <param name="Closes">It is an end tag.</param>
/// <param name="Attributes">Attribute values by name.</param>
internal sealed record RawTag(string Name, bool Closes, IReadOnlyDictionary<string, string> Attributes)
{
    private static readonly Dictionary<string, string> None = [];

    /// <summary>Takes a tag apart; the parser has made sure that it is one (CommonMark 6.6).</summary>
    /// <param name="tag">The tag with its angle brackets.</param>
    public static RawTag Parse(string tag)
    {
        var closes = tag.StartsWith("</", StringComparison.Ordinal);
        var start = closes ? 2 : 1;
        var end = start;
        while (end < tag.Length && (char.IsAsciiLetterOrDigit(tag[end]) || tag[end] == '-'))
            end++;
        var name = tag[start..end].ToLowerInvariant();
        return new RawTag(name, closes, closes || name is not ("a" or "img" or "abbr") ? None : ParseAttributes(tag, end));
    }

    private static Dictionary<string, string> ParseAttributes(string tag, int at)
    {
        var attributes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (at < tag.Length)
        {
            while (at < tag.Length && (char.IsWhiteSpace(tag[at]) || tag[at] is '/' or '>'))
                at++;
            var start = at;
            while (at < tag.Length && !char.IsWhiteSpace(tag[at]) && tag[at] is not ('=' or '>' or '/'))
                at++;
            var name = tag[start..at];
            while (at < tag.Length && char.IsWhiteSpace(tag[at]))
                at++;
            if (at >= tag.Length || tag[at] != '=')
            {
                if (name.Length > 0)
                    attributes.TryAdd(name, "");
                at += name.Length == 0 ? 1 : 0;
                continue;
            }

            at++;
            while (at < tag.Length && char.IsWhiteSpace(tag[at]))
                at++;
            attributes.TryAdd(name, WebUtility.HtmlDecode(Value(tag, ref at)));
        }

        return attributes;
    }

    private static string Value(string tag, ref int at)
    {
        var quote = at < tag.Length && tag[at] is '"' or '\'' ? tag[at++] : '\0';
        var start = at;
        while (at < tag.Length && (quote == '\0' ? !char.IsWhiteSpace(tag[at]) && tag[at] != '>' : tag[at] != quote))
            at++;
        var value = tag[start..at];
        if (quote != '\0')
            at++;
        return value;
    }
}
