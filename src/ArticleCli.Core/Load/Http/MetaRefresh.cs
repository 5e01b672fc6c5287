using System.Globalization;
using System.Text;
using ArticleCli.Load.Lists;

namespace ArticleCli.Load.Http;

/// <summary>Finds a page's wish to be replaced by another one: <c>&lt;meta http-equiv=refresh content="0;url=…"&gt;</c>.</summary>
internal static class MetaRefresh
{
    /// <summary>Bytes of a page that are looked through.</summary>
    private const int Looked = 32 << 10;

    /// <summary>A page that reloads later than this many seconds is meant to be read first.</summary>
    private const double LongestDelay = 5;

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
        var attributes = TagAttributes.Read(tag["<meta".Length..]);
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
}
