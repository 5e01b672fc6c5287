using ArticleCli.Model;

namespace ArticleCli.Write.Markdown.Inlines;

/// <summary>Lays the inlines of one block out as a flat list of items. White space is settled on the way: it moves out of pairs, collapses, and goes from the
/// edges and from around breaks; empty pairs are not written; equal neighbours become one; a pair directly inside an equal one is dropped.</summary>
internal sealed class InlineFlattener(InlineBuffer buffer, InlineContext context)
{
    // Stands for the opening bracket of a link in the list of what waits.
    private const int Bracket = -1;

    // Longer spans of code are not joined with their neighbour: each joining writes the whole again.
    private const int LongestMerge = 2_000;

    private readonly List<int> _waiting = [];
    private readonly List<int> _open = [];
    private readonly List<string> _notesAfterLink = [];
    private readonly System.Text.StringBuilder _space = new();
    private int _breaks;
    private Link? _link;
    private int _marksAroundLink;
    private string _code = "";
    private int _codeStart;
    private int _codeEnd;
    private bool _inAlternative;

    private MarkdownDialect Dialect => context.Document.Dialect;

    public void Add(IReadOnlyList<Inline> inlines)
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
            case Model.Mark mark when Dialect == MarkdownDialect.Obsidian: AddMarked(Inlines.Mark.Highlight, mark.Children); break;
            case Model.Mark mark: Add(mark.Children); break;
            case Insert insert: Add(insert.Children); break;
            case Abbreviation abbreviation: Add(abbreviation.Children); break;
            case Key key: AddCode(PlainText.Of(key.Children)); break;
            case CodeSpan code: AddCode(code.Value); break;
            case MathSpan math: AddMath(math.Tex); break;
            case Link link: AddLink(link); break;
            case Image image: AddImage(image); break;
            case LineBreak: _breaks++; break;
            case FootnoteReference reference: AddFootnote(reference.Label); break;
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

    private void AddText(string text)
    {
        var flags = _link is not null || _inAlternative ? ItemFlags.InLabel : ItemFlags.None;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is ' ' or '\n' or '\t' or '\r' or '\f' or '\u0085' or '\u2028' or '\u2029')
            {
                if (_space.Length == 0 || _space[^1] != ' ')
                    _space.Append(' ');
            }
            else if (c > 127 && char.IsWhiteSpace(c))
            {
                _space.Append(c);
            }
            else if (c is < ' ' or '\u007F')
            {
                // Control characters never reach the output (reliability, promise 4).
            }
            else if (c is >= '\u0080' and < '\u00A0')
            {
                // Left by a wrong decoding, in the place of a character that was visible.
                Flush();
                buffer.Add(ItemKind.Literal, '\uFFFD', flags: flags);
            }
            else
            {
                Flush();
                i = AddWord(text, i, flags) - 1;
            }
        }
    }

    /// <summary>Adds characters up to the next white space or control character; halves of surrogate pairs become U+FFFD.</summary>
    private int AddWord(string text, int start, ItemFlags flags)
    {
        var end = start;
        while (end < text.Length)
        {
            var c = text[end];
            if (c <= ' ' || (c >= 127 && (c < 160 || char.IsWhiteSpace(c))))
                break;
            if (char.IsSurrogate(c))
            {
                if (char.IsHighSurrogate(c) && end + 1 < text.Length && char.IsLowSurrogate(text[end + 1]))
                {
                    end += 2;
                    continue;
                }

                break;
            }

            end++;
        }

        if (end > start)
        {
            buffer.AddRange(ItemKind.Literal, text.AsSpan(start, end - start), flags);
            return end;
        }

        buffer.Add(ItemKind.Literal, '\uFFFD', flags: flags);
        return start + 1;
    }

    /// <summary>Something visible comes: what was waiting for it is written first (white space or break, then the opening delimiters).</summary>
    private void Flush()
    {
        if (_breaks == 0 && _space.Length == 0 && _waiting.Count == 0)
            return;
        if (_breaks > 0)
        {
            AddBreaks();
        }
        else if (_space.Length > 0)
        {
            // At the start nothing moves out of a pair: white space there was none that anybody saw.
            var start = buffer.Count > 0 ? 0 : _waiting.Count > 0 ? _space.Length : _space[0] == ' ' ? 1 : 0;
            for (var i = start; i < _space.Length; i++)
                buffer.Add(ItemKind.Literal, _space[i]);
        }

        _breaks = 0;
        var spaced = _space.Length > 0;
        _space.Clear();
        foreach (var pair in _waiting)
        {
            if (pair == Bracket)
                buffer.Add(ItemKind.Syntax, '[', flags: ItemFlags.LinkStart);
            else
                Open(pair, spaced);
        }

        _waiting.Clear();
    }

    private void AddBreaks()
    {
        if (buffer.Count == 0)
            return;
        if (context.Place == Place.Heading || _inAlternative)
            buffer.Add(ItemKind.Literal, ' ');
        else
            buffer.Add(ItemKind.Break, '\n');
        if (context.Place == Place.Cell && _breaks > 1)
            buffer.Add(ItemKind.Break, '\n');
    }

    private void Open(int pair, bool spaced)
    {
        var mark = buffer.Pairs[pair].Mark;
        if (!spaced && buffer.Count > 0 && buffer[buffer.Count - 1] is { Kind: ItemKind.Close } last && buffer.Pairs[last.Pair].Mark == mark)
        {
            // <b>one</b><b>two</b> is one word: the earlier pair goes on.
            buffer.Truncate(buffer.Count - 1);
            Replace(pair, last.Pair);
            return;
        }

        buffer.Pairs[pair] = buffer.Pairs[pair] with { OpenAt = buffer.Count };
        buffer.Add(ItemKind.Open, ' ', pair);
    }

    private void Replace(int pair, int by)
    {
        for (var i = 0; i < _open.Count; i++)
        {
            if (_open[i] == pair)
                _open[i] = by;
        }
    }

    private void AddMarked(Mark mark, IReadOnlyList<Inline> children)
    {
        if (_inAlternative || IsOpenHere(mark))
        {
            Add(children);
            return;
        }

        var pair = buffer.NewPair(mark);
        _waiting.Add(pair);
        _open.Add(pair);
        Add(children);
        var written = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        if (_waiting.Count > 0 && _waiting[^1] == pair)
            _waiting.RemoveAt(_waiting.Count - 1);
        else
            buffer.Add(ItemKind.Close, ' ', written);
    }

    /// <summary>The same mark is open with no text of its own since, or with nothing but other marks between: one pair says it all.</summary>
    private bool IsOpenHere(Mark mark)
    {
        for (var i = _open.Count - 1; i >= _marksAroundLink; i--)
        {
            if (buffer.Pairs[_open[i]].Mark == mark)
                return true;
            if (i > 0 && !_waiting.Contains(_open[i]) && buffer.Pairs[_open[i]].OpenAt != buffer.Pairs[_open[i - 1]].OpenAt + 1)
                return false;
        }

        return false;
    }

    private void AddStrike(Strike strike)
    {
        if (context.Document.Extended)
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

        Flush();
        buffer.AddRange(ItemKind.Syntax, "<del>");
        Add(strike.Children);
        buffer.AddRange(ItemKind.Syntax, "</del>");
    }

    private void AddCode(string code)
    {
        // White space that collapses stands outside; a no-break space is part of the code.
        var text = code.AsSpan().Trim(" \t\r\n\f");
        var start = code.Length - code.AsSpan().TrimStart(" \t\r\n\f").Length;
        AddText(code[..start]);
        if (text.IsEmpty)
            return;
        AddCodeText(CodeText.Line(text));
        AddText(code[(start + text.Length)..]);
    }

    private void AddCodeText(string code)
    {
        if (_inAlternative || (context.Place == Place.Cell && code.Contains("\\|", StringComparison.Ordinal)))
        {
            // A row's scanner takes \\| for an escaped backslash and a border, so this code cannot stand in a cell as code.
            AddText(code);
            return;
        }

        Flush();
        if (_codeEnd == buffer.Count && _codeEnd > 0 && _code.Length < LongestMerge)
        {
            // Two spans side by side would share a fence: they are one.
            buffer.Truncate(_codeStart);
            code = _code + code;
        }

        (_code, _codeStart) = (code, buffer.Count);
        var fence = new string('`', CodeText.ShortestRunNotIn(code));
        var padded = code[0] == '`' || code[^1] == '`';
        var start = buffer.Count;
        buffer.AddRange(ItemKind.Syntax, fence);
        buffer[start].Flags |= ItemFlags.CodeStart;
        if (padded)
            buffer.Add(ItemKind.Syntax, ' ');
        buffer.AddRange(ItemKind.Syntax, code);
        if (padded)
            buffer.Add(ItemKind.Syntax, ' ');
        buffer.AddRange(ItemKind.Syntax, fence);
        buffer[buffer.Count - 1].Flags |= ItemFlags.SyntaxEnd;
        _codeEnd = buffer.Count;
    }

    private void AddMath(string tex)
    {
        var line = CodeText.Line(tex.AsSpan().Trim());
        if (line.Length == 0)
            return;
        if (!context.Document.Extended || !CodeText.CanBeMath(line) || _inAlternative)
        {
            AddCodeText(line);
            return;
        }

        Flush();
        buffer.Add(ItemKind.Syntax, '$');
        buffer.AddRange(ItemKind.Syntax, line);
        buffer.Add(ItemKind.Syntax, '$');
    }

    private void AddFootnote(string label)
    {
        if (!context.Document.Extended || _inAlternative || !context.Document.Notes.IsLive(label))
        {
            AddText($"[{label}]");
            return;
        }

        if (_link is not null)
        {
            // A link within a link ends the outer one, so the mark follows the link.
            _notesAfterLink.Add(label);
            return;
        }

        Flush();
        buffer.AddRange(ItemKind.Syntax, $"[^{FootnoteLabels.Clean(label)}]");
    }

    private void AddLevelled(IReadOnlyList<Inline> children, string? written)
    {
        if (written is null)
            Add(children);
        else
            AddText(written);
    }

    private void AddLink(Link link)
    {
        var address = context.Document.Options.Links == LinkStyle.Text || _link is not null || _inAlternative ? null : SafeAddress.Link(link.Address);
        if (address is null)
        {
            Add(link.Children);
            return;
        }

        if (link.Title is null && link.Children is [Model.Text only] && only.Value.Trim() is var shown && AddressForm.Of(shown, address) is var form && form != Form.None
            && (form != Form.Web || context.Document.Extended))
        {
            AddText(only.Value[..^only.Value.TrimStart().Length]);
            Flush();
            AddAddress(shown, form);
            AddText(only.Value[only.Value.TrimEnd().Length..]);
            return;
        }

        _link = link;
        _marksAroundLink = _open.Count;
        _waiting.Add(Bracket);
        Add(link.Children);
        if (_waiting.Count > 0 && _waiting[^1] == Bracket)
            _waiting.RemoveAt(_waiting.Count - 1);
        else
            EndLink(Destination.WithTitle(address, link.Title));
        (_link, _marksAroundLink) = (null, 0);
        foreach (var label in _notesAfterLink)
            AddFootnote(label);
        _notesAfterLink.Clear();
    }

    /// <summary>An address that is its own text. Whether it can stand bare is seen when its neighbours are known (<see cref="BareLinks"/>).</summary>
    private void AddAddress(string shown, Form form)
    {
        var start = buffer.Count;
        buffer.HasBareLinks = true;
        if (form == Form.Web)
        {
            buffer.AddRange(ItemKind.Literal, shown);
            buffer[start].Flags |= ItemFlags.AddressStart | ItemFlags.BareStart;
            buffer[buffer.Count - 1].Flags |= ItemFlags.AddressEnd | ItemFlags.BareEnd;
            return;
        }

        buffer.Add(ItemKind.Syntax, '<', flags: context.Document.Extended ? ItemFlags.BareStart : ItemFlags.None);
        buffer.AddRange(ItemKind.Syntax, shown);
        buffer.Add(ItemKind.Syntax, '>', flags: ItemFlags.SyntaxEnd | (context.Document.Extended ? ItemFlags.BareEnd : ItemFlags.None));
    }

    private void EndLink(string target)
    {
        var byReference = context.Document.Options.Links == LinkStyle.Reference;
        buffer.Add(ItemKind.Syntax, ']', flags: ItemFlags.LinkEnd);
        buffer.Add(ItemKind.Syntax, byReference ? '[' : '(');
        buffer.AddRange(ItemKind.Syntax, byReference ? context.Document.References.Label(target) : target);
        buffer.Add(ItemKind.Syntax, byReference ? ']' : ')', flags: ItemFlags.SyntaxEnd);
    }

    private void AddImage(Image image)
    {
        if (context.Document.Options.Images == ImageStyle.Drop)
            return;
        if (_inAlternative || SafeAddress.Picture(image.Address) is not { } address)
            return;
        Flush();
        buffer.AddRange(ItemKind.Syntax, "![");
        _inAlternative = true;
        AddText(image.AlternativeText.Trim());
        _space.Clear();
        _inAlternative = false;
        buffer.Add(ItemKind.Syntax, ']');
        buffer.Add(ItemKind.Syntax, '(');
        buffer.AddRange(ItemKind.Syntax, Destination.WithTitle(address, image.Title));
        buffer.Add(ItemKind.Syntax, ')', flags: ItemFlags.SyntaxEnd);
    }

    private static char LastCharacter(Inline? before) =>
        before is null ? '\0' : PlainText.Of([before]) is { Length: > 0 } text ? text[^1] : '\0';
}
