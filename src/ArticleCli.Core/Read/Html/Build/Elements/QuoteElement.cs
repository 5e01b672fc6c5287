using ArticleCli.Model;

namespace ArticleCli.Read.Html.Build.Elements;

/// <summary><c>blockquote</c>: what is quoted, and at its end who said it.</summary>
internal static class QuoteElement
{
    public static int Build(Builder builder, int node)
    {
        if (builder.Flow.Shape != Shape.Blocks || !builder.Flow.CanNest)
            return builder.Block(node);
        builder.Flow.EndParagraph();
        var quote = Read(builder, node);
        if (quote is not null)
            builder.Flow.Add((Block?)QuotedCallout.Of(builder.Page, node, quote) ?? quote);
        else if (EmbedElement.QuotedPost(builder, node) is { } post)
            builder.Flow.Add(post);
        else if (builder.WholePage && builder.Page.FirstElement(node) < 0)
            builder.Flow.Add(new Quote([]));
        return builder.Page.End(node);
    }

    private static Quote? Read(Builder builder, int node)
    {
        var source = Source(builder, node);
        var blocks = builder.Blocks(node + 1, builder.Page.End(node), source);
        var attribution = source < 0 ? [] : builder.Inlines(source, builder.Page.End(source), Shape.Cell);
        if (blocks.Count + attribution.Count == 0)
            return null;
        return blocks.Count == 0 ? new Quote([new Paragraph(attribution)]) : new Quote(blocks, attribution.Count > 0 ? attribution : null);
    }

    // The last child, when it is a footer or a cite of its own.
    private static int Source(Builder builder, int node)
    {
        var page = builder.Page;
        var last = -1;
        for (var child = page.FirstChild(node); child >= 0; child = page.NextSibling(child))
        {
            if (page.Tag(child) != Tag.Text || !WhiteSpace.IsBlank(page.Text(child)))
                last = child;
        }

        if (last < 0 || !builder.Keeps(last))
            return -1;
        return page.Tag(last) switch
        {
            Tag.Footer => last,
            Tag.Cite when builder.PreviousShown(last) is var before and >= 0 && page.Tag(before) is Tag.P or Tag.Div or Tag.Ul or Tag.Ol or Tag.Blockquote => last,
            _ => -1,
        };
    }
}
