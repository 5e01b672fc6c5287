using System.Net;
using System.Text;
using System.Xml;

namespace ArticleCli.Load.Feeds;

/// <summary>Makes XML of what feeds send: blanks before the declaration go, HTML's entities become characters, a bare <c>&amp;</c> is escaped, characters that XML forbids go.</summary>
internal static class XmlRepair
{
    private const int LongestEntity = 32;

    /// <summary>Repairs a text in one pass; within CDATA only forbidden characters are touched.</summary>
    public static string Repair(string text)
    {
        var start = text.IndexOf('<', StringComparison.Ordinal);
        if (start < 0) return text;
        var repaired = new StringBuilder(text.Length);
        var cdataEnd = start;
        for (var i = start; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '<' && i >= cdataEnd && text.AsSpan(i).StartsWith("<![CDATA[", StringComparison.Ordinal))
            {
                var end = text.IndexOf("]]>", i, StringComparison.Ordinal);
                cdataEnd = end < 0 ? text.Length : end;
            }

            if (c == '&' && i >= cdataEnd)
            {
                i += Entity(text, i, repaired) - 1;
            }
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                repaired.Append(c).Append(text[++i]);
            }
            else if (XmlConvert.IsXmlChar(c))
            {
                repaired.Append(c);
            }
        }

        return repaired.ToString();
    }

    /// <summary>Writes the entity that begins at a place and returns how much of the text it was.</summary>
    private static int Entity(string text, int at, StringBuilder repaired)
    {
        var end = text.AsSpan(at + 1, Math.Min(LongestEntity, text.Length - at - 1)).IndexOf(';');
        var name = end > 0 ? text.AsSpan(at + 1, end) : default;
        if (name is "amp" or "lt" or "gt" or "quot" or "apos")
        {
            repaired.Append(text, at, end + 2);
            return end + 2;
        }

        var decoded = end > 0 ? WebUtility.HtmlDecode(text.Substring(at, end + 2)) : "";
        if (decoded.Length is 0 or > 2 || decoded[0] == '&')
        {
            repaired.Append("&amp;");
            return 1;
        }

        // A character that means something to XML stays an entity.
        if (decoded is "<") repaired.Append("&lt;");
        else if (decoded.Length == 2 || XmlConvert.IsXmlChar(decoded[0])) repaired.Append(decoded);
        return end + 2;
    }
}
