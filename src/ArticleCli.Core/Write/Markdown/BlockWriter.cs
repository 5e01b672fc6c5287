using ArticleCli.Model;
using ArticleCli.Write.Markdown.Inlines;

namespace ArticleCli.Write.Markdown;

/// <summary>Writes blocks: one blank line between them, none at the ends.</summary>
internal sealed class BlockWriter
{
    private readonly DocumentContext _document;
    private readonly LineOutput _output;
    private readonly InlineWriter _inlines;
    private readonly ListWriter _lists;
    private readonly TableWriter _tables;
    private readonly Degradation _degradation;
    private readonly bool _startsFile;

    public BlockWriter(DocumentContext document, LineOutput output, bool startsFile)
    {
        _document = document;
        _output = output;
        _startsFile = startsFile;
        _inlines = new InlineWriter(document, output);
        _lists = new ListWriter(output, this);
        _degradation = new Degradation(document);
        _tables = new TableWriter(document, output, _inlines, this);
    }

    /// <summary>Writes blocks into a flow that may have some already.</summary>
    public void Write(IReadOnlyList<Block> blocks, Flow flow)
    {
        var plain = Plain(blocks);
        for (var i = 0; i < plain.Count; i++)
            Write(plain[i], flow);
    }

    /// <summary>The blocks in the form in which the dialect has them.</summary>
    public IReadOnlyList<Block> Plain(IReadOnlyList<Block> blocks) => _degradation.Plain(blocks);

    /// <summary>Writes one block that is in that form.</summary>
    public void Write(Block block, Flow flow)
    {
        if (block is ListBlock list)
        {
            _lists.Write(list, flow);
            return;
        }

        var before = _output.Lines;
        switch (block)
        {
            case Paragraph p: WriteParagraph(p.Content, flow); break;
            case Heading h: WriteHeading(h, flow); break;
            case Quote q: WriteQuote(q, flow); break;
            case CodeBlock c: WriteCode(CodeText.Clean(c.Text), c.Language, flow); break;
            case Table t: _tables.Write(t, flow); break;
            case Footnote n: WriteFootnote(n, flow); break;
            case Callout c: WriteCallout(c, flow); break;
            case Model.Rule: WriteRule(flow); break;
            case MathBlock m: WriteMath(m.Tex, flow); break;
            default: throw new InvalidOperationException($"no Markdown for {block.GetType().Name}");
        }

        if (_output.Lines > before)
            flow.LastList = '\0';
    }

    public void WriteParagraph(IReadOnlyList<Inline> content, Flow flow)
    {
        var first = flow.IsEmpty(_output);
        var context = new InlineContext(
            _document,
            Place.Paragraph,
            StartsItem: first && flow.Container == Container.Item,
            StartsQuote: first && flow.Container == Container.Quote,
            Continues: flow.Container == Container.Callout,
            StartsDocument: first && flow.Container == Container.Document && _startsFile);
        if (!_inlines.Prepare(content, context))
            return;
        Open(flow);
        _output.Begin();
        _inlines.Print(Place.Paragraph);
        _output.EndLine();
    }

    /// <summary>Asks for the blank line before a block, where one is due.</summary>
    public void Open(Flow flow)
    {
        if (!flow.IsEmpty(_output) && !flow.Tight)
            _output.Separate();
    }

    private void WriteHeading(Heading heading, Flow flow)
    {
        if (!_inlines.Prepare(heading.Content, new InlineContext(_document, Place.Heading)))
            return;
        Open(flow);
        _output.Begin();
        _output.Write("######".AsSpan(0, Math.Clamp(heading.Level, 1, 6)));
        _output.Write(' ');
        _inlines.Print(Place.Heading);
        _output.EndLine();
    }

    private void WriteQuote(Quote quote, Flow flow) => WriteQuoted(flow, inner =>
    {
        if (quote.Children.Count == 0 && quote.Attribution is null)
            _output.Line("");
        Write(quote.Children, inner);
        if (quote.Attribution is { } attribution)
            WriteParagraph(attribution, inner);
    });

    private void WriteQuoted(Flow flow, Action<Flow> write)
    {
        Open(flow);
        _output.Push("> ", "> ");
        write(new Flow(Container.Quote, false, _output.Lines));
        _output.Pop();
    }

    private void WriteCallout(Callout callout, Flow flow)
    {
        WriteQuoted(flow, inner =>
        {
            _output.Begin();
            _output.Write($"[!{callout.Kind}]");
            var title = callout.Title is { } shown && Visibility.Shows(shown, _document.Options) ? shown : null;
            if (title is not null && _document.Dialect == MarkdownDialect.Obsidian && _inlines.Prepare(title, new InlineContext(_document, Place.Heading)))
            {
                _output.Write(' ');
                _inlines.Print(Place.Heading);
                title = null;
            }

            _output.EndLine();
            var first = new Flow(Container.Callout, true, _output.Lines - 1);
            var rest = Plain(callout.Children);
            if (title is not null)
            {
                WriteParagraph([new Strong(title)], first);
            }
            else if (rest is [Paragraph paragraph, ..])
            {
                WriteParagraph(paragraph.Content, first);
                rest = [.. rest.Skip(1)];
            }

            Write(rest, inner);
        });
    }

    private void WriteCode(string code, string? language, Flow flow)
    {
        Open(flow);
        var fence = new string('`', Math.Max(3, CodeText.LongestRun(code) + 1));
        _output.Begin();
        _output.Write(fence);
        if (language is not null)
            _output.Write(CodeText.Language(language));
        _output.EndLine();
        foreach (var line in code.AsSpan().TrimEnd('\n').Split('\n'))
            _output.CodeLine(code.AsSpan()[line]);
        _output.Line(fence);
    }

    private void WriteFootnote(Footnote note, Flow flow)
    {
        Open(flow);
        _output.Push($"[^{FootnoteLabels.Clean(note.Label)}]: ", "    ");
        var children = Plain(note.Children);
        var isTarget = FootnoteLabels.IsTarget(children);

        // Behind the label Markdig counts indentation from the label's end, GitHub from the note's.
        if (isTarget || children is [ListBlock, ..])
            _output.Line("");
        if (isTarget)
            _output.Line("");

        Write(children, new Flow(Container.Other, false, _output.Lines));
        _output.Pop();
    }

    /// <summary>Three dashes; other marks where the dashes would be read with a marker before them, or as the start of front matter.</summary>
    private void WriteRule(Flow flow)
    {
        var marker = flow.IsEmpty(_output) ? _output.PendingMarker : null;
        var startsFile = _startsFile && flow.Container == Container.Document && flow.IsEmpty(_output);
        Open(flow);
        _output.Line(marker is null ? startsFile ? "***" : "---"
            : !marker.Contains('-', StringComparison.Ordinal) ? "---" : !marker.Contains('*', StringComparison.Ordinal) ? "***" : "___");
    }

    private void WriteMath(string tex, Flow flow)
    {
        var clean = CodeText.Formula(tex);
        if (!_document.Extended || !CodeText.CanBeMathBlock(clean))
        {
            WriteCode(clean, "math", flow);
            return;
        }

        Open(flow);
        _output.Line("$$");
        foreach (var line in clean.AsSpan().Split('\n'))
            _output.CodeLine(clean.AsSpan()[line]);
        _output.Line("$$");
    }
}
