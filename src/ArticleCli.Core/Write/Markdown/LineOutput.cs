using System.Text;

namespace ArticleCli.Write.Markdown;

/// <summary>Lines with the prefixes of the blocks that enclose them: quotation marks, list markers once, indentation after.</summary>
internal sealed class LineOutput
{
    private readonly StringBuilder _text = new(4096);
    private readonly Stack<int> _lengths = new();
    private string _prefix = "";
    private string? _first;
    private int _blankPrefix = -1;

    /// <summary>How many lines are finished; blank ones count.</summary>
    public int Lines { get; private set; }

    /// <summary>The width of what stands before each line.</summary>
    public int PrefixWidth => _prefix.Length;

    /// <summary>What the next line begins with in place of the indentation, where a marker is still to be written.</summary>
    public string? PendingMarker => _first;

    /// <summary>Enters a block whose first line begins with a marker and whose others with an indentation of their own.</summary>
    public void Push(string marker, string indentation)
    {
        _lengths.Push(_prefix.Length);
        _first = (_first ?? _prefix) + marker;
        _prefix += indentation;
    }

    /// <summary>Leaves the block; a marker that found no line is written on one of its own.</summary>
    public void Pop()
    {
        if (_first is not null)
        {
            Begin();
            EndLine();
        }

        _prefix = _prefix[.._lengths.Pop()];
        if (_blankPrefix > _prefix.Length)
            _blankPrefix = -1;
    }

    /// <summary>Asks for a blank line before the next line, at the present prefix. Asked twice, the outer one counts.</summary>
    public void Separate() => _blankPrefix = _blankPrefix < 0 ? _prefix.Length : Math.Min(_blankPrefix, _prefix.Length);

    public void Begin()
    {
        if (_blankPrefix >= 0)
        {
            _text.Append(_prefix.AsSpan(0, _blankPrefix).TrimEnd(' ')).Append('\n');
            _blankPrefix = -1;
            Lines++;
        }

        _text.Append(_first ?? _prefix);
        _first = null;
    }

    public void Write(char value) => _text.Append(value);

    public void Write(ReadOnlySpan<char> value) => _text.Append(value);

    /// <summary>Ends the line; no line ends in spaces.</summary>
    public void EndLine()
    {
        while (_text.Length > 0 && _text[^1] == ' ')
            _text.Length--;
        _text.Append('\n');
        Lines++;
    }

    public void Line(ReadOnlySpan<char> value)
    {
        Begin();
        Write(value);
        EndLine();
    }

    /// <summary>Writes a line of code letter for letter; only a prefix before nothing loses its spaces.</summary>
    public void CodeLine(ReadOnlySpan<char> value)
    {
        Begin();
        if (value.IsEmpty)
        {
            EndLine();
            return;
        }

        _text.Append(value).Append('\n');
        Lines++;
    }

    /// <summary>Writes out what was written.</summary>
    public void CopyTo(TextWriter writer) => writer.Write(_text);

    public override string ToString() => _text.ToString();
}
