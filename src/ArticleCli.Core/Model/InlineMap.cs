namespace ArticleCli.Model;

/// <summary>Rewrites the inlines of a document, wherever they stand. Recursion is bounded by the model's depth.</summary>
/// <param name="rewrite">Gives what stands for an inline; its children are rewritten already. Null drops it.</param>
internal sealed class InlineMap(Func<Inline, Inline?> rewrite)
{
    /// <summary>Rewrites all blocks; those that become empty go.</summary>
    public Document Apply(Document document) => new(Blocks(document.Blocks));

    private List<Block> Blocks(IReadOnlyList<Block> blocks)
    {
        var result = new List<Block>(blocks.Count);
        foreach (var block in blocks)
        {
            if (One(block) is { } mapped)
                result.Add(mapped);
        }

        return result;
    }

    private Block? One(Block block) => block switch
    {
        Paragraph p => Inlines(p.Content) is { Count: > 0 } content && !IsBlank(content) ? new Paragraph(content) : null,
        Heading h => Inlines(h.Content) is { Count: > 0 } content && !IsBlank(content) ? h with { Content = content } : null,
        Caption c => Inlines(c.Content) is { Count: > 0 } content ? new Caption(content) : null,
        Quote q => Blocks(q.Children) is { Count: > 0 } children ? new Quote(children, Maybe(q.Attribution)) : null,
        ListBlock l => l.Items.Select(i => i with { Children = Blocks(i.Children) }).Where(static i => i.Children.Count > 0).ToList() is { Count: > 0 } items ? l with { Items = items } : null,
        Table t => t with { Header = Row(t.Header), Rows = [.. t.Rows.Select(Row)], Caption = Maybe(t.Caption) },
        Figure f => new Figure(Blocks(f.Children), Maybe(f.Caption), Maybe(f.Credit)),
        Definitions d => new Definitions([.. d.Items.Select(i => new Definition([.. i.Terms.Select(Inlines)], [.. i.Descriptions.Select(Blocks)]))]),
        Footnote n => n with { Children = Blocks(n.Children) },
        Callout c => c with { Title = Maybe(c.Title), Children = Blocks(c.Children) },
        Details d => new Details(Inlines(d.Summary), Blocks(d.Children)),
        _ => block,
    };

    private TableCell[] Row(IReadOnlyList<TableCell> cells) => [.. cells.Select(c => new TableCell(Inlines(c.Content)))];

    private List<Inline>? Maybe(IReadOnlyList<Inline>? inlines) => inlines is null ? null : Inlines(inlines);

    private static bool IsBlank(List<Inline> inlines) => inlines.TrueForAll(static i => i is LineBreak or Text { Value: "" or " " });

    private List<Inline> Inlines(IReadOnlyList<Inline> inlines)
    {
        var result = new List<Inline>(inlines.Count);
        foreach (var inline in inlines)
            Add(result, rewrite(Inner(inline)));
        return result;
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

    private Inline Inner(Inline inline) => inline switch
    {
        Emphasis e => new Emphasis(Inlines(e.Children)),
        Strong s => new Strong(Inlines(s.Children)),
        Strike s => new Strike(Inlines(s.Children)),
        Link l => l with { Children = Inlines(l.Children) },
        Superscript s => new Superscript(Inlines(s.Children)),
        Subscript s => new Subscript(Inlines(s.Children)),
        Mark m => new Mark(Inlines(m.Children)),
        Insert i => new Insert(Inlines(i.Children)),
        Key k => new Key(Inlines(k.Children)),
        Abbreviation a => a with { Children = Inlines(a.Children) },
        Ruby r => r with { Children = Inlines(r.Children) },
        _ => inline,
    };

    /// <summary>Inlines that take the place of one: never part of a document.</summary>
    /// <param name="Children">What stands there now.</param>
    internal sealed record Passage(IReadOnlyList<Inline> Children) : Inline;
}
