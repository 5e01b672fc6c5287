using ArticleCli.Model;
using ArticleCli.Write.Markdown.Inlines;

namespace ArticleCli.Write.Markdown;

/// <summary>Puts what Markdown, or the dialect, has no blocks for into blocks that it has, and leaves out what would not be seen. Everything after knows only headings, paragraphs, quotations, lists, code, tables, rules,
/// formulas, callouts and live footnotes, and sees which of them stand side by side.</summary>
internal sealed class Degradation(DocumentContext document)
{
    /// <summary>The blocks in plainer form; the list itself where all are plain.</summary>
    public IReadOnlyList<Block> Plain(IReadOnlyList<Block> blocks)
    {
        var at = 0;
        while (at < blocks.Count && IsPlain(blocks[at]))
            at++;
        if (at == blocks.Count)
            return blocks;
        var plain = new List<Block>(blocks.Count + 4);
        for (var i = 0; i < blocks.Count; i++)
            Add(plain, blocks[i]);
        plain.RemoveAll(block => !Visibility.Shows(block, document.Options));
        return plain;
    }

    private bool IsPlain(Block block) => block switch
    {
        Figure or Caption or Details or Definitions or Embed => false,
        Footnote note => IsLive(note),
        Table table => table.Caption is null && TableText.IsTable(table, document),
        Callout => document.Extended,
        CodeBlock code => !CodeText.IsFormula(code),
        _ => Visibility.Shows(block, document.Options),
    };

    private bool IsLive(Footnote note) => document.Extended && document.Notes.IsLive(note);

    private void Add(List<Block> plain, Block block)
    {
        switch (block)
        {
            case Figure figure: AddFigure(plain, figure); break;
            case Caption caption: plain.Add(Italic(caption.Content)); break;
            case Embed embed:
                plain.Add(new Paragraph([new Link(embed.Address, [new Model.Text(string.IsNullOrWhiteSpace(embed.Title) ? embed.Address : embed.Title)])]));
                break;
            case Details details:
                plain.Add(new Paragraph([new Strong(details.Summary)]));
                plain.AddRange(Plain(details.Children));
                break;
            case Definitions definitions: AddDefinitions(plain, definitions); break;
            case Footnote note when !IsLive(note): AddDeadNote(plain, note); break;
            case Table table: AddTable(plain, table); break;
            case CodeBlock code when CodeText.IsFormula(code): plain.Add(new MathBlock(code.Text)); break;
            case Callout callout when !document.Extended:
                var title = callout.Title ?? [new Model.Text(callout.Kind[..1] + callout.Kind[1..].ToLowerInvariant())];
                plain.Add(new Quote([new Paragraph([new Strong(title)]), .. callout.Children]));
                break;
            default: plain.Add(block); break;
        }
    }

    private static Paragraph Italic(IReadOnlyList<Inline> content) => new([new Emphasis(content)]);

    private void AddFigure(List<Block> plain, Figure figure)
    {
        plain.AddRange(Plain(figure.Children));
        IReadOnlyList<Inline> caption = (figure.Caption, figure.Credit) switch
        {
            ({ } text, { } credit) => [.. text, new Model.Text(" "), .. credit],
            ({ } text, null) => text,
            (null, { } credit) => credit,
            _ => [],
        };
        if (caption.Count > 0)
            plain.Add(Italic(caption));
    }

    /// <summary>The terms stand bold on lines of their own, the description under them.</summary>
    private void AddDefinitions(List<Block> plain, Definitions definitions)
    {
        foreach (var item in definitions.Items)
        {
            var head = new List<Inline>();
            foreach (var term in item.Terms)
                head.AddRange([new Strong(term), LineBreak.Instance]);
            var body = item.Descriptions.SelectMany(Plain).ToList();
            if (body is [Paragraph first, ..])
            {
                head.AddRange(first.Content);
                body.RemoveAt(0);
            }

            plain.Add(new Paragraph(head));
            plain.AddRange(body);
        }
    }

    /// <summary>A note that nothing points to, or in a dialect without notes: renderers would drop its text.</summary>
    private void AddDeadNote(List<Block> plain, Footnote note)
    {
        var label = new Model.Text($"[{note.Label}] ");
        var body = Plain(note.Children);
        plain.Add(body is [Paragraph first, ..] ? new Paragraph([label, .. first.Content]) : new Paragraph([label]));
        plain.AddRange(body.Skip(body is [Paragraph, ..] ? 1 : 0));
    }

    private void AddTable(List<Block> plain, Table table)
    {
        if (table.Caption is { } caption)
            plain.Add(Italic(caption));
        if (TableText.IsTable(table, document))
            plain.Add(table with { Caption = null });
        else
            plain.AddRange(TableText.Paragraphs(table));
    }
}
