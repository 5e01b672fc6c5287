using ArticleCli.Model;

namespace ArticleCli.Load.Images;

/// <summary>Rewrites the pictures of a document, wherever they stand, and nothing else. Recursion is bounded by the model's depth.</summary>
internal sealed class ImageMap(Func<Image, Image> rewrite)
{
    /// <summary>The addresses of a document's pictures in reading order, none twice.</summary>
    public static IReadOnlyList<string> AddressesOf(Document document)
    {
        var addresses = new OrderedDictionary<string, bool>(StringComparer.Ordinal);
        _ = new ImageMap(image =>
        {
            addresses.TryAdd(image.Address, true);
            return image;
        }).Apply(document);
        return [.. addresses.Keys];
    }

    public Document Apply(Document document) => new(Blocks(document.Blocks));

    private Block[] Blocks(IReadOnlyList<Block> blocks) => [.. blocks.Select(One)];

    private Block One(Block block) => block switch
    {
        Paragraph p => p with { Content = Inlines(p.Content) },
        Heading h => h with { Content = Inlines(h.Content) },
        Caption c => c with { Content = Inlines(c.Content) },
        Quote q => q with { Children = Blocks(q.Children), Attribution = Maybe(q.Attribution) },
        ListBlock l => l with { Items = [.. l.Items.Select(item => item with { Children = Blocks(item.Children) })] },
        Table t => t with { Header = Row(t.Header), Rows = [.. t.Rows.Select(Row)], Caption = Maybe(t.Caption) },
        Figure f => f with { Children = Blocks(f.Children), Caption = Maybe(f.Caption), Credit = Maybe(f.Credit) },
        Definitions d => new Definitions([.. d.Items.Select(item => new Definition([.. item.Terms.Select(Inlines)], [.. item.Descriptions.Select(Blocks)]))]),
        Footnote n => n with { Children = Blocks(n.Children) },
        Callout c => c with { Title = Maybe(c.Title), Children = Blocks(c.Children) },
        Details d => d with { Summary = Inlines(d.Summary), Children = Blocks(d.Children) },
        _ => block,
    };

    private TableCell[] Row(IReadOnlyList<TableCell> cells) => [.. cells.Select(cell => new TableCell(Inlines(cell.Content)))];

    private Inline[]? Maybe(IReadOnlyList<Inline>? inlines) => inlines is null ? null : Inlines(inlines);

    private Inline[] Inlines(IReadOnlyList<Inline> inlines) => [.. inlines.Select(One)];

    private Inline One(Inline inline) => inline switch
    {
        Image image => rewrite(image),
        Link l => l with { Children = Inlines(l.Children) },
        Emphasis e => new Emphasis(Inlines(e.Children)),
        Strong s => new Strong(Inlines(s.Children)),
        Strike s => new Strike(Inlines(s.Children)),
        Superscript s => new Superscript(Inlines(s.Children)),
        Subscript s => new Subscript(Inlines(s.Children)),
        Mark m => new Mark(Inlines(m.Children)),
        Insert i => new Insert(Inlines(i.Children)),
        Key k => new Key(Inlines(k.Children)),
        Abbreviation a => a with { Children = Inlines(a.Children) },
        Ruby r => r with { Children = Inlines(r.Children) },
        _ => inline,
    };
}
