using System.Buffers;
using System.Net;

namespace ArticleCli.Load.Lists;

/// <summary>Reads the attributes of one HTML tag, for the few places that need a single tag and no page.</summary>
internal static class TagAttributes
{
    private const string Blanks = " \t\r\n\f";
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(Blanks + "/>=");
    private static readonly SearchValues<char> ValueEnds = SearchValues.Create(Blanks + ">");

    /// <summary>Reads up to the tag's end; of two attributes with one name the first counts.</summary>
    /// <param name="text">What stands behind the tag's name.</param>
    public static Dictionary<string, string> Read(ReadOnlySpan<char> text)
    {
        var attributes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (true)
        {
            text = text.TrimStart(Blanks + "/");
            if (text.IsEmpty || text[0] == '>') return attributes;
            var end = text.IndexOfAny(NameEnds);
            if (end < 0) return attributes;
            // A stray equals sign is the start of a name.
            if (end == 0) end = 1;
            var name = text[..end].ToString();
            text = text[end..].TrimStart(Blanks);
            if (text.IsEmpty || text[0] != '=')
            {
                attributes.TryAdd(name, "");
                continue;
            }

            text = text[1..].TrimStart(Blanks);
            if (text.IsEmpty) return attributes;
            var quoted = text[0] is '"' or '\'';
            var close = quoted ? text[1..].IndexOf(text[0]) : text.IndexOfAny(ValueEnds);
            if (close < 0) return attributes;
            attributes.TryAdd(name, WebUtility.HtmlDecode((quoted ? text.Slice(1, close) : text[..close]).ToString()));
            text = text[(quoted ? close + 2 : close)..];
        }
    }
}
