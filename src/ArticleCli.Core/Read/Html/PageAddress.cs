using ArticleCli.Model;

namespace ArticleCli.Read.Html;

/// <summary>The address of a page that came without one, so that its relative links become absolute: what the program that saved it wrote down, else what the page calls itself.</summary>
internal static class PageAddress
{
    /// <summary>Programs write their note at the start of the file.</summary>
    private const int Head = 4096;

    /// <summary>Where an address stands after its mark: SingleFile (<c>url: …</c>), monolith (<c>Saved from …</c>), browsers' "save as" (<c>saved from url=(0042)…</c>).</summary>
    private static readonly string[] _marks = ["saved from url=(", "saved from ", "url: "];

    private static readonly System.Buffers.SearchValues<char> _ends = System.Buffers.SearchValues.Create(" \t\r\n<>\"");

    /// <summary>Finds the address, and adds what was noted by the saving program to the clues.</summary>
    /// <param name="source">The page's text, with its address where that is known.</param>
    /// <param name="clues">The page's clues.</param>
    /// <returns>An absolute http or https address, or null.</returns>
    public static string? Find(Source source, List<Clue> clues)
    {
        var saved = Noted(source.Text);
        if (saved is not null)
            clues.Add(new Clue(MetadataField.Source, saved, "note of the program that saved the page", 0.7));
        if (source.Address is not null || saved is not null)
            return source.Address ?? saved;
        var best = default(Clue);
        foreach (var clue in clues)
        {
            if (clue.Field == MetadataField.Source && (best is null || clue.Weight > best.Weight) && IsAbsolute(clue.Value))
                best = clue;
        }

        return best?.Value;
    }

    /// <summary>The address in a comment at the start of a saved page, or null.</summary>
    /// <param name="html">The page.</param>
    internal static string? Noted(string html)
    {
        var head = html.AsSpan(0, Math.Min(html.Length, Head));
        while (head.IndexOf("<!--") is >= 0 and var open)
        {
            head = head[(open + 4)..];
            var close = head.IndexOf("-->");
            var comment = close < 0 ? head : head[..close];
            foreach (var mark in _marks)
            {
                if (comment.IndexOf(mark, StringComparison.OrdinalIgnoreCase) is >= 0 and var at && Address(comment[(at + mark.Length)..]) is { } address)
                    return address;
            }

            head = head[comment.Length..];
        }

        return null;
    }

    private static string? Address(ReadOnlySpan<char> text)
    {
        // "(0042)": the length of what follows, which browsers put before the address.
        if (text.IndexOf(')') is > 0 and <= 6 and var bracket && text[..bracket].IndexOfAnyExceptInRange('0', '9') < 0)
            text = text[(bracket + 1)..];
        text = text.TrimStart();
        var end = text.IndexOfAny(_ends);
        var address = (end < 0 ? text : text[..end]).ToString();
        return IsAbsolute(address) ? address : null;
    }

    private static bool IsAbsolute(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var parsed) && (parsed.Scheme == Uri.UriSchemeHttp || parsed.Scheme == Uri.UriSchemeHttps);
}
