using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text;

namespace ArticleCli.Load.Http;

/// <summary>Finds a page's wish to be replaced by another one: <c>&lt;meta http-equiv=refresh content="0;url=…"&gt;</c>.</summary>
internal static class MetaRefresh
{
    /// <summary>Bytes of a page that are looked through.</summary>
    private const int Looked = 32 << 10;

    /// <summary>A page that reloads later than this many seconds is meant to be read first.</summary>
    private const double LongestDelay = 5;

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n\f/>=");
    private static readonly SearchValues<char> ValueEnds = SearchValues.Create(" \t\r\n\f>");

    /// <summary>The address that the page leads to, as it stands there, or null.</summary>
    public static string? Find(byte[] body)
    {
        var text = Encoding.UTF8.GetString(body.AsSpan(0, Math.Min(body.Length, Looked)));
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0; at = text.IndexOf('<', at + 1))
        {
            var rest = text.AsSpan(at);
            if (rest.StartsWith("<!--", StringComparison.Ordinal)) at = SkipTo(text, at, "-->");
            else if (IsTag(rest, "script")) at = SkipTo(text, at, "</script");
            else if (IsTag(rest, "style")) at = SkipTo(text, at, "</style");
            // Meant for browsers whose scripts are off, and often a page that says just that.
            else if (IsTag(rest, "noscript")) at = SkipTo(text, at, "</noscript");
            else if (IsTag(rest, "body")) return null;
            else if (IsTag(rest, "meta") && Target(rest) is { } target) return target;
            if (at < 0) return null;
        }

        return null;
    }

    private static bool IsTag(ReadOnlySpan<char> text, string name) =>
        text.Length > name.Length + 1 && text[1..].StartsWith(name, StringComparison.OrdinalIgnoreCase) && !char.IsAsciiLetterOrDigit(text[name.Length + 1]);

    private static int SkipTo(string text, int from, string end) => text.IndexOf(end, from, StringComparison.OrdinalIgnoreCase);

    private static string? Target(ReadOnlySpan<char> tag)
    {
        var attributes = Attributes(tag["<meta".Length..]);
        if (!attributes.TryGetValue("http-equiv", out var kind) || !kind.Trim().Equals("refresh", StringComparison.OrdinalIgnoreCase)) return null;
        if (!attributes.TryGetValue("content", out var content)) return null;
        var part = content.AsSpan().IndexOfAny(';', ',');
        if (part < 0) return null;
        if (!double.TryParse(content.AsSpan(0, part), NumberStyles.Float, CultureInfo.InvariantCulture, out var delay) || delay > LongestDelay) return null;
        var target = content[(part + 1)..].Trim();
        if (target.StartsWith("url", StringComparison.OrdinalIgnoreCase) && target[3..].TrimStart() is ['=', .. var behind]) target = behind.Trim();
        target = target.Trim('"', '\'');
        return target.Length == 0 ? null : target;
    }

    private static Dictionary<string, string> Attributes(ReadOnlySpan<char> text)
    {
        var attributes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (true)
        {
            text = text.TrimStart(" \t\r\n\f/");
            if (text.IsEmpty || text[0] == '>') return attributes;
            var end = text.IndexOfAny(NameEnds);
            if (end < 0) return attributes;
            // A stray equals sign is the start of a name.
            if (end == 0) end = 1;
            var name = text[..end].ToString();
            text = text[end..].TrimStart(" \t\r\n\f");
            if (text.IsEmpty || text[0] != '=')
            {
                attributes.TryAdd(name, "");
                continue;
            }

            text = text[1..].TrimStart(" \t\r\n\f");
            if (text.IsEmpty) return attributes;
            var quoted = text[0] is '"' or '\'';
            var close = quoted ? text[1..].IndexOf(text[0]) : text.IndexOfAny(ValueEnds);
            if (close < 0) return attributes;
            attributes.TryAdd(name, WebUtility.HtmlDecode((quoted ? text.Slice(1, close) : text[..close]).ToString()));
            text = text[(quoted ? close + 2 : close)..];
        }
    }
}
