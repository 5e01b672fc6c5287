namespace ArticleCli.Write.Markdown.Inlines;

/// <summary>Lays out spans of code and formulas, whose characters mean nothing to Markdown but their fence.</summary>
internal sealed class CodeFlattener(InlineBuffer buffer, PendingItems pending, TextFlattener text, DocumentContext document)
{
    // Longer spans of code are not joined with their neighbour: each joining writes the whole again.
    private const int LongestMerge = 2_000;

    private string _last = "";
    private int _start;
    private int _end;

    /// <summary>Forgets the code before, for other content.</summary>
    public void Begin() => _end = 0;

    /// <summary>Adds code; white space at its edges that collapses stands outside, a no-break space is part of it.</summary>
    public void AddCode(string code, ItemFlags flags)
    {
        // First on one line: a control character that goes may stand before the white space at an edge.
        var line = CodeText.Line(code);
        var inner = line.AsSpan().Trim(' ');
        if (inner.IsEmpty)
        {
            text.Add(code, flags);
            return;
        }

        var start = line.Length - line.AsSpan().TrimStart(' ').Length;
        text.Add(line[..start], flags);
        AddLine(inner.ToString(), flags);
        text.Add(line[(start + inner.Length)..], flags);
    }

    /// <summary>Adds a formula; what cannot stand between dollar signs is code.</summary>
    public void AddMath(string tex, ItemFlags flags)
    {
        var line = CodeText.Line(tex.AsSpan().Trim()).Trim();
        if (!document.Extended || !CodeText.CanBeMath(line) || pending.InAlternative)
        {
            AddLine(line, flags);
            return;
        }

        pending.Flush();
        buffer.Add(ItemKind.Syntax, '$');
        buffer.AddRange(ItemKind.Syntax, line);
        buffer.Add(ItemKind.Syntax, '$');
    }

    private void AddLine(string code, ItemFlags flags)
    {
        if (pending.InAlternative || (buffer.Place == Place.Cell && code.Contains("\\|", StringComparison.Ordinal)))
        {
            // A row's scanner takes \\| for an escaped backslash and a border, so this code cannot stand in a cell as code.
            text.Add(code, flags);
            return;
        }

        if (code.Length == 0)
            return;
        pending.Flush();
        if (_end == buffer.Count && _end > 0 && _last.Length < LongestMerge)
        {
            // Two spans side by side would share a fence: they are one.
            buffer.Truncate(_start);
            code = _last + code;
        }

        (_last, _start) = (code, buffer.Count);
        var fence = new string('`', CodeText.ShortestRunNotIn(code));
        var padded = code[0] == '`' || code[^1] == '`';
        buffer.AddRange(ItemKind.Syntax, fence);
        buffer[_start].Flags |= ItemFlags.CodeStart;
        if (padded)
            buffer.Add(ItemKind.Syntax, ' ');
        buffer.AddRange(ItemKind.Syntax, code);
        if (padded)
            buffer.Add(ItemKind.Syntax, ' ');
        buffer.AddRange(ItemKind.Syntax, fence);
        buffer[buffer.Count - 1].Flags |= ItemFlags.SyntaxEnd;
        _end = buffer.Count;
    }
}
