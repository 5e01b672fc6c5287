using ArticleCli.Model;

namespace ArticleCli.Read.Html.Build.Elements;

/// <summary><c>figure</c> and the boxes that stood in for it: pictures, code, tables or a quotation with a caption and a credit.</summary>
internal static class FigureElement
{
    public static int Build(Builder builder, int node) => Build(builder, node, CaptionOf(builder.Page, node));

    /// <summary>A box whose class says that it holds a picture with a caption.</summary>
    public static int CaptionBox(Builder builder, int node, Tag tag)
    {
        if (tag is not (Tag.Div or Tag.Dl or Tag.Section or Tag.Span))
            return -1;
        var caption = builder.Find(node, Tag.Figcaption);
        for (var at = node + 1; caption < 0 && at < builder.Page.End(node); at++)
        {
            if (builder.Page.Tag(at) != Tag.Text && Marks.Has(builder.Page, at, ClassMark.Caption))
                caption = at;
        }

        return caption < 0 || builder.Holds(node, Tag.Figure) ? -1 : Build(builder, node, caption);
    }

    /// <summary>A caption right after a picture that no box holds together with it.</summary>
    public static int LooseCaption(Builder builder, int node, Tag tag)
    {
        if (tag is Tag.Figcaption or Tag.Img || builder.Flow.Shape != Shape.Blocks || builder.Holds(node, Tag.Img))
            return -1;
        builder.Flow.EndParagraph();
        if (builder.Flow.LastBlock is not Paragraph { Content: [Image or Link { Children: [Image] }] } picture)
            return -1;
        var (caption, credit) = Caption(builder, node);
        if (caption is null && credit is null)
            return builder.Page.End(node);
        builder.Flow.RemoveLast();
        builder.Flow.Add(new Figure([picture], caption, credit));
        return builder.Page.End(node);
    }

    private static int Build(Builder builder, int node, int captionNode)
    {
        if (builder.Flow.Shape != Shape.Blocks || !builder.Flow.CanNest)
            return builder.Block(node);
        builder.Flow.EndParagraph();
        var content = builder.Blocks(node + 1, builder.Page.End(node), captionNode);
        var (caption, credit) = captionNode < 0 || !builder.Keeps(captionNode) ? (null, null) : Caption(builder, captionNode);
        if (caption is null && credit is null)
        {
            foreach (var block in content)
                builder.Flow.Add(block);
        }
        else if (content.Count == 0)
        {
            builder.Flow.Add(new Caption([.. caption ?? [], .. credit ?? []]));
        }
        else if (content is [Quote { Attribution: null } quote] && credit is null)
        {
            builder.Flow.Add(quote with { Attribution = caption });
        }
        else
        {
            builder.Flow.Add(new Figure(content, caption, credit));
        }

        return builder.Page.End(node);
    }

    private static (IReadOnlyList<Inline>? Caption, IReadOnlyList<Inline>? Credit) Caption(Builder builder, int node)
    {
        var page = builder.Page;
        var creditNode = -1;
        for (var at = node + 1; at < page.End(node) && creditNode < 0; at++)
        {
            if (page.Tag(at) != Tag.Text && Marks.Has(page, at, ClassMark.Credit))
                creditNode = at;
        }

        var caption = builder.Inlines(node + 1, page.End(node), Shape.Cell, creditNode);
        var credit = creditNode < 0 || !builder.Keeps(creditNode) ? [] : builder.Inlines(creditNode, page.End(creditNode), Shape.Cell);
        return (caption.Count > 0 ? caption : null, credit.Count > 0 ? credit : null);
    }

    // Its own, not that of a figure inside.
    private static int CaptionOf(Page page, int figure)
    {
        for (var at = figure + 1; at < page.End(figure); at++)
        {
            if (page.Tag(at) == Tag.Figcaption)
                return at;
            if (page.Tag(at) == Tag.Figure)
                at = page.End(at) - 1;
        }

        return -1;
    }
}
