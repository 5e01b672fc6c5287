using System.Text;
using ArticleCli.Model;
using ArticleCli.Read.Html;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using MB = Markdig.Syntax;
using MT = Markdig.Extensions.Tables;

namespace ArticleCli.Read.Markdown;

/// <summary>Turns Markdig's blocks into ours.</summary>
internal sealed class BlockReader(References references, string? baseAddress, MB.MarkdownDocument document, CancellationToken cancellation)
{
    private readonly InlineReader _inlines = new(references, baseAddress);
    private readonly List<(int Line, Block Note)> _notes = [];

    public IReadOnlyList<Block> ReadDocument()
    {
        var blocks = Read(document, 0);
        AddUnreferredNotes();
        return [.. blocks, .. _notes.OrderBy(static n => n.Line).Select(static n => n.Note)];
    }

    private List<Block> Read(MB.ContainerBlock container, int depth)
    {
        cancellation.ThrowIfCancellationRequested();
        var blocks = new List<Block>(container.Count);
        foreach (var block in container)
            Add(blocks, block, depth);
        return blocks;
    }

    private void Add(List<Block> blocks, MB.Block block, int depth)
    {
        if (depth >= Document.MaximumNesting && block is MB.ContainerBlock deep and not MT.Table)
        {
            AddFlat(blocks, deep);
            return;
        }

        switch (block)
        {
            case MB.HeadingBlock heading: blocks.Add(new Heading(Math.Clamp(heading.Level, 1, 6), _inlines.Read(heading.Inline))); break;
            case MB.ThematicBreakBlock: blocks.Add(Model.Rule.Instance); break;
            case Markdig.Extensions.Mathematics.MathBlock math: blocks.Add(new MathBlock(Lines(math))); break;
            case MB.FencedCodeBlock fenced: AddFenced(blocks, fenced); break;
            case MB.CodeBlock code: blocks.Add(new CodeBlock(Lines(code))); break;
            case MB.HtmlBlock html: AddHtml(blocks, html, depth); break;
            case MB.ParagraphBlock paragraph: AddParagraph(blocks, paragraph); break;
            case MB.ListBlock list: blocks.Add(ReadList(list, depth)); break;
            case MT.Table table: blocks.Add(ReadTable(table)); break;
            case DefinitionList definitions: blocks.Add(ReadDefinitions(definitions, depth)); break;
            case FootnoteGroup group:
                foreach (var note in group.OfType<Markdig.Extensions.Footnotes.Footnote>())
                    AddNote(note);
                break;
            case MB.QuoteBlock quote: blocks.Add(ReadQuote(quote, depth)); break;
            case MB.LinkReferenceDefinitionGroup or MB.LinkReferenceDefinition or MB.BlankLineBlock: break;
            case MB.ContainerBlock other: blocks.AddRange(Read(other, depth)); break;
            case MB.LeafBlock leaf: blocks.Add(new Paragraph(_inlines.Read(leaf.Inline))); break;
            default: break;
        }
    }

    private void AddParagraph(List<Block> blocks, MB.ParagraphBlock paragraph)
    {
        var content = _inlines.Read(paragraph.Inline);
        if (content is [MathSpan only] && paragraph.Inline?.FirstChild is Markdig.Extensions.Mathematics.MathInline { DelimiterCount: 2 })
            blocks.Add(new MathBlock(only.Tex));
        else if (_inlines.Checked is not null || !content.All(static i => i is Model.Text text && string.IsNullOrWhiteSpace(text.Value)))
            blocks.Add(new Paragraph(content));
    }

    private void AddFenced(List<Block> blocks, MB.FencedCodeBlock fenced)
    {
        var language = string.IsNullOrWhiteSpace(fenced.Info) ? null : references.Restore(fenced.Info).Trim();
        blocks.Add(language == "math" ? new MathBlock(Lines(fenced)) : new CodeBlock(Lines(fenced), language));
    }

    /// <summary>Raw HTML goes the way of any page: the same builder, the same safety.</summary>
    private void AddHtml(List<Block> blocks, MB.HtmlBlock html, int depth)
    {
        var lines = Lines(html);
        if (!lines.StartsWith("<!", StringComparison.Ordinal) && !lines.StartsWith("<?", StringComparison.Ordinal))
            blocks.AddRange(HtmlFragment.Read(lines, baseAddress, depth, cancellation));
    }

    private ListBlock ReadList(MB.ListBlock list, int depth)
    {
        var items = new List<ListItem>(list.Count);
        foreach (var item in list.OfType<MB.ListItemBlock>())
        {
            bool? isChecked = null;
            var children = new List<Block>(item.Count);
            foreach (var block in item)
            {
                Add(children, block, depth + 1);
                if (block is MB.ParagraphBlock && children.Count == 1)
                    isChecked = _inlines.Checked;
            }

            if (isChecked is not null && children is [Paragraph { Content: var content }, ..] && content.All(static i => i is Model.Text text && string.IsNullOrWhiteSpace(text.Value)))
                children.RemoveAt(0);
            items.Add(new ListItem(children, isChecked));
        }

        var start = list.IsOrdered && int.TryParse(list.OrderedStart ?? list.DefaultOrderedStart, out var number) ? number : 1;
        return new ListBlock(list.IsOrdered, start, !list.IsLoose, items);
    }

    private Table ReadTable(MT.Table table)
    {
        var rows = new List<List<TableCell>>();
        var header = new List<TableCell>();
        _inlines.InCell = true;
        foreach (var row in table.OfType<MT.TableRow>())
        {
            var cells = row.OfType<MT.TableCell>().Select(c => new TableCell(ReadCell(c))).ToList();
            if (row.IsHeader && header.Count == 0)
                header = cells;
            else
                rows.Add(cells);
        }

        _inlines.InCell = false;
        var columns = header.Count;
        foreach (var row in rows)
        {
            if (row.Count > columns)
                row.RemoveRange(columns, row.Count - columns);
        }

        var alignments = new ColumnAlignment[columns];
        for (var i = 0; i < columns && i < table.ColumnDefinitions.Count; i++)
            alignments[i] = Alignment(table.ColumnDefinitions[i].Alignment);
        return new Table(alignments, header, rows);
    }

    private IReadOnlyList<Inline> ReadCell(MT.TableCell cell)
    {
        var content = new List<Inline>();
        foreach (var leaf in cell.OfType<MB.LeafBlock>())
        {
            if (content.Count > 0)
                content.Add(LineBreak.Instance);
            content.AddRange(_inlines.Read(leaf.Inline));
        }

        return content;
    }

    private static ColumnAlignment Alignment(MT.TableColumnAlign? alignment) => alignment switch
    {
        MT.TableColumnAlign.Left => ColumnAlignment.Left,
        MT.TableColumnAlign.Center => ColumnAlignment.Center,
        MT.TableColumnAlign.Right => ColumnAlignment.Right,
        _ => ColumnAlignment.None,
    };

    private Definitions ReadDefinitions(DefinitionList list, int depth)
    {
        var items = new List<Definition>();
        foreach (var item in list.OfType<DefinitionItem>())
        {
            var terms = item.OfType<DefinitionTerm>().Select(t => _inlines.Read(t.Inline)).ToList();
            var blocks = new List<Block>();
            foreach (var block in item.Where(static b => b is not DefinitionTerm))
                Add(blocks, block, depth + 1);
            items.Add(new Definition(terms, [blocks]));
        }

        return new Definitions(items);
    }

    private Block ReadQuote(MB.QuoteBlock quote, int depth)
    {
        var marked = quote is [MB.ParagraphBlock first, ..] && StartsWithMark(first);
        _inlines.KeepFirstBreak = marked;
        var children = Read(quote, depth + 1);
        return marked && CalloutReader.Read(children) is { } callout ? callout : new Quote(children);
    }

    /// <summary>The mark stands in the source as such; an escaped one is text.</summary>
    private bool StartsWithMark(MB.ParagraphBlock paragraph) =>
        paragraph.Span.Start >= 0 && paragraph.Span.Start + 2 < references.Text.Length && references.Text.AsSpan(paragraph.Span.Start).StartsWith("[!", StringComparison.Ordinal);

    private void AddNote(Markdig.Extensions.Footnotes.Footnote note)
    {
        var label = references.NoteLabel(note);
        _notes.Add((note.Line, new Model.Footnote(label, Read(note, 1))));
    }

    /// <summary>Markdig drops the notes that nothing points to; their text is text all the same.</summary>
    private void AddUnreferredNotes()
    {
        var seen = _notes.Select(static n => ((Model.Footnote)n.Note).Label).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var group in document.OfType<MB.LinkReferenceDefinitionGroup>())
        {
            foreach (var definition in group.Links.Values.OfType<FootnoteLinkReferenceDefinition>())
            {
                if (seen.Add(references.NoteLabel(definition.Footnote)))
                    AddNote(definition.Footnote);
            }
        }
    }

    /// <summary>Content below the last level is kept as text of that level.</summary>
    private void AddFlat(List<Block> blocks, MB.ContainerBlock deep)
    {
        var text = new StringBuilder();
        var stack = new Stack<MB.Block>();
        stack.Push(deep);
        while (stack.TryPop(out var block))
        {
            if (block is MB.ContainerBlock container)
            {
                for (var i = container.Count - 1; i >= 0; i--)
                    stack.Push(container[i]);
            }
            else if (block is MB.LeafBlock leaf)
            {
                text.Append(text.Length > 0 ? " " : "").Append(leaf.Inline is null ? Lines(leaf) : PlainText.Of(_inlines.Read(leaf.Inline)));
            }
        }

        blocks.Add(new Paragraph([new Model.Text(text.ToString())]));
    }

    /// <summary>The lines of a block. Markdig takes a space too many from code in a list (its item's marker two wide, the line indented by one): what stands right of the fence's column belongs to the line.</summary>
    private string Lines(MB.LeafBlock block)
    {
        var lines = block.Lines.Lines;
        if (lines is null)
            return "";
        var builder = new StringBuilder();
        for (var i = 0; i < block.Lines.Count; i++)
        {
            if (i > 0)
                builder.Append('\n');
            var slice = lines[i].Slice;
            if (block is MB.FencedCodeBlock && slice.Text is { } source)
            {
                var lineStart = slice.Start == 0 ? 0 : source.LastIndexOf('\n', slice.Start - 1) + 1;
                while (slice.Start > lineStart + block.Column && source[slice.Start - 1] == ' ')
                    slice.Start--;
            }

            builder.Append(slice.AsSpan());
        }

        return references.Restore(builder.ToString());
    }
}
