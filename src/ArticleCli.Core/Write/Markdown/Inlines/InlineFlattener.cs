using ArticleCli.Model;

namespace ArticleCli.Write.Markdown.Inlines;

/// <summary>Lays the inlines of one block out as a flat list of items. White space is settled on the way: it moves out of pairs, collapses, and goes from the
/// edges and from around breaks; empty pairs are not written; equal neighbours become one; a pair directly inside an equal one is dropped.</summary>
internal sealed class InlineFlattener
{
    private readonly InlineBuffer _buffer;
    private readonly DocumentContext _document;
    private readonly PendingItems _pending;
    private readonly TextFlattener _text;
    private readonly CodeFlattener _code;
    private readonly LinkFlattener _links;

    public InlineFlattener(InlineBuffer buffer, DocumentContext document)
    {
        _buffer = buffer;
        _document = document;
        _pending = new PendingItems(buffer);
        _text = new TextFlattener(buffer, _pending);
        _code = new CodeFlattener(buffer, _pending, _text, document);
        _links = new LinkFlattener(buffer, _pending, _text, document, Add);
    }

    /// <summary>Lays out one block's content in the place of what was there.</summary>
    /// <param name="content">The content.</param>
    /// <param name="place">What it stands in.</param>
    public void Lay(IReadOnlyList<Inline> content, Place place)
    {
        _buffer.Begin(place);
        _pending.Begin();
        _code.Begin();
        Add(content);
    }

    private void Add(IReadOnlyList<Inline> inlines)
    {
        for (var i = 0; i < inlines.Count; i++)
            Add(inlines[i], i > 0 ? inlines[i - 1] : null);
    }

    private void Add(Inline inline, Inline? before)
    {
        switch (inline)
        {
            case Model.Text text: AddText(text.Value); break;
            case Emphasis emphasis: AddMarked(Inlines.Mark.Emphasis, emphasis.Children); break;
            case Strong strong: AddMarked(Inlines.Mark.Strong, strong.Children); break;
            case Strike strike: AddStrike(strike); break;
            case Model.Mark mark when _document.Dialect == MarkdownDialect.Obsidian: AddMarked(Inlines.Mark.Highlight, mark.Children); break;
            case Model.Mark mark: Add(mark.Children); break;
            case Insert insert: Add(insert.Children); break;
            case Abbreviation abbreviation: Add(abbreviation.Children); break;
            case Key key: _code.AddCode(PlainText.Of(key.Children), _links.Label); break;
            case CodeSpan code: _code.AddCode(code.Value, _links.Label); break;
            case MathSpan math: _code.AddMath(math.Tex, _links.Label); break;
            case Link link: _links.AddLink(link); break;
            case Image image: _links.AddImage(image); break;
            case LineBreak: _pending.AddBreak(); break;
            case FootnoteReference reference: _links.AddFootnote(reference.Label); break;
            case Superscript raised: AddLevelled(raised.Children, Levels.Raise(raised.Children, LastCharacter(before))); break;
            case Subscript lowered: AddLevelled(lowered.Children, Levels.Lower(lowered.Children)); break;
            case Ruby ruby:
                Add(ruby.Children);
                if (!string.IsNullOrWhiteSpace(ruby.Reading))
                    AddText($"({ruby.Reading})");
                break;
            default: throw new InvalidOperationException($"no Markdown for {inline.GetType().Name}");
        }
    }

    private void AddText(string text) => _text.Add(text, _links.Label);

    private void AddMarked(Mark mark, IReadOnlyList<Inline> children)
    {
        if (_pending.InAlternative)
        {
            Add(children);
            return;
        }

        var pair = _pending.OpenPair(mark);
        Add(children);
        _pending.ClosePair(pair);
    }

    private void AddStrike(Strike strike)
    {
        if (_document.Extended)
        {
            AddMarked(Inlines.Mark.Strike, strike.Children);
            return;
        }

        // CommonMark has no strikethrough; its inline HTML is the one thing there that keeps the meaning.
        if (string.IsNullOrWhiteSpace(PlainText.Of(strike.Children)))
        {
            Add(strike.Children);
            return;
        }

        _pending.Flush();
        _buffer.AddRange(ItemKind.Syntax, "<del>");
        Add(strike.Children);
        _buffer.AddRange(ItemKind.Syntax, "</del>");
    }

    private void AddLevelled(IReadOnlyList<Inline> children, string? written)
    {
        if (written is null)
            Add(children);
        else
            AddText(written);
    }

    private static char LastCharacter(Inline? before) =>
        before is null ? '\0' : PlainText.Of([before]) is { Length: > 0 } text ? text[^1] : '\0';
}
