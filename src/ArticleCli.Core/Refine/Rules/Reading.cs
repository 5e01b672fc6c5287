namespace ArticleCli.Refine.Rules;

/// <summary>A line, cut into tokens whose words are looked up.</summary>
internal sealed class Reading
{
    private readonly List<int> _numbers = [];
    private readonly int[] _first;

    /// <summary>Reads a line.</summary>
    /// <param name="text">The line.</param>
    /// <param name="lexicon">The words of the phrases.</param>
    public Reading(string text, Lexicon lexicon)
    {
        Text = text;
        var folded = new List<char>(text.Length);
        Tokenizer.Read(text, Tokens, folded);
        _first = new int[Tokens.Count + 1];
        var letters = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(folded);
        Span<char> digits = stackalloc char[24];
        double words = 0;
        for (var i = 0; i < Tokens.Count; i++)
        {
            _first[i] = _numbers.Count;
            var token = Tokens[i];
            if (token.Kind == TokenKind.Word)
                lexicon.Find(letters.Slice(token.FoldStart, token.FoldLength), _numbers);
            else if (token.Kind == TokenKind.Number && token.End - token.Start <= digits.Length)
                lexicon.Find(Digits(text.AsSpan(token.Start, token.End - token.Start), digits), _numbers);
            if (token.Kind != TokenKind.Symbol)
                words += token.Wide ? 1.0 / 3 : 1;
        }

        _first[^1] = _numbers.Count;
        Words = words;
    }

    /// <summary>The line.</summary>
    public string Text { get; }

    /// <summary>Its tokens.</summary>
    public List<Token> Tokens { get; } = [];

    /// <summary>How many words it has; characters of scripts without spaces count a third.</summary>
    public double Words { get; }

    /// <summary>The numbers that a token's word answers to.</summary>
    /// <param name="token">The token.</param>
    /// <returns>Numbers of the lexicon.</returns>
    public ReadOnlySpan<int> Numbers(int token) =>
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_numbers)[_first[token].._first[token + 1]];

    /// <summary>The first token from a place on that is no symbol.</summary>
    /// <param name="token">The place.</param>
    /// <returns>Its index; the number of tokens where there is none.</returns>
    public int SkipSymbols(int token)
    {
        while (token < Tokens.Count && Tokens[token].Kind == TokenKind.Symbol)
            token++;
        return token;
    }

    private static ReadOnlySpan<char> Digits(ReadOnlySpan<char> number, Span<char> into)
    {
        for (var i = 0; i < number.Length; i++)
            into[i] = Folding.Fold(number[i]);
        return into[..number.Length];
    }
}
