using System.Runtime.InteropServices;
using ArticleCli.Model;
using TextInline = ArticleCli.Model.Text;

namespace ArticleCli.Read.Html.Build;

/// <summary>How the content at hand is laid out.</summary>
internal enum Shape : byte
{
    /// <summary>Blocks one under the other.</summary>
    Blocks,

    /// <summary>One line: breaks and block ends become spaces (headings, terms).</summary>
    Line,

    /// <summary>One line in which breaks and block ends become line breaks (cells, captions).</summary>
    Cell,
}

/// <summary>What was set aside while a nested piece is built.</summary>
internal readonly record struct FlowScope(Shape Shape, int Blocks, int Items, bool SawParagraph, int Notes);

/// <summary>The document under construction: the blocks so far, the paragraph at hand, the formats that are open.</summary>
/// <remarks>White space, breaks and formats are written only when content follows, so that a paragraph never begins or ends with one, an empty format
/// never comes to be, and space at a format's edge stands outside it: what a browser shows, found in one pass without looking ahead. A block inside a
/// format ends the paragraph; the formats open again in the next one.</remarks>
internal sealed class Flow(int depth)
{
    private const int MaximumDepth = Document.MaximumNesting;

    private readonly List<Block> _blocks = [];
    private readonly List<Inline> _items = [];
    private Format[] _formats = new Format[8];
    private int _formatCount;
    private int _settled;
    private char[] _text = new char[1024];
    private int _length;
    private int _itemsBase;
    private int _blocksBase;
    private int _scopes;
    private int _breaks;
    private bool _space;
    private List<int>? _notePlaces;

    /// <summary>How content is laid out now.</summary>
    public Shape Shape { get; private set; }

    /// <summary>The paragraph at hand has content.</summary>
    public bool HasContent { get; private set; }

    /// <summary>Content would stand at a line's start.</summary>
    public bool AtLineStart => !HasContent || _breaks > 0;

    /// <summary>A <c>p</c> element stood directly in the container at hand.</summary>
    public bool SawParagraph { get; set; }

    /// <summary>A heading is being built: links that are for headings only open.</summary>
    public bool InHeading { get; set; }

    /// <summary>There is room for another level of nesting.</summary>
    public bool CanNest => depth + _scopes + _formatCount < MaximumDepth;

    /// <summary>How many blocks the container at hand has.</summary>
    public int BlockCount => _blocks.Count - _blocksBase;

    /// <summary>The last block of the container at hand, or null.</summary>
    public Block? LastBlock => _blocks.Count > _blocksBase ? _blocks[^1] : null;

    /// <summary>Begins a nested piece; a paragraph at hand must have ended.</summary>
    public FlowScope Enter(Shape shape)
    {
        EndParagraph();
        var scope = new FlowScope(Shape, _blocksBase, _itemsBase, SawParagraph, _notePlaces?.Count ?? 0);
        Shape = shape;
        _blocksBase = _blocks.Count;
        _itemsBase = _items.Count;
        SawParagraph = false;
        _scopes++;
        return scope;
    }

    /// <summary>Ends a nested piece of blocks.</summary>
    public IReadOnlyList<Block> LeaveBlocks(in FlowScope scope)
    {
        EndParagraph();
        if (_notePlaces is not null && _notePlaces.Count > scope.Notes)
            NotesHeading.Remove(_blocks, _blocksBase, _notePlaces, scope.Notes);
        var blocks = Take(_blocks, _blocksBase);
        Restore(scope);
        return blocks;
    }

    /// <summary>Ends a nested piece of inlines.</summary>
    public IReadOnlyList<Inline> LeaveInlines(in FlowScope scope)
    {
        var inlines = TakeParagraph();
        Restore(scope);
        return inlines;
    }

    private void Restore(in FlowScope scope)
    {
        Shape = scope.Shape;
        _blocksBase = scope.Blocks;
        _itemsBase = scope.Items;
        SawParagraph = scope.SawParagraph;
        _scopes--;
    }

    /// <summary>Adds a finished block.</summary>
    public void Add(Block block)
    {
        EndParagraph();
        _blocks.Add(block);
    }

    /// <summary>Takes back the last block of the container at hand.</summary>
    public void RemoveLast() => _blocks.RemoveAt(_blocks.Count - 1);

    /// <summary>Remembers that footnotes stood here: what only announced them goes when the container ends.</summary>
    public void NotesWereHere()
    {
        if (Shape != Shape.Blocks)
            return;
        EndParagraph();
        (_notePlaces ??= []).Add(_blocks.Count);
    }

    /// <summary>A block begins or ends here.</summary>
    public void EndParagraph()
    {
        switch (Shape)
        {
            case Shape.Line: Space(); return;
            case Shape.Cell: _breaks = HasContent ? Math.Max(_breaks, 1) : 0; _space = false; return;
            default: break;
        }

        var inlines = TakeParagraph();
        if (inlines.Count > 0)
            _blocks.Add(new Paragraph(inlines));
    }

    /// <summary>White space.</summary>
    public void Space() => _space |= HasContent && _breaks == 0;

    /// <summary>A line break; two in a row end the paragraph.</summary>
    public void Break()
    {
        if (Shape == Shape.Line)
        {
            Space();
            return;
        }

        if (HasContent)
            _breaks++;
        _space = false;
    }

    /// <summary>Text as it stands in the page; its white space collapses.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        var body = text.Trim(WhiteSpace.Collapsible);
        if (body.IsEmpty)
        {
            if (!text.IsEmpty)
                Space();
            return;
        }

        if (WhiteSpace.IsCollapsible(text[0]))
            Space();
        if (AtLineStart && (body = WhiteSpace.TrimBlankStart(body)).IsEmpty)
            return;
        Prepare();
        Append(body);
        if (WhiteSpace.IsCollapsible(text[^1]))
            Space();
    }

    /// <summary>A finished inline.</summary>
    public void Add(Inline inline)
    {
        Prepare();
        EndText();
        _items.Add(inline);
    }

    /// <summary>The last character written in the paragraph at hand, a space that waits included; NUL where there is none.</summary>
    public char LastCharacter => _breaks > 0 || !HasContent ? '\0' : _space ? ' ' : _length > 0 ? _text[_length - 1] : '\0';

    /// <summary>Takes back the last character if it is this one.</summary>
    public bool TakeBack(char character)
    {
        if (_space || _breaks > 0 || _length == 0 || _text[_length - 1] != character)
            return false;
        _length--;
        _space = _length > 0 && _text[_length - 1] == ' ';
        if (_space)
            _length--;
        HasContent = _length > 0 || _settled > 0 || _items.Count > _itemsBase;
        return true;
    }

    /// <summary>Opens a format; false where it would say nothing new or nest too deep, then it must not be closed.</summary>
    public bool Open(FormatKind kind, string? address = null, string? title = null, bool headingsOnly = false)
    {
        if (!CanNest || (_formatCount > 0 && _formats[_formatCount - 1].Kind == kind))
            return false;
        if (kind == FormatKind.Link)
        {
            for (var i = 0; i < _formatCount; i++)
            {
                if (_formats[i].Kind == FormatKind.Link)
                    return false;
            }
        }

        if (_formatCount == _formats.Length)
            Array.Resize(ref _formats, _formats.Length * 2);
        _formats[_formatCount++] = new Format(kind, address, title, headingsOnly);
        return true;
    }

    /// <summary>Closes the format opened last.</summary>
    public void Close()
    {
        ref var format = ref _formats[--_formatCount];
        if (format.Written)
            Wrap(ref format);
        _settled = Math.Min(_settled, _formatCount);
    }

    private void Prepare()
    {
        if (_breaks > 0)
        {
            if (_breaks > 1 && Shape == Shape.Blocks)
            {
                EndParagraph();
            }
            else
            {
                EndText();
                for (var i = Math.Min(_breaks, 2); i > 0; i--)
                    _items.Add(LineBreak.Instance);
            }

            _breaks = 0;
        }
        else if (_space)
        {
            Append(" ");
        }

        _space = false;
        HasContent = true;
        for (; _settled < _formatCount; _settled++)
        {
            ref var format = ref _formats[_settled];
            if (format.HeadingsOnly && !InHeading)
                continue;
            EndText();
            format.Written = true;
            format.Start = _items.Count;
        }
    }

    private void Append(ReadOnlySpan<char> body)
    {
        if (_length + body.Length > _text.Length)
            Array.Resize(ref _text, Math.Max(_text.Length * 2, _length + body.Length));
        var target = _text.AsSpan(_length);
        if (WhiteSpace.IsRegular(body))
        {
            body.CopyTo(target);
            _length += body.Length;
        }
        else
        {
            _length += WhiteSpace.Collapse(body, target);
        }
    }

    private void EndText()
    {
        if (_length == 0)
            return;
        _items.Add(new TextInline(new string(_text, 0, _length)));
        _length = 0;
    }

    private void Wrap(ref Format format)
    {
        EndText();
        format.Written = false;
        var children = Take(_items, format.Start);
        if (children.Count > 0)
            _items.Add(format.Wrap(children));
    }

    private IReadOnlyList<Inline> TakeParagraph()
    {
        if (!HasContent)
        {
            _space = false;
            _breaks = 0;
            return [];
        }

        while (_length > 0 && _text[_length - 1] is '\u00a0' or ' ')
            _length--;
        for (var i = _settled - 1; i >= 0; i--)
        {
            if (_formats[i].Written)
                Wrap(ref _formats[i]);
        }

        EndText();
        _settled = 0;
        _space = false;
        _breaks = 0;
        HasContent = false;
        return Take(_items, _itemsBase);
    }

    private static IReadOnlyList<T> Take<T>(List<T> list, int from)
    {
        if (list.Count == from)
            return [];
        var taken = CollectionsMarshal.AsSpan(list)[from..].ToArray();
        CollectionsMarshal.SetCount(list, from);
        return taken;
    }
}
