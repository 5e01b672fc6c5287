using System.Text;

namespace ArticleCli.Read.Html.Build.Notes;

/// <summary>The mark by which a reference is seen: a number, a letter, a sign.</summary>
internal static class NoteLabel
{
    private const int LongestShown = 3;
    private const int MostNodes = 12;

    /// <summary>Reads the mark of a link; false where its text is too long for one.</summary>
    /// <param name="page">The page.</param>
    /// <param name="link">The link.</param>
    /// <param name="label">The label to write; empty where a number must be given.</param>
    /// <param name="sign">The mark as it is shown, without brackets.</param>
    public static bool TryRead(Page page, int link, out string label, out string sign)
    {
        label = sign = "";
        if (page.End(link) - link > MostNodes)
            return false;
        var shown = new StringBuilder();
        for (var at = link + 1; at < page.End(link); at++)
        {
            if (page.Tag(at) == Tag.Img)
                return false;
            if (page.Tag(at) != Tag.Text)
            {
                if (Marks.Has(page, at, ClassMark.ScreenReader) || page.Tag(at) == Tag.Svg)
                    at = page.End(at) - 1;
                continue;
            }

            foreach (var c in page.Text(at))
            {
                if (!char.IsWhiteSpace(c) && c is not ('[' or ']' or '(' or ')' or '{' or '}' or '\u200b' or ',' or '.'))
                    shown.Append(c);
            }

            if (shown.Length > LongestShown)
                return false;
        }

        if (shown.Length == 0 || IsArrow(shown[0]))
            return false;
        sign = shown.ToString();
        label = OwnLabel(page, link) ?? (IsPlain(shown) ? sign : "");
        return true;
    }

    /// <summary>True where the page says that this is a reference: raised, or by role, class or attribute.</summary>
    public static bool IsMarked(Page page, int link)
    {
        if (page.Attribute(link, "role") is "doc-noteref" || page.Attribute(link, "rel") is "footnote" || page.HasAttribute(link, "data-footnote-ref"))
            return true;
        var names = page.Attribute(link, "class");
        if (names.Contains("footnote", StringComparison.OrdinalIgnoreCase) || names.Contains("noteref", StringComparison.OrdinalIgnoreCase))
            return true;
        var parent = page.Parent(link);
        for (var level = 0; level < 3 && parent > 0; level++, parent = page.Parent(parent))
        {
            if (page.Tag(parent) == Tag.Sup)
                return true;
        }

        for (var at = link + 1; at < page.End(link); at++)
        {
            if (page.Tag(at) == Tag.Sup)
                return true;
        }

        return false;
    }

    // GitHub and cmark-gfm number what they show, and keep the author's label in the address.
    private static string? OwnLabel(Page page, int link)
    {
        if (!page.HasAttribute(link, "data-footnote-ref"))
            return null;
        var reference = page.Attribute(link, "href");
        var at = reference.IndexOf("fn-", StringComparison.Ordinal);
        if (at < 0 || reference.Length == at + 3)
            return null;
        var label = Uri.UnescapeDataString(reference[(at + 3)..]);
        foreach (var c in label)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('-' or '_'))
                return null;
        }

        return label;
    }

    private static bool IsPlain(StringBuilder shown)
    {
        for (var i = 0; i < shown.Length; i++)
        {
            if (!char.IsAsciiLetterOrDigit(shown[i]))
                return false;
        }

        return true;
    }

    private static bool IsArrow(char c) => c is '↩' or '↑' or '↵' or '^' or '⤴' or '⏎' or '↰' or '⇧' or '▲' or '←' or '#' or '¶' or '§' or '→' or '»' or '«' or '↓';
}
