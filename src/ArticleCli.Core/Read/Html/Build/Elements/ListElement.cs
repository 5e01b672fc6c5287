using System.Globalization;
using ArticleCli.Model;

namespace ArticleCli.Read.Html.Build.Elements;

/// <summary><c>ul</c>, <c>ol</c> and their kin. What stands between the items belongs to the item before: lists that were nested wrongly, loose text.</summary>
internal static class ListElement
{
    public static int Build(Builder builder, int node)
    {
        if (builder.Flow.Shape != Shape.Blocks)
            return InLine(builder, node);
        if (!builder.Flow.CanNest)
            return builder.Block(node);
        builder.Flow.EndParagraph();
        var list = new ListUnderWay(builder);
        list.Collect(node + 1, builder.Page.End(node));
        Add(builder, node, list);
        return builder.Page.End(node);
    }

    /// <summary>Items without a list: neighbours make one.</summary>
    public static int Orphans(Builder builder, int node)
    {
        if (builder.Flow.Shape != Shape.Blocks || !builder.Flow.CanNest)
            return builder.Block(node);
        builder.Flow.EndParagraph();
        var list = new ListUnderWay(builder);
        var end = node;
        for (var item = node; item >= 0 && builder.Page.Tag(item) == Tag.Li; item = builder.NextShown(item))
            end = builder.Page.End(item);
        list.Collect(node, end);
        Add(builder, node, list);
        return end;
    }

    private static void Add(Builder builder, int node, ListUnderWay list)
    {
        if (list.Items.Count == 0)
            return;
        var ordered = builder.Page.Tag(node) == Tag.Ol;
        builder.Flow.Add(new ListBlock(ordered, ordered ? Start(builder.Page, node) : 1, !list.IsLoose, list.Items));
    }

    private static int Start(Page page, int node)
    {
        var start = page.Attribute(node, "start");
        if (start.IsEmpty && page.FirstChild(node) is var first and >= 0)
        {
            while (first >= 0 && page.Tag(first) != Tag.Li)
                first = page.NextSibling(first);
            if (first >= 0)
                start = page.Attribute(first, "value");
        }

        return int.TryParse(start, NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture, out var number)
            ? Math.Clamp(number, 0, 999_999_999)
            : 1;
    }

    // In a cell: a line an item, with its mark.
    private static int InLine(Builder builder, int node)
    {
        var page = builder.Page;
        var number = page.Tag(node) == Tag.Ol ? Start(page, node) : -1;
        builder.Flow.EndParagraph();
        for (var at = node + 1; at < page.End(node);)
        {
            if (page.Tag(at) != Tag.Li || !builder.Keeps(at))
            {
                at = builder.Visit(at);
                continue;
            }

            if (builder.Flow.Shape == Shape.Cell && !WhiteSpace.IsBlank(builder.PlainText(at)))
            {
                builder.Flow.EndParagraph();
                builder.Flow.Text(number < 0 ? "- " : string.Create(CultureInfo.InvariantCulture, $"{number++}. "));
            }

            builder.Children(at);
            builder.Flow.EndParagraph();
            at = page.End(at);
        }

        return page.End(node);
    }
}
