using System.Text;
using ArticleCli.Model;

namespace ArticleCli.Read.Text;

/// <summary>Turns lines into blocks. Lines that belong together but were not wrapped stay one paragraph with line breaks.</summary>
internal sealed class Shaper
{
    private static readonly System.Buffers.SearchValues<char> _codeMarks = System.Buffers.SearchValues.Create("{}=$\\|");

    private readonly IReadOnlyList<TextLine> _lines;
    private readonly WrapWidth? _wrap;
    private readonly LineJoiner _joiner;
    private readonly ListShape _lists;
    private readonly bool _linePerBlock;
    private readonly bool _indented;
    private readonly int _depth;
    private readonly List<Block> _blocks = [];

    private Shaper(IReadOnlyList<TextLine> lines, int depth)
    {
        _lines = lines;
        _depth = depth;
        _wrap = WrapWidth.Detect(lines);
        _joiner = new LineJoiner(lines);
        _lists = new ListShape(lines, _wrap, _joiner);
        _linePerBlock = depth == 0 && !HasInnerBlank(lines);
        _indented = lines.Count(static l => !l.IsBlank && !l.IsFenced && l.Indent is >= 1 and <= 8) >= 3;
    }

    /// <summary>Shapes lines.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="depth">Quotations around them.</param>
    public static List<Block> Shape(IReadOnlyList<TextLine> lines, int depth = 0) => new Shaper(lines, depth).Run();

    private static bool HasInnerBlank(IReadOnlyList<TextLine> lines)
    {
        var seen = false;
        var gap = false;
        foreach (var line in lines)
        {
            if (line.IsBlank)
                gap = seen;
            else if (gap)
                return true;
            else
                seen = true;
        }

        return false;
    }

    private List<Block> Run()
    {
        var at = 0;
        while (at < _lines.Count)
        {
            if (_lines[at].IsBlank)
                at++;
            else if (_lines[at].IsFenced)
                at = Fence(at);
            else
                at = Next(at);
        }

        return _blocks;
    }

    private int Next(int at)
    {
        var text = _lines[at].Text;
        var level = LineMarks.HeadingLevel(text);
        if (level > 0)
        {
            var heading = text.AsSpan(level).Trim();
            var closing = heading.TrimEnd('#');
            if (closing.Length < heading.Length && (closing.IsEmpty || closing[^1] == ' '))
                heading = closing.TrimEnd();
            if (heading.Length > 0)
                _blocks.Add(new Heading(level, InlineParser.Parse(heading.ToString())));
            return at + 1;
        }

        if (SetextLevel(at) is var setext and > 0)
        {
            _blocks.Add(new Heading(setext, InlineParser.Parse(text)));
            return at + 2;
        }

        if (LineMarks.IsRule(text) || LineMarks.IsUnderline(text, '='))
        {
            _blocks.Add(Rule.Instance);
            return at + 1;
        }

        if (LineMarks.IsQuote(text) && _depth < 8)
            return Quoted(at);
        if (TableShape.Read(_lines, at, out var afterTable) is { } table)
        {
            _blocks.Add(table);
            return afterTable;
        }

        if (_lists.Read(at, out var afterList) is { } list)
        {
            _blocks.Add(list);
            return afterList;
        }

        return CodeEnd(at) is var code && code > at ? Indented(at, code) : Running(at);
    }

    /// <summary>A line of equals signs or dashes beneath, and nothing between.</summary>
    private int SetextLevel(int at)
    {
        if (at + 1 >= _lines.Count || _lines[at + 1] is { IsBlank: true } or { IsFenced: true } || _lines[at].Columns > 200)
            return 0;
        var under = _lines[at + 1].Text;
        if (LineMarks.IsUnderline(under, '='))
            return 1;
        // Three dashes alone may as well be a rule: they count where they are as long as a heading's underline is.
        return LineMarks.IsUnderline(under, '-') && (under.Length >= 4 || _lines[at].Columns < 8) && (at == 0 || _lines[at - 1].IsBlank || _linePerBlock) ? 2 : 0;
    }

    private int Fence(int at)
    {
        var open = _lines[at].Text;
        var mark = open[0];
        var length = open.AsSpan().IndexOfAnyExcept(mark);
        var information = length < 0 ? "" : open[length..].Trim();
        var end = at + 1;
        while (end < _lines.Count && _lines[end] is { IsFenced: true, EndsFence: false })
            end++;
        var language = information.Split([' ', '{', ','], 2)[0];
        _blocks.Add(new CodeBlock(string.Join('\n', _lines.Skip(at + 1).Take(end - at - 1).Select(static l => l.Text)), language.Length == 0 ? null : language));
        return Math.Min(_lines.Count, end + 1);
    }

    private int Quoted(int at)
    {
        var inner = new List<TextLine>();
        while (at < _lines.Count && !_lines[at].IsBlank && !_lines[at].IsFenced && LineMarks.IsQuote(_lines[at].Text))
        {
            var text = _lines[at].Text.AsSpan(1);
            inner.Add(new TextLine { Text = text.Trim().ToString(), Indent = Math.Max(0, text.Length - text.TrimStart().Length - 1) });
            at++;
        }

        var children = Shape(inner, _depth + 1);
        if (children.Count > 0)
            _blocks.Add(new Quote(children));
        return at;
    }

    /// <summary>Where a run of indented lines that look like code ends; the same line where there is none.</summary>
    private int CodeEnd(int at)
    {
        if (_lines[at].Indent < 4 || (at > 0 && !_lines[at - 1].IsBlank))
            return at;
        var (end, marks, total) = (at, 0, 0);
        while (end < _lines.Count && !_lines[end].IsBlank && _lines[end].Indent >= 4)
        {
            total++;
            if (_lines[end].Text.AsSpan().IndexOfAny(_codeMarks) >= 0 || _lines[end].Text.EndsWith("):", StringComparison.Ordinal) || _lines[end].Text[^1] is ';' or '>')
                marks++;
            end++;
        }

        // Paragraphs whose first line is indented go on at the margin; code doesn't.
        if (end < _lines.Count && !_lines[end].IsBlank)
            return at;
        return marks * 2 >= total && !_lines.Skip(at).Take(total).Any(static l => Letters.EndsSentence(l.Text) && Letters.Words(l.Text) > 8) ? end : at;
    }

    private int Indented(int at, int end)
    {
        var least = _lines.Skip(at).Take(end - at).Min(static l => l.Indent);
        var code = new StringBuilder();
        for (var i = at; i < end; i++)
            code.Append(i == at ? "" : "\n").Append(' ', _lines[i].Indent - least).Append(_lines[i].Text);
        _blocks.Add(new CodeBlock(code.ToString()));
        return end;
    }

    private int Running(int at)
    {
        if (at + 1 >= _lines.Count || !GoesOn(at + 1))
        {
            _blocks.Add(new Paragraph(InlineParser.Parse(_lines[at].Text)));
            return at + 1;
        }

        var lines = new List<string>();
        var text = new StringBuilder();
        var end = at;
        do
        {
            if (end > at && (_wrap?.Joins(_lines[end - 1], _lines[end]) != true || IndentStarts(end)))
            {
                lines.Add(text.ToString());
                text.Clear();
            }

            _joiner.Append(text, _lines[end].Text);
            end++;
        }
        while (end < _lines.Count && GoesOn(end));
        lines.Add(text.ToString());
        Add(lines);
        return end;
    }

    /// <summary>The line belongs to the block of the line before it.</summary>
    private bool GoesOn(int at)
    {
        var line = _lines[at];
        if (line.IsBlank || line.IsFenced || line.StartsBlock || LineMarks.HeadingLevel(line.Text) > 0 || SetextLevel(at) > 0 || LineMarks.IsRule(line.Text))
            return false;
        if (IndentStarts(at))
            return false;
        if (_wrap?.Joins(_lines[at - 1], line) == true)
            return true;
        return !_linePerBlock && !_lists.Begins(at) && TableShape.Read(_lines, at, out _) is null && !LineMarks.IsQuote(line.Text);
    }

    private bool IndentStarts(int at) =>
        _indented && _lines[at].Indent >= 1 && !(_lines[at - 1].Indent == _lines[at].Indent && _wrap?.Joins(_lines[at - 1], _lines[at]) == true && !Letters.EndsSentence(_lines[at - 1].Text));

    /// <summary>Adds a block of lines; where one of them is prose, each is a paragraph of its own (dumps with a paragraph a line).</summary>
    private void Add(List<string> lines)
    {
        if (lines.Count > 1 && lines.Exists(static l => l.Length > 120 || (Letters.EndsSentence(l) && Letters.Words(l) >= 14)))
        {
            foreach (var line in lines)
                _blocks.Add(new Paragraph(InlineParser.Parse(line)));
            return;
        }

        var content = new List<Inline>();
        foreach (var line in lines)
        {
            if (content.Count > 0)
                content.Add(LineBreak.Instance);
            content.AddRange(InlineParser.Parse(line));
        }

        _blocks.Add(new Paragraph(content));
    }
}
