using System.Globalization;
using System.Runtime.InteropServices;

namespace ArticleCli.Refine.Rules;

/// <summary>Cuts a line into tokens and folds their letters. One pass, linear.</summary>
internal ref struct Tokenizer
{
    private readonly ReadOnlySpan<char> _text;
    private readonly List<Token> _tokens;
    private readonly List<char> _folded;
    private int _at;
    private bool _spaced;

    private Tokenizer(ReadOnlySpan<char> text, List<Token> tokens, List<char> folded)
    {
        _text = text;
        _tokens = tokens;
        _folded = folded;
        _spaced = true;
    }

    /// <summary>Reads a whole line.</summary>
    /// <param name="text">The line.</param>
    /// <param name="tokens">Gets its tokens.</param>
    /// <param name="folded">Gets their letters.</param>
    public static void Read(ReadOnlySpan<char> text, List<Token> tokens, List<char> folded)
    {
        tokens.Clear();
        folded.Clear();
        new Tokenizer(text, tokens, folded).Run();
    }

    private void Run()
    {
        while (_at < _text.Length)
        {
            var c = _text[_at];
            // U+200C parts the halves of a Persian word as a space would: some write one, some the other.
            if (char.IsWhiteSpace(c) || c == '\u200C')
            {
                _spaced = true;
                _at++;
            }
            else if (Folding.Fold(c) == '\0')
            {
                _at++;
            }
            else
            {
                Next(c);
                _spaced = false;
            }
        }
    }

    private void Next(char c)
    {
        if (char.IsAsciiLetter(c) && TryPlainWord())
            return;
        if (char.IsAsciiLetterOrDigit(c) && AddressScanner.TryRead(_text, _at, out var kind, out var end))
            Add(kind, end);
        else if (c is '@' or '#' or '\uFF03' && _at + 1 < _text.Length && IsWordPart(_text[_at + 1]))
            Add(c == '@' ? TokenKind.Handle : TokenKind.Hashtag, NameEnd());
        else if (char.IsDigit(c))
            Add(TokenKind.Number, NumberEnd());
        else if (Folding.IsWide(c))
            Add(TokenKind.Word, _at + 1);
        else if (IsWordPart(c))
            Add(TokenKind.Word, WordEnd());
        else
            Add(TokenKind.Symbol, _at + 1, SymbolClass.Of(c));
    }

    /// <summary>Most words of most texts: letters of ASCII and then a space or a mark, so neither an address nor anything to fold but capitals.</summary>
    private bool TryPlainWord()
    {
        var rest = _text[_at..];
        var length = 1;
        while (length < rest.Length && char.IsAsciiLetter(rest[length]))
            length++;
        if (length < rest.Length && rest[length] is not (' ' or ',' or ';' or '!' or '?' or ')' or '"' or '\n')
            && !(rest[length] is '.' or ':' && (length + 1 == rest.Length || rest[length + 1] == ' ')))
        {
            return false;
        }

        var lower = false;
        var from = _folded.Count;
        CollectionsMarshal.SetCount(_folded, from + length);
        var folded = CollectionsMarshal.AsSpan(_folded)[from..];
        for (var i = 0; i < folded.Length; i++)
        {
            lower |= char.IsAsciiLetterLower(rest[i]);
            folded[i] = (char)(rest[i] | 0x20);
        }

        _tokens.Add(new Token(TokenKind.Word, _at, _at + length)
        {
            FoldStart = from,
            FoldLength = length,
            Capital = char.IsAsciiLetterUpper(rest[0]),
            Lower = lower,
            Spaced = _spaced,
        });
        _at += length;
        return true;
    }

    private readonly int NameEnd()
    {
        var end = _at + 1;
        while (end < _text.Length && (IsWordPart(_text[end]) || _text[end] is '_' or '\u200C'))
            end++;
        return end;
    }

    private readonly int NumberEnd()
    {
        var end = _at + 1;
        while (end < _text.Length
            && (char.IsDigit(_text[end]) || (_text[end] is '.' or ',' or '\u066B' or '\u066C' && end + 1 < _text.Length && char.IsDigit(_text[end + 1]))))
            end++;
        return end;
    }

    private readonly int WordEnd()
    {
        var end = _at + 1;
        while (end < _text.Length)
        {
            var c = _text[end];
            if (Folding.IsWide(c))
                return end;
            if ((IsWordPart(c) && !char.IsDigit(c)) || Folding.Fold(c) == '\0')
                end++;
            else if ((IsApostrophe(c) || (end == _at + 1 && c is '-' or '\u2010' or '\u2011')) && end + 1 < _text.Length && char.IsLetter(_text[end + 1]))
                end += 2;
            else
                return end;
        }

        return end;
    }

    private static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u02BC' or '\u00B4' or '`' or '\u05F3' or '\u05F4';

    private static bool IsWordPart(char c) =>
        char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private void Add(TokenKind kind, int end, char symbol = '\0')
    {
        var from = _folded.Count;
        var lower = false;
        for (var i = _at; i < end; i++)
        {
            lower |= char.IsLower(_text[i]);
            if (kind == TokenKind.Word && IsWordPart(_text[i]) && Folding.Fold(_text[i]) is var f and not '\0')
                _folded.Add(f);
        }

        _tokens.Add(new Token(kind, _at, end)
        {
            FoldStart = from,
            FoldLength = _folded.Count - from,
            Symbol = symbol,
            Capital = char.IsUpper(_text[_at]),
            Lower = lower,
            Wide = Folding.IsWide(_text[_at]),
            Spaced = _spaced,
        });
        _at = end;
    }
}
