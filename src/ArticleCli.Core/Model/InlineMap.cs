namespace ArticleCli.Model;

/// <summary>Rewrites the inlines of a document, wherever they stand. Recursion is bounded by the model's depth.</summary>
/// <param name="rewrite">Gives what stands for an inline; its children are rewritten already. Null drops it.</param>
/// <param name="keepEmpty">Blocks without content stay.</param>
internal sealed class InlineMap(Func<Inline, Inline?> rewrite, bool keepEmpty = false)
{
    /// <summary>Rewrites all blocks; those that become empty go, unless they are to be kept. What nothing changes in stays the same object: most of most documents.</summary>
    public Document Apply(Document document) => Blocks(document.Blocks) is var blocks && ReferenceEquals(blocks, document.Blocks) ? document : new(blocks);

    private IReadOnlyList<Block> Blocks(IReadOnlyList<Block> blocks)
    {
        List<Block>? result = null;
        for (var i = 0; i < blocks.Count; i++)
        {
            var mapped = One(blocks[i]);
            if (result is null)
            {
                if (ReferenceEquals(mapped, blocks[i]))
                    continue;
                result = [.. blocks.Take(i)];
            }

            if (mapped is not null)
                result.Add(mapped);
        }

        return result ?? blocks;
    }

    private Block? One(Block block) => block switch
    {
        Paragraph p => Inlines(p.Content) is var content && (keepEmpty || !IsBlank(content)) ? ReferenceEquals(content, p.Content) ? p : new Paragraph(content) : null,
        Heading h => Inlines(h.Content) is var content && (keepEmpty || !IsBlank(content)) ? ReferenceEquals(content, h.Content) ? h : h with { Content = content } : null,
        Caption c => Inlines(c.Content) is var content && (keepEmpty || content.Count > 0) ? ReferenceEquals(content, c.Content) ? c : new Caption(content) : null,
        Quote q => Blocks(q.Children) is var children && (keepEmpty || children.Count > 0) ? new Quote(children, Maybe(q.Attribution)) : null,
        ListBlock l => Items(l.Items) is var items && (keepEmpty || items.Count > 0) ? ReferenceEquals(items, l.Items) ? l : l with { Items = items } : null,
        Table t => t with { Header = Row(t.Header), Rows = [.. t.Rows.Select(Row)], Caption = Maybe(t.Caption) },
        Figure f => new Figure(Blocks(f.Children), Maybe(f.Caption), Maybe(f.Credit)),
        Definitions d => new Definitions([.. d.Items.Select(i => new Definition([.. i.Terms.Select(Inlines)], [.. i.Descriptions.Select(Blocks)]))]),
        Footnote n => n with { Children = Blocks(n.Children) },
        Callout c => c with { Title = Maybe(c.Title), Children = Blocks(c.Children) },
        Details d => new Details(Inlines(d.Summary), Blocks(d.Children)),
        _ => block,
    };

    private IReadOnlyList<ListItem> Items(IReadOnlyList<ListItem> items)
    {
        List<ListItem>? result = null;
        for (var i = 0; i < items.Count; i++)
        {
            var children = Blocks(items[i].Children);
            var isSame = ReferenceEquals(children, items[i].Children);
            if (result is null)
            {
                if (isSame && (keepEmpty || children.Count > 0))
                    continue;
                result = [.. items.Take(i)];
            }

            if (keepEmpty || children.Count > 0)
                result.Add(isSame ? items[i] : items[i] with { Children = children });
        }

        return result ?? items;
    }

    private IReadOnlyList<TableCell> Row(IReadOnlyList<TableCell> cells)
    {
        TableCell[]? result = null;
        for (var i = 0; i < cells.Count; i++)
        {
            var content = Inlines(cells[i].Content);
            if (ReferenceEquals(content, cells[i].Content))
                continue;
            result ??= [.. cells];
            result[i] = new TableCell(content);
        }

        return result ?? cells;
    }

    private IReadOnlyList<Inline>? Maybe(IReadOnlyList<Inline>? inlines) => inlines is null ? null : Inlines(inlines);

    private static bool IsBlank(IReadOnlyList<Inline> inlines)
    {
        for (var i = 0; i < inlines.Count; i++)
        {
            if (inlines[i] is not (LineBreak or Text { Value: "" or " " }))
                return false;
        }

        return true;
    }

    private IReadOnlyList<Inline> Inlines(IReadOnlyList<Inline> inlines)
    {
        List<Inline>? result = null;
        for (var i = 0; i < inlines.Count; i++)
        {
            var inline = inlines[i];
            var mapped = rewrite(Inner(inline));
            if (result is null)
            {
                if (ReferenceEquals(mapped, inline) && inline is not (Passage or Text { Value: "" }) && !(inline is Text && i > 0 && inlines[i - 1] is Text))
                    continue;
                result = new List<Inline>(inlines.Count);
                for (var before = 0; before < i; before++)
                    result.Add(inlines[before]);
            }

            Add(result, mapped);
        }

        return result ?? inlines;
    }

    private static void Add(List<Inline> result, Inline? inline)
    {
        switch (inline)
        {
            case null or Text { Value: "" }:
                return;
            case Passage passage:
                foreach (var part in passage.Children)
                    Add(result, part);
                return;
            case Text text when result is [.., Text before]:
                result[^1] = new Text(before.Value + text.Value);
                return;
            default:
                result.Add(inline);
                return;
        }
    }

    private Inline Inner(Inline inline)
    {
        if (ChildrenOf(inline) is not { } children)
            return inline;
        var mapped = Inlines(children);
        return ReferenceEquals(mapped, children) ? inline : inline switch
        {
            Emphasis => new Emphasis(mapped),
            Strong => new Strong(mapped),
            Strike => new Strike(mapped),
            Link l => l with { Children = mapped },
            Superscript => new Superscript(mapped),
            Subscript => new Subscript(mapped),
            Mark => new Mark(mapped),
            Insert => new Insert(mapped),
            Key => new Key(mapped),
            Abbreviation a => a with { Children = mapped },
            Ruby r => r with { Children = mapped },
            _ => inline,
        };
    }

    private static IReadOnlyList<Inline>? ChildrenOf(Inline inline) => inline switch
    {
        Emphasis e => e.Children,
        Strong s => s.Children,
        Strike s => s.Children,
        Link l => l.Children,
        Superscript s => s.Children,
        Subscript s => s.Children,
        Mark m => m.Children,
        Insert i => i.Children,
        Key k => k.Children,
        Abbreviation a => a.Children,
        Ruby r => r.Children,
        _ => null,
    };

    /// <summary>Inlines that take the place of one: never part of a document.</summary>
    /// <param name="Children">What stands there now.</param>
    internal sealed record Passage(IReadOnlyList<Inline> Children) : Inline;
}
