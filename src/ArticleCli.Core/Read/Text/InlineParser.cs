using System.Net;
using System.Text;
using ArticleCli.Model;

namespace ArticleCli.Read.Text;

/// <summary>Reads the marks that scraped text carries inside its lines: links, stress, code, entities, inline tags.</summary>
/// <remarks>
/// More careful than CommonMark: text that nobody meant as Markdown must come through letter for letter, so a star or underscore is a mark only where it
/// hugs a word on the inside and stands free on the outside. One pass with a stack of openers: linear.
/// </remarks>
internal sealed class InlineParser
{
    /// <summary>Marks inside marks; more are text. It bounds the search through the open ones as well.</summary>
    private const int MaximumNesting = 16;

    private readonly StringBuilder _text = new();
    private readonly Stack<Frame> _frames = new();
    private List<Inline> _output = [];

    private readonly record struct Frame(string Mark, List<Inline> Before, int Address, string? Target = null);

    /// <summary>Reads one line.</summary>
    /// <param name="line">The line.</param>
    /// <returns>Its inlines; neighbours of one kind are merged.</returns>
    public static List<Inline> Parse(string line) =>
        line.AsSpan().IndexOfAny(_special) < 0 ? [new Model.Text(line)] : new InlineParser().Run(line);

    private static readonly System.Buffers.SearchValues<char> _special = System.Buffers.SearchValues.Create("*_`[]!<&~\\");

    private List<Inline> Run(string line)
    {
        var closers = LinkEnds.Of(line);
        var at = 0;
        while (at < line.Length)
        {
            var next = line.AsSpan(at).IndexOfAny(_special);
            if (next < 0)
            {
                _text.Append(line, at, line.Length - at);
                break;
            }

            _text.Append(line, at, next);
            at += next;
            at += Step(line, at, closers);
        }

        while (_frames.Count > 0)
            Unwind();
        FlushText();
        return _output;
    }

    private int Step(string line, int at, Dictionary<int, int> closers)
    {
        var rest = line.AsSpan(at);
        return line[at] switch
        {
            '`' => Code(rest),
            '!' when rest.Length > 1 && rest[1] == '[' && closers.TryGetValue(at + 1, out var end) => Picture(line, at, end),
            '[' when closers.TryGetValue(at, out var end) => OpenLink(end),
            ']' => CloseLink(line, at),
            '<' => Tag(rest),
            '&' => Entity(rest),
            '*' or '_' or '~' => Stress(line, at),
            '\\' when rest.Length > 1 && char.IsAsciiLetterOrDigit(rest[1]) is false && rest[1] is > ' ' and < '\u007F' => Escaped(rest),
            _ => Plain(rest[..1]),
        };
    }

    private int Plain(ReadOnlySpan<char> text)
    {
        _text.Append(text);
        return text.Length;
    }

    private int Escaped(ReadOnlySpan<char> rest)
    {
        _text.Append(rest[1]);
        return 2;
    }

    private int Code(ReadOnlySpan<char> rest)
    {
        var length = rest.IndexOfAnyExcept('`');
        if (length < 0)
            return Plain(rest);
        // A quote that begins with back-ticks (``like this'') has no closing run of the same length on its line; the look ahead is bounded to stay linear.
        var body = rest[length..Math.Min(rest.Length, length + 2000)];
        for (var i = 0; i < body.Length; i++)
        {
            if (body[i] != '`')
                continue;
            var run = body[i..].IndexOfAnyExcept('`');
            run = run < 0 ? body.Length - i : run;
            if (run == length)
            {
                var code = body[..i];
                if (code.Length > 2 && code[0] == ' ' && code[^1] == ' ' && !code.IsWhiteSpace())
                    code = code[1..^1];
                if (code.IsEmpty)
                    break;
                FlushText();
                _output.Add(new CodeSpan(code.ToString()));
                return length + i + length;
            }

            i += run - 1;
        }

        return Plain(rest[..length]);
    }

    private int Picture(string line, int at, int end)
    {
        var address = LinkEnds.Address(line, end, out var length, out var title);
        FlushText();
        var alternative = line[(at + 2)..end];
        _output.Add(new Image(address, alternative, title));
        return end - at + length;
    }

    private int OpenLink(int end)
    {
        if (_frames.Count >= MaximumNesting || IsOpen("[") || IsOpen("<a"))
            return Plain("[");
        FlushText();
        _frames.Push(new Frame("[", _output, end));
        _output = [];
        return 1;
    }

    private int CloseLink(string line, int at)
    {
        if (!IsLinkEnd(at))
            return Plain("]");
        while (_frames.Peek().Mark != "[")
            Unwind();
        FlushText();
        var frame = _frames.Pop();
        var address = LinkEnds.Address(line, at, out var length, out var title);
        frame.Before.Add(new Link(address, _output, title));
        _output = frame.Before;
        return length;
    }

    private bool IsLinkEnd(int at)
    {
        foreach (var frame in _frames)
        {
            if (frame.Mark == "[" && frame.Address == at)
                return true;
        }

        return false;
    }

    private int Tag(ReadOnlySpan<char> rest)
    {
        var close = rest[..Math.Min(rest.Length, 2000)].IndexOf('>');
        if (close > 0 && (rest.StartsWith("<http://", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("<https://", StringComparison.OrdinalIgnoreCase))
            && !rest[..close].ContainsAny(' ', '\t'))
        {
            FlushText();
            var address = rest[1..close].ToString();
            _output.Add(new Link(address, [new Model.Text(address)]));
            return close + 1;
        }

        var length = LeftoverTags.TagLength(rest, out var name);
        if (length == 0 || InlineTags.Mark(name) is not { } mark)
            return Plain(rest[..1]);
        if (mark.Length == 0 || rest[length - 2] == '/')
            return length;
        if (rest[1] != '/')
        {
            // A link without an address is its text; so is one inside another.
            var target = mark == "<a" && !IsOpen("<a") && !IsOpen("[") ? InlineTags.Address(rest[..length]) : null;
            if (_frames.Count < MaximumNesting && (mark != "<a" || target is not null))
                Open(mark, target);
            return length;
        }

        if (IsOpen(mark))
        {
            while (_frames.Peek().Mark != mark)
                Unwind();
            Close();
        }

        return length;
    }

    private int Entity(ReadOnlySpan<char> rest)
    {
        var end = rest[..Math.Min(rest.Length, 34)].IndexOf(';');
        if (end < 2 || !(char.IsAsciiLetter(rest[1]) || rest[1] == '#'))
            return Plain(rest[..1]);
        var raw = rest[..(end + 1)].ToString();
        var decoded = WebUtility.HtmlDecode(raw);
        // Twice escaped: &amp;rsquo; and its like.
        if (decoded == "&" && rest.Length > end + 3)
        {
            var tail = rest[(end + 1)..Math.Min(rest.Length, end + 34)];
            var second = tail.IndexOf(';');
            if (second > 1 && WebUtility.HtmlDecode("&" + tail[..(second + 1)].ToString()) is { Length: 1 } twice)
            {
                _text.Append(twice);
                return end + second + 2;
            }
        }

        _text.Append(decoded);
        return end + 1;
    }

    private int Stress(string line, int at)
    {
        var mark = line[at];
        var run = 1;
        while (at + run < line.Length && line[at + run] == mark)
            run++;
        var before = at == 0 ? ' ' : line[at - 1];
        var after = at + run == line.Length ? ' ' : line[at + run];
        var width = mark == '~' ? (run == 2 ? 2 : 0) : run <= 3 ? run : 0;
        if (width == 0)
            return Plain(line.AsSpan(at, run));
        // Where letters of a script without spaces stand outside, the mark still counts (中**文**字).
        var opens = !char.IsWhiteSpace(after) && !(IsWordBefore(before) && (mark != '*' || width == 1));
        var closes = !char.IsWhiteSpace(before) && !(IsWordBefore(after) && (mark != '*' || width == 1));
        var key = width == 3 ? new string(mark, 2) : new string(mark, width);
        if (closes && IsOpen(key))
        {
            while (_frames.Peek().Mark != key)
                Unwind();
            Close();
            if (width == 3)
                return 2;
            return width;
        }

        if (!opens || _frames.Count >= MaximumNesting)
            return Plain(line.AsSpan(at, width));
        Open(key);
        return key.Length;
    }

    private static bool IsWordBefore(char c) => char.IsLetterOrDigit(c) && !Letters.JoinsWithoutSpace(c);

    private bool IsOpen(string mark)
    {
        foreach (var frame in _frames)
        {
            if (frame.Mark == mark)
                return true;
        }

        return false;
    }

    private void Open(string mark, string? target = null)
    {
        FlushText();
        _frames.Push(new Frame(mark, _output, -1, target));
        _output = [];
    }

    /// <summary>The innermost frame has its end: wraps what stands in it.</summary>
    private void Close()
    {
        FlushText();
        var frame = _frames.Pop();
        if (_output.Count > 0)
            frame.Before.Add(frame.Target is { } target ? new Link(target, _output) : InlineTags.Wrap(frame.Mark, _output));
        _output = frame.Before;
    }

    /// <summary>The innermost frame has no end: its mark is text.</summary>
    private void Unwind()
    {
        FlushText();
        var frame = _frames.Pop();
        var inner = _output;
        _output = frame.Before;
        if (frame.Mark[0] is '[' or '*' or '_' or '~')
            _text.Append(frame.Mark);
        foreach (var inline in inner)
        {
            if (inline is Model.Text text)
            {
                _text.Append(text.Value);
                continue;
            }

            FlushText();
            _output.Add(inline);
        }

        FlushText();
    }

    private void FlushText()
    {
        if (_text.Length == 0)
            return;
        if (_output.Count > 0 && _output[^1] is Model.Text last)
            _output[^1] = new Model.Text(last.Value + _text);
        else
            _output.Add(new Model.Text(_text.ToString()));
        _text.Clear();
    }
}
