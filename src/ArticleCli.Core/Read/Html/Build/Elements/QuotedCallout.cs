using ArticleCli.Model;
using ArticleCli.Read.Markdown;
using TextInline = ArticleCli.Model.Text;

namespace ArticleCli.Read.Html.Build.Elements;

/// <summary>A callout of GitHub or Obsidian on a page whose renderer knows none: a quotation that begins with <c>[!NOTE]</c>.</summary>
internal static class QuotedCallout
{
    /// <summary>Makes a callout of a quotation.</summary>
    /// <returns>The callout, or null for any other quotation.</returns>
    public static Callout? Of(Page page, int node, Quote quote)
    {
        if (quote is not { Attribution: null, Children: [Paragraph { Content: [TextInline { Value: ['[', '!', ..] } first, ..] content }, ..] })
            return null;
        var end = first.Value.IndexOf(']', StringComparison.Ordinal) + 1;
        return end == 0 ? null : CalloutReader.Read([new Paragraph(EndsLine(page, node) ? Parted(content, first.Value, end) : content), .. quote.Children.Skip(1)]);
    }

    // In the page's source the mark has a line to itself; what collapsed to a space was the line's end.
    private static bool EndsLine(Page page, int node)
    {
        for (var at = node + 1; at < page.End(node); at++)
        {
            var text = page.Text(at).TrimStart();
            if (page.Tag(at) != Tag.Text || text.IsEmpty)
                continue;
            var end = text.IndexOf(']') + 1;
            return end > 0 && text[end..].TrimStart(" -+") is ['\n' or '\r', ..];
        }

        return false;
    }

    private static List<Inline> Parted(IReadOnlyList<Inline> content, string first, int end)
    {
        List<Inline> parted = [new TextInline(first[..end]), LineBreak.Instance];
        if (first[end..].TrimStart() is { Length: > 0 } text)
            parted.Add(new TextInline(text));
        parted.AddRange(content.Skip(1).SkipWhile(static i => i is LineBreak));
        return parted;
    }
}
