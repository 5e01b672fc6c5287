using ArticleCli.Model;

namespace ArticleCli.Refine.Rules;

/// <summary>
/// Reads the YAML of rule files: maps, lists (<c>- a</c> and <c>[a, b]</c>), plain and quoted texts, and texts of several lines after <c>|</c>.
/// </summary>
/// <remarks>Not a general reader: no anchors, tags, folded texts or flow maps, which say so. It is here for the start-up time: YamlDotNet took
/// several times as long for the same files. A test reads every rule file with both and compares.</remarks>
internal sealed class RuleYaml
{
    private readonly string _file;
    private readonly string[] _lines;
    private int _at;

    private RuleYaml(string file, string text)
    {
        _file = file;
        _lines = text.Split('\n');
    }

    /// <summary>Reads a file.</summary>
    /// <param name="file">Its name, for messages.</param>
    /// <param name="text">Its text.</param>
    /// <returns>The root, a list of rules; empty for an empty file.</returns>
    /// <exception cref="ArticleException">It is not of this form.</exception>
    public static YamlNode Parse(string file, string text)
    {
        var yaml = new RuleYaml(file, text);
        if (!yaml.Skip())
            return new YamlNode.Sequence(1, []);
        var root = yaml.Block(yaml.Indent());
        return yaml.Skip() ? throw yaml.Fault("this line is indented differently from those above") : root;
    }

    private ArticleException Fault(string problem) => RuleFileError.At(_file, _at + 1, problem);

    // To the next line with content.
    private bool Skip()
    {
        while (_at < _lines.Length)
        {
            var line = _lines[_at].AsSpan().Trim();
            if (!line.IsEmpty && line[0] != '#' && !line.SequenceEqual("---"))
                return true;
            _at++;
        }

        return false;
    }

    private int Indent()
    {
        var line = _lines[_at].AsSpan();
        var indent = line.Length - line.TrimStart(' ').Length;
        return line[indent] == '\t' ? throw Fault("indent with spaces, not with tabs") : indent;
    }

    private YamlNode Block(int indent)
    {
        var content = _lines[_at].AsSpan(indent);
        return content is ['-', ' ', ..] || content.TrimEnd() is "-" ? Sequence(indent) : Mapping(indent, indent);
    }

    private YamlNode.Sequence Sequence(int indent)
    {
        var line = _at + 1;
        var items = new List<YamlNode>();
        while (Skip() && Indent() == indent && _lines[_at].AsSpan(indent) is ['-', ..])
        {
            var content = _lines[_at].AsSpan(indent + 1);
            var inner = indent + 1 + content.Length - content.TrimStart(' ').Length;
            if (content.Trim().IsEmpty)
                throw Fault("an item is empty");
            // "- key: value" begins a map whose keys stand under the first one.
            items.Add(KeyEnd(_lines[_at].AsSpan(inner)) > 0 ? Mapping(inner, inner) : Value(inner, indent));
        }

        return new YamlNode.Sequence(line, items);
    }

    private YamlNode.Mapping Mapping(int start, int indent)
    {
        var line = _at + 1;
        var entries = new List<(string Key, YamlNode Value)>();
        while (Skip())
        {
            var at = entries.Count == 0 ? start : Indent();
            if (at != indent)
                break;
            var content = _lines[_at].AsSpan(at);
            var end = KeyEnd(content);
            if (end <= 0)
                throw Fault("'key: value' is expected here");
            var key = content[..end].Trim().Trim('"').Trim('\'').ToString();
            if (entries.Exists(e => e.Key == key))
                throw Fault($"'{key}' stands here twice");
            var value = content[(end + 1)..];
            var column = at + end + 1 + value.Length - value.TrimStart(' ').Length;
            entries.Add((key, IsBlank(value) ? Nested(indent) : Value(column, indent)));
        }

        return new YamlNode.Mapping(line, entries);
    }

    private YamlNode Nested(int indent)
    {
        _at++;
        // A list may stand at the key's own indent.
        if (Skip() && (Indent() > indent || (Indent() == indent && _lines[_at].AsSpan(indent) is ['-', ' ', ..])))
            return Block(Indent());
        throw Fault("a value is missing");
    }

    private YamlNode Value(int column, int indent)
    {
        var line = _at + 1;
        var content = _lines[_at].AsSpan(column).TrimEnd();
        switch (content[0])
        {
            case '|':
                return new YamlNode.Scalar(line, Literal(indent));
            case '[':
                return new YamlFlow(this, column).Sequence();
            case '\'' or '"':
                var flow = new YamlFlow(this, column);
                var text = flow.Quoted();
                flow.End();
                return new YamlNode.Scalar(line, text);
            case '{' or '&' or '*' or '!' or '>' or '%' or '@' or '`':
                throw Fault($"put texts that begin with '{content[0]}' in quotes");
            default:
                _at++;
                var comment = content.IndexOf(" #", StringComparison.Ordinal);
                return new YamlNode.Scalar(line, (comment < 0 ? content : content[..comment]).TrimEnd().ToString());
        }
    }

    private string Literal(int indent)
    {
        _at++;
        var first = _at;
        while (_at < _lines.Length && (_lines[_at].AsSpan().Trim().IsEmpty || Indent() > indent))
            _at++;
        return string.Join('\n', _lines[first.._at].Select(static l => l.Trim()).Where(static l => l.Length > 0));
    }

    private static bool IsBlank(ReadOnlySpan<char> value) => value.Trim() is [] or ['#', ..];

    // The colon that ends a key: letters, digits, hyphens, an asterisk or a quoted text, then a colon and a space.
    private static int KeyEnd(ReadOnlySpan<char> content)
    {
        var end = content.IndexOf(':');
        if (end <= 0 || (end + 1 < content.Length && content[end + 1] != ' '))
            return -1;
        foreach (var c in content[..end])
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '*' or '\'' or '"'))
                return -1;
        }

        return end;
    }

    /// <summary>Lists in brackets and quoted texts, which may run over lines.</summary>
    /// <param name="yaml">The reader.</param>
    /// <param name="column">Where in the line it begins.</param>
    private ref struct YamlFlow(RuleYaml yaml, int column)
    {
        private readonly RuleYaml _yaml = yaml;
        private readonly int _first = yaml._at;
        private int _column = column;

        private readonly ReadOnlySpan<char> Line => _yaml._lines[_yaml._at];

        public YamlNode.Sequence Sequence()
        {
            var line = _yaml._at + 1;
            var items = new List<YamlNode>();
            _column++;
            while (true)
            {
                Blank();
                if (Line[_column] == ']')
                    break;
                var at = _yaml._at + 1;
                items.Add(new YamlNode.Scalar(at, Line[_column] is '\'' or '"' ? Quoted() : Plain()));
                Blank();
                if (Line[_column] == ',')
                    _column++;
                else if (Line[_column] != ']')
                    throw _yaml.Fault("a comma or a closing bracket is missing");
            }

            _column++;
            End();
            return new YamlNode.Sequence(line, items);
        }

        public string Quoted()
        {
            var quote = Line[_column];
            var text = new System.Text.StringBuilder();
            for (_column++; _column < Line.Length; _column++)
            {
                var c = Line[_column];
                if (c == quote && quote == '\'' && _column + 1 < Line.Length && Line[_column + 1] == '\'')
                {
                    text.Append(c);
                    _column++;
                }
                else if (c == quote)
                {
                    _column++;
                    return text.ToString();
                }
                else if (c == '\\' && quote == '"' && _column + 1 < Line.Length)
                {
                    _column++;
                    text.Append(Line[_column] switch { 'n' => '\n', 't' => '\t', var other => other });
                }
                else
                {
                    text.Append(c);
                }
            }

            throw _yaml.Fault("a quotation mark is never closed on its line");
        }

        public readonly void End()
        {
            if (!IsBlank(Line[_column..]))
                throw _yaml.Fault($"nothing may follow here: '{Line[_column..].Trim()}'");
            _yaml._at++;
        }

        private string Plain()
        {
            var start = _column;
            while (_column < Line.Length && Line[_column] is not (',' or ']' or '[' or '{' or '}'))
                _column++;
            var text = Line[start.._column].Trim();
            if (text.IsEmpty || (_column < Line.Length && Line[_column] is '[' or '{' or '}') || text.Contains(": ", StringComparison.Ordinal) || text.Contains(" #", StringComparison.Ordinal) || text[^1] == ':')
                throw _yaml.Fault("put texts with brackets, braces, ': ' or ' #' in quotes");
            return text.ToString();
        }

        private void Blank()
        {
            while (true)
            {
                while (_column < Line.Length && Line[_column] == ' ')
                    _column++;
                if (_column < Line.Length && Line[_column] != '#')
                    return;
                if (++_yaml._at >= _yaml._lines.Length)
                {
                    _yaml._at = _first;
                    throw _yaml.Fault("a bracket is never closed");
                }

                _column = 0;
            }
        }
    }
}
