using System.Text;
using ArticleCli.Model;
using ArticleCli.Read.Html.Build.Addresses;
using ArticleCli.Read.Html.Build.Elements;
using ArticleCli.Read.Html.Build.Notes;

namespace ArticleCli.Read.Html.Build;

/// <summary>One walk over one page: asks the table of elements for each node and keeps the document under construction.</summary>
internal sealed class Builder
{
    // The parser caps the tree at about 512 levels; below that, texts are read without descending.
    private const int MaximumPageDepth = 700;

    private readonly Selection? _selection;
    private readonly List<int> _skipped = [];

    public Builder(Page page, Selection? selection, BuildOptions options)
    {
        Page = page;
        _selection = selection;
        WholePage = options.WholePage;
        KeepHidden = options.WholePage || options.KeepHidden;
        Flow = new Flow(options.Depth);
        Addresses = new AddressResolver(BaseElement.Find(page, options.BaseAddress), !options.WholePage);
        Notes = NoteFinder.Find(page, selection, Addresses.PageAddress);
        Anchors = options.WholePage ? null : new HeadingAnchors(page, selection);
    }

    public Page Page { get; }

    public Flow Flow { get; }

    public AddressResolver Addresses { get; }

    /// <summary>The page's footnotes, or null.</summary>
    public NoteMap? Notes { get; set; }

    /// <summary>The headings that in-page links may point to; null where all such links stay.</summary>
    public HeadingAnchors? Anchors { get; }

    public bool WholePage { get; }

    /// <summary>Text that nobody sees stays.</summary>
    public bool KeepHidden { get; }

    public List<DroppedNode> Dropped { get; } = [];

    public Document Build()
    {
        var scope = Flow.Enter(Shape.Blocks);
        Range(0, Page.Count);
        var blocks = Flow.LeaveBlocks(scope);
        return new Document(Notes is null ? blocks : [.. blocks, .. NoteBodies.Build(this, Notes)]);
    }

    /// <summary>True where a node belongs to the wanted part.</summary>
    public bool Keeps(int node) => _selection is null || _selection.Keeps(node);

    /// <summary>Writes down that something visible was left out.</summary>
    /// <returns>The node to go on with.</returns>
    public int Drop(int node, string rule, string kind)
    {
        Dropped.Add(new DroppedNode(node, rule, kind));
        return Page.End(node);
    }

    /// <summary>Builds a run of siblings.</summary>
    public void Range(int from, int to)
    {
        while (from < to)
            from = Visit(from);
    }

    /// <summary>Builds a run of siblings but one, which is built elsewhere.</summary>
    private void RangeWithout(int from, int to, int skipped)
    {
        _skipped.Add(skipped);
        Range(from, to);
        _skipped.RemoveAt(_skipped.Count - 1);
    }

    /// <summary>Builds an element's content where it stands.</summary>
    public int Children(int node)
    {
        if (Page.Depth(node) < MaximumPageDepth)
            Range(node + 1, Page.End(node));
        else
            Texts(node);
        return Page.End(node);
    }

    /// <summary>Builds an element's content as blocks of its own.</summary>
    public int Block(int node)
    {
        Flow.EndParagraph();
        Children(node);
        Flow.EndParagraph();
        return Page.End(node);
    }

    /// <summary>Builds an element's content with a format.</summary>
    public int Formatted(int node, FormatKind kind, string? address = null, string? title = null, bool headingsOnly = false)
    {
        var opened = Flow.Open(kind, address, title, headingsOnly);
        Children(node);
        if (opened)
            Flow.Close();
        return Page.End(node);
    }

    /// <summary>Builds a run of siblings as one line of inlines.</summary>
    public IReadOnlyList<Inline> Inlines(int from, int to, Shape shape, int skipped = -1)
    {
        var scope = Flow.Enter(shape);
        if (skipped < 0)
            Range(from, to);
        else
            RangeWithout(from, to, skipped);
        return Flow.LeaveInlines(scope);
    }

    /// <summary>Builds a run of siblings as blocks.</summary>
    public IReadOnlyList<Block> Blocks(int from, int to, int skipped = -1)
    {
        var scope = Flow.Enter(Shape.Blocks);
        if (skipped < 0)
            Range(from, to);
        else
            RangeWithout(from, to, skipped);
        return Flow.LeaveBlocks(scope);
    }

    /// <summary>Builds one node.</summary>
    /// <returns>The node to go on with.</returns>
    public int Visit(int node)
    {
        var tag = Page.Tag(node);
        if (tag == Tag.Text)
            return VisitText(node);
        if (!Keeps(node) || (_skipped.Count > 0 && _skipped.Contains(node)))
            return Page.End(node);
        if (Notes is not null)
        {
            var next = NoteElement.Build(this, Notes, node, tag);
            if (next >= 0)
                return next;
        }

        if (Page.AttributeCount(node) > 0)
        {
            var next = MarkedElement.Build(this, node, tag);
            if (next >= 0)
                return next;
        }

        ref readonly var row = ref ElementTable.Of(tag);
        return row.Treatment switch
        {
            Treatment.Ignore => Page.End(node),
            Treatment.Unwrap => Children(node),
            Treatment.Block => Block(node),
            Treatment.Format => Formatted(node, row.Format),
            _ => row.Handler!(this, node),
        };
    }

    private int VisitText(int node)
    {
        var text = Page.Text(node);
        if (!Keeps(node))
        {
            if (WhiteSpace.IsBlank(text))
                Flow.Space();
        }
        else if (Notes is null)
        {
            Flow.Text(text);
        }
        else
        {
            var shown = Notes.Shown(node, text);
            if (shown.Length < text.Length && !WhiteSpace.IsBlank(text[..^shown.Length]))
                Dropped.Add(new DroppedNode(node, "note-label", "footnote", text.Length - shown.Length));
            Flow.Text(shown);
        }

        return node + 1;
    }

    private void Texts(int node)
    {
        for (var at = node + 1; at < Page.End(node); at++)
        {
            if (Page.Tag(at) == Tag.Text)
                VisitText(at);
            else if (ElementTable.Of(Page.Tag(at)).Treatment == Treatment.Ignore || Page.Tag(at) == Tag.Script)
                at = Page.End(at) - 1;
        }
    }

    /// <summary>The words of a subtree, white space collapsed; what is never shown is left out.</summary>
    public string PlainText(int node)
    {
        if (Page.Tag(node) == Tag.Text)
            return WhiteSpace.Collapsed(Page.Text(node));
        if (Page.End(node) == node + 2 && Page.Tag(node + 1) == Tag.Text)
            return WhiteSpace.Collapsed(Page.Text(node + 1));
        var text = new StringBuilder();
        for (var at = node + 1; at < Page.End(node); at++)
        {
            var tag = Page.Tag(at);
            if (tag == Tag.Text)
                text.Append(Page.Text(at));
            else if (ElementTable.Of(tag).Treatment == Treatment.Block || tag == Tag.Br || tag == Tag.P)
                text.Append(' ');
            else if (ElementTable.Of(tag).Treatment == Treatment.Ignore || tag == Tag.Script)
                at = Page.End(at) - 1;
        }

        return WhiteSpace.Collapsed(text.ToString());
    }

    /// <summary>True where a subtree holds an element of this tag.</summary>
    public bool Holds(int node, Tag tag) => Find(node, tag) >= 0;

    /// <summary>The first element of this tag in a subtree, or −1.</summary>
    public int Find(int node, Tag tag)
    {
        for (var at = node + 1; at < Page.End(node); at++)
        {
            if (Page.Tag(at) == tag)
                return at;
        }

        return -1;
    }

    /// <summary>The next sibling that is not blank text, or −1.</summary>
    public int NextShown(int node)
    {
        var next = Page.NextSibling(node);
        while (next >= 0 && Page.Tag(next) == Tag.Text && WhiteSpace.IsBlank(Page.Text(next)))
            next = Page.NextSibling(next);
        return next;
    }

    /// <summary>The previous sibling that is not blank text, or −1.</summary>
    public int PreviousShown(int node)
    {
        var parent = Page.Parent(node);
        while (node - 1 > parent)
        {
            node--;
            while (Page.Parent(node) != parent)
                node = Page.Parent(node);
            if (Page.Tag(node) != Tag.Text || !WhiteSpace.IsBlank(Page.Text(node)))
                return node;
        }

        return -1;
    }

    /// <summary>An attribute's value with white space collapsed, or null where it says nothing.</summary>
    public string? Words(int node, string attribute)
    {
        var value = Page.Attribute(node, attribute);
        return value.IsWhiteSpace() ? null : WhiteSpace.Collapsed(value);
    }
}
