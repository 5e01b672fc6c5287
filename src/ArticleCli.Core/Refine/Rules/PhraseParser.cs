using System.Text;

namespace ArticleCli.Refine.Rules;

/// <summary>
/// Reads a phrase: words; <c>(a|b)</c> one of these; <c>(a|b)?</c> or none; <c>{n}</c> a placeholder; <c>stem*</c> any ending.
/// Punctuation is left out, unless it stands between spaces.
/// </summary>
internal ref struct PhraseParser
{
    private readonly ReadOnlySpan<char> _text;
    private readonly List<Token> _tokens;
    private readonly List<char> _folded;
    private int _at;

    private PhraseParser(ReadOnlySpan<char> text)
    {
        _text = text;
        _tokens = [];
        _folded = [];
    }

    /// <summary>Reads a phrase.</summary>
    /// <param name="phrase">As it stands in the rule file.</param>
    /// <returns>Its pieces.</returns>
    /// <exception cref="FormatException">A bracket or brace is left open, or nothing is in it.</exception>
    public static IReadOnlyList<PhraseNode> Parse(string phrase)
    {
        var parser = new PhraseParser(phrase);
        var nodes = parser.Sequence(depth: 0);
        if (parser._at < phrase.Length)
            throw new FormatException($"a bracket is closed that was never opened in '{phrase}'");
        if (nodes.Count == 0)
            throw new FormatException("a phrase is empty");
        return nodes;
    }

    private List<PhraseNode> Sequence(int depth)
    {
        if (depth > 8)
            throw new FormatException("brackets are nested too deeply");
        var nodes = new List<PhraseNode>();
        var start = _at;
        while (_at < _text.Length && !(depth > 0 && _text[_at] is '|') && _text[_at] != ')')
        {
            if (_text[_at] is not ('(' or '{'))
            {
                _at++;
                continue;
            }

            Words(_text[start.._at], nodes);
            nodes.Add(_text[_at] == '(' ? Group(depth) : Place());
            start = _at;
        }

        Words(_text[start.._at], nodes);
        return nodes;
    }

    private PhraseNode.Choice Group(int depth)
    {
        var ways = new List<IReadOnlyList<PhraseNode>>();
        do
        {
            _at++;
            ways.Add(Sequence(depth + 1));
        }
        while (_at < _text.Length && _text[_at] == '|');
        if (_at >= _text.Length)
            throw new FormatException($"a bracket is never closed in '{_text}'");
        _at++;
        return new PhraseNode.Choice(ways, IsOptional());
    }

    private bool IsOptional()
    {
        var isOptional = _at < _text.Length && _text[_at] == '?';
        if (isOptional)
            _at++;
        return isOptional;
    }

    private PhraseNode Place()
    {
        var end = _text[_at..].IndexOf('}');
        if (end < 2)
            throw new FormatException($"a brace is never closed, or empty, in '{_text}'");
        var name = _text.Slice(_at + 1, end - 1).ToString();
        _at += end + 1;
        PhraseNode place = new PhraseNode.Place(name);
        return IsOptional() ? new PhraseNode.Choice([[place]], true) : place;
    }

    private readonly void Words(ReadOnlySpan<char> text, List<PhraseNode> nodes)
    {
        Tokenizer.Read(text, _tokens, _folded);
        foreach (var token in _tokens)
        {
            if (token.Kind == TokenKind.Symbol)
            {
                var isAlone = (token.Start == 0 || text[token.Start - 1] == ' ') && (token.End == text.Length || text[token.End] == ' ');
                if (isAlone && token.Symbol != '*')
                    nodes.Add(new PhraseNode.Symbol(token.Symbol));
            }
            else
            {
                var isStem = token.End < text.Length && text[token.End] == '*';
                nodes.Add(new PhraseNode.Word(Letters(text, token), isStem));
            }
        }
    }

    private readonly string Letters(ReadOnlySpan<char> text, in Token token)
    {
        var letters = new StringBuilder();
        if (token.Kind == TokenKind.Word)
        {
            for (var i = 0; i < token.FoldLength; i++)
                letters.Append(_folded[token.FoldStart + i]);
        }
        else
        {
            foreach (var c in text[token.Start..token.End])
                letters.Append(Folding.Fold(c));
        }

        return letters.ToString();
    }
}
