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
    private readonly bool _startsFile;

    public BlockWriter(DocumentContext document, LineOutput output, bool startsFile)
    {
        _document = document;
        _output = output;
        _startsFile = startsFile;
        _inlines = new InlineWriter(document, output);
        _lists = new ListWriter(output, this);
        _tables = new TableWriter(document, output, _inlines, this);
    }

    /// <summary>Writes blocks into a flow that may have some already.</summary>
    public void Write(IReadOnlyList<Block> blocks, Flow flow)
    {
        for (var i = 0; i < blocks.Count; i++)
            Write(blocks[i], flow);
    }

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
            case Figure f: WriteFigure(f, flow); return;
            case Caption c: WriteParagraph([new Emphasis(c.Content)], flow); break;
            case Definitions d: WriteDefinitions(d, flow); return;
            case Footnote n: WriteFootnote(n, flow); break;
            case Callout c: WriteCallout(c, flow); break;
            case Details d:
                WriteParagraph([new Strong(d.Summary)], flow);
                flow.LastList = '\0';
                Write(d.Children, flow);
                return;
            case Model.Rule: WriteRule(flow); break;
            case MathBlock m: WriteMath(m.Tex, flow); break;
            case Embed e: WriteParagraph([new Link(e.Address, [new Model.Text(string.IsNullOrWhiteSpace(e.Title) ? e.Address : e.Title)])], flow); break;
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
        var marker = _output.PendingMarker;
        Open(flow);
        _output.Push("> ", "> ");
        write(new Flow(Container.Quote, false, _output.Lines));
        _output.PopQuietly(marker);
    }

    private void WriteCallout(Callout callout, Flow flow)
    {
        if (!_document.Extended)
        {
            var heading = callout.Title ?? [new Model.Text(callout.Kind[..1] + callout.Kind[1..].ToLowerInvariant())];
            WriteQuoted(flow, inner =>
            {
                WriteParagraph([new Strong(heading)], inner);
                Write(callout.Children, inner);
            });
            return;
        }

        WriteQuoted(flow, inner =>
        {
            _output.Begin();
            _output.Write($"[!{callout.Kind}]");
            var titleHere = _document.Dialect == MarkdownDialect.Obsidian && callout.Title is not null
                && _inlines.Prepare(callout.Title, new InlineContext(_document, Place.Heading));
            if (titleHere)
            {
                _output.Write(' ');
                _inlines.Print(Place.Heading);
            }

            _output.EndLine();
            var first = new Flow(Container.Other, true, _output.Lines - 1);
            if (callout.Title is { } title && !titleHere)
                WriteParagraph([new Strong(title)], first);
            else if (callout.Children is [Paragraph paragraph, ..])
                WriteParagraph(paragraph.Content, first);
            var rest = callout.Title is not null && !titleHere ? callout.Children : callout.Children is [Paragraph, ..] ? [.. callout.Children.Skip(1)] : callout.Children;
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
            _output.Write(string.Concat(language.Where(static c => c > ' ' && !char.IsWhiteSpace(c) && !char.IsControl(c) && c is not ('`' or '\\' or '&' or '<' or '>'))));
        _output.EndLine();
        foreach (var line in code.AsSpan().TrimEnd('\n').Split('\n'))
            _output.CodeLine(code.AsSpan()[line]);
        _output.Line(fence);
    }

    private void WriteFigure(Figure figure, Flow flow)
    {
        Write(figure.Children, flow);
        var caption = (figure.Caption, figure.Credit) switch
        {
            ({ } text, { } credit) => [.. text, new Model.Text(" "), .. credit],
            ({ } text, null) => text,
            (null, { } credit) => credit,
            _ => (IReadOnlyList<Inline>)[],
        };
        var before = _output.Lines;
        WriteParagraph([new Emphasis(caption)], flow);
        if (_output.Lines > before)
            flow.LastList = '\0';
    }

    /// <summary>No dialect has definition lists: the terms stand bold on lines of their own, the description under them.</summary>
    private void WriteDefinitions(Definitions definitions, Flow flow)
    {
        foreach (var item in definitions.Items)
        {
            var head = new List<Inline>();
            foreach (var term in item.Terms)
                head.AddRange([new Strong(term), LineBreak.Instance]);
            var start = 0;
            if (item.Descriptions is [[Paragraph first, ..], ..])
            {
                head.AddRange(first.Content);
                start = 1;
            }

            WriteParagraph(head, flow);
            flow.LastList = '\0';
            foreach (var description in item.Descriptions)
            {
                for (var i = start; i < description.Count; i++)
                    Write(description[i], flow);
                start = 0;
            }
        }
    }

    private void WriteFootnote(Footnote note, Flow flow)
    {
        var live = _document.Extended && _document.Notes.IsLive(note);
        if (!live)
        {
            var label = new Model.Text($"[{note.Label}] ");
            if (note.Children is [Paragraph first, ..])
                WriteParagraph([label, .. first.Content], flow);
            else
                WriteParagraph([label], flow);
            Write([.. note.Children.Skip(note.Children is [Paragraph, ..] ? 1 : 0)], flow);
            return;
        }

        Open(flow);
        _output.Push($"[^{FootnoteLabels.Clean(note.Label)}]: ", "    ");
        Write(note.Children, new Flow(Container.Other, false, _output.Lines));
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
        var clean = CodeText.Clean(tex).Trim('\n', ' ');
        if (clean.Length == 0)
            return;
        if (!_document.Extended || clean.Contains("$$", StringComparison.Ordinal))
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
