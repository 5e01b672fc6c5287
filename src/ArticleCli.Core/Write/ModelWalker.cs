using ArticleCli.Model;

namespace ArticleCli.Write;

/// <summary>Visits every block and inline of a document in reading order. Recursion is safe: the model caps its depth.</summary>
internal sealed class ModelWalker
{
    public Action<Block>? OnBlock { get; init; }

    public Action<Inline>? OnInline { get; init; }

    public void Walk(IReadOnlyList<Block> blocks)
    {
        for (var i = 0; i < blocks.Count; i++)
            Walk(blocks[i]);
    }

    public void Walk(IReadOnlyList<Inline>? inlines)
    {
        if (OnInline is null || inlines is null)
            return;
        for (var i = 0; i < inlines.Count; i++)
        {
            OnInline(inlines[i]);
            if (Children(inlines[i]) is { } children)
                Walk(children);
        }
    }

    /// <summary>What an inline holds, or null for a leaf. A key is one: only its words are written.</summary>
    public static IReadOnlyList<Inline>? Children(Inline inline) => inline switch
    {
        Emphasis e => e.Children,
        Strong s => s.Children,
        Strike s => s.Children,
        Link l => l.Children,
        Superscript s => s.Children,
        Subscript s => s.Children,
        Mark m => m.Children,
        Insert i => i.Children,
        Abbreviation a => a.Children,
        Ruby r => r.Children,
        _ => null,
    };

    private void Walk(Block block)
    {
        OnBlock?.Invoke(block);
        switch (block)
        {
            case Heading h: Walk(h.Content); break;
            case Paragraph p: Walk(p.Content); break;
            case Caption c: Walk(c.Content); break;
            case Quote q:
                Walk(q.Children);
                Walk(q.Attribution);
                break;
            case ListBlock l:
                for (var i = 0; i < l.Items.Count; i++)
                    Walk(l.Items[i].Children);
                break;
            case Table t: WalkTable(t); break;
            case Figure f:
                Walk(f.Children);
                Walk(f.Caption);
                Walk(f.Credit);
                break;
            case Definitions d: WalkDefinitions(d); break;
            case Footnote n: Walk(n.Children); break;
            case Callout c:
                Walk(c.Title);
                Walk(c.Children);
                break;
            case Details d:
                Walk(d.Summary);
                Walk(d.Children);
                break;
            default: break;
        }
    }

    private void WalkTable(Table table)
    {
        Walk(table.Caption);
        foreach (var cell in table.Header)
            Walk(cell.Content);
        foreach (var row in table.Rows)
        {
            for (var i = 0; i < row.Count; i++)
                Walk(row[i].Content);
        }
    }

    private void WalkDefinitions(Definitions definitions)
    {
        foreach (var item in definitions.Items)
        {
            foreach (var term in item.Terms)
                Walk(term);
            foreach (var description in item.Descriptions)
                Walk(description);
        }
    }
}
