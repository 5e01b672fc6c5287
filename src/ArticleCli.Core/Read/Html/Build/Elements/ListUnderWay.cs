using ArticleCli.Model;

namespace ArticleCli.Read.Html.Build.Elements;

/// <summary>A list as its items are found.</summary>
internal sealed class ListUnderWay(Builder builder)
{
    private readonly List<ListItem> _items = [];

    public IReadOnlyList<ListItem> Items => _items;

    /// <summary>Blank lines part the items: one has a paragraph element, two paragraphs, or a block other than a list.</summary>
    public bool IsLoose { get; private set; }

    /// <summary>Reads a run of a list's children.</summary>
    public void Collect(int from, int to)
    {
        var page = builder.Page;
        for (var at = from; at < to;)
        {
            var tag = page.Tag(at);
            if (tag == Tag.Text ? WhiteSpace.IsBlank(page.Text(at)) : !builder.Keeps(at) || ElementTable.Of(tag).Treatment == Treatment.Ignore)
                at = page.End(at);
            else if (builder.Notes?.IsBody(at) == true)
                at = builder.Visit(at);
            else if (tag == Tag.Li)
                at = Item(at, at + 1, page.End(at), to);
            else if (IsList(tag) && _items.Count == 0)
                at = Unwrap(at);
            else if (tag != Tag.Text && builder.Holds(at, Tag.Li) && !IsList(tag))
                at = UnwrapWithFormat(at, tag);
            else
                at = Item(-1, at, EndOfRun(at, to), to);
        }
    }

    private int Unwrap(int node)
    {
        Collect(node + 1, builder.Page.End(node));
        return builder.Page.End(node);
    }

    // A link or a box around items.
    private int UnwrapWithFormat(int node, Tag tag)
    {
        var opened = tag == Tag.A && builder.Page.TryGetAttribute(node, "href", out var reference) && builder.Addresses.Resolve(reference) is { } address
            && builder.Flow.Open(FormatKind.Link, address);
        Unwrap(node);
        if (opened)
            builder.Flow.Close();
        return builder.Page.End(node);
    }

    private int Item(int item, int from, int to, int listEnd)
    {
        var flow = builder.Flow;
        var isChecked = item < 0 ? null : TaskBox.Of(builder, item);
        var scope = flow.Enter(Shape.Blocks);
        builder.Range(from, to);
        to = StrayLists(to, listEnd);
        flow.EndParagraph();
        var sawParagraph = flow.SawParagraph;
        var blocks = flow.LeaveBlocks(scope);
        if (blocks.Count == 0 && isChecked is null && (!builder.WholePage || item < 0 || builder.Page.FirstElement(item) >= 0))
            return to;
        IsLoose |= sawParagraph || HasLooseBlocks(blocks);
        _items.Add(new ListItem(blocks, isChecked));
        return to;
    }

    private int StrayLists(int at, int listEnd)
    {
        var page = builder.Page;
        while (at < listEnd)
        {
            if (page.Tag(at) == Tag.Text && WhiteSpace.IsBlank(page.Text(at)))
                at++;
            else if (IsList(page.Tag(at)) && builder.Keeps(at))
                at = builder.Visit(at);
            else
                break;
        }

        return at;
    }

    private int EndOfRun(int at, int to)
    {
        var page = builder.Page;
        while (at < to && page.Tag(at) != Tag.Li && !IsList(page.Tag(at)))
            at = page.End(at);
        return Math.Min(at, to);
    }

    private static bool HasLooseBlocks(IReadOnlyList<Block> blocks)
    {
        var others = 0;
        foreach (var block in blocks)
        {
            if (block is Paragraph)
                others++;
            else if (block is not ListBlock)
                return true;
        }

        return others > 1;
    }

    private static bool IsList(Tag tag) => tag is Tag.Ul or Tag.Ol or Tag.Menu or Tag.Dir;
}
