using System.Runtime.InteropServices;
using ArticleCli.Model;

namespace ArticleCli.Refine.Rules;

/// <summary>A line, cut into tokens whose words are looked up when they are asked for. Used again for the next line.</summary>
internal sealed class Reading
{
    private const int Unknown = -1;

    private readonly List<char> _folded = [];
    private readonly List<int> _numbers = [];

    /// <summary>Where each token's numbers begin, and how many there are; <see cref="Unknown"/> until they are asked for: of a long line only the beginning is.</summary>
    private readonly List<(int Start, int Count)> _found = [];
    private Lexicon _lexicon = null!;

    /// <summary>The line.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Its tokens.</summary>
    public List<Token> Tokens { get; } = [];

    /// <summary>How many words it has; characters of scripts without spaces count a third.</summary>
    public double Words { get; private set; }

    /// <summary>Room for walking down the tree of phrases.</summary>
    public Stack<WalkPoint> Walk { get; } = new();

    /// <summary>Room for the phrases that begin the line.</summary>
    public Rows<Hit> Hits { get; } = new();

    /// <summary>Room for the vocabulary in it.</summary>
    public VocabularyHits Vocabulary { get; } = new();

    /// <summary>Reads a line.</summary>
    /// <param name="text">The line.</param>
    /// <param name="lexicon">The words of the phrases.</param>
    public void Read(string text, Lexicon lexicon)
    {
        Text = text;
        _lexicon = lexicon;
        _numbers.Clear();
        Tokenizer.Read(text, Tokens, _folded);
        CollectionsMarshal.SetCount(_found, Tokens.Count);
        CollectionsMarshal.AsSpan(_found).Fill((Unknown, 0));
        double words = 0;
        foreach (ref readonly var token in CollectionsMarshal.AsSpan(Tokens))
        {
            if (token.Kind != TokenKind.Symbol)
                words += token.Wide ? 1.0 / 3 : 1;
        }

        Words = words;
    }

    /// <summary>The numbers that a token's word answers to.</summary>
    /// <param name="token">The token.</param>
    /// <returns>Numbers of the lexicon, valid until the next token is asked about.</returns>
    public ReadOnlySpan<int> Numbers(int token)
    {
        ref var found = ref CollectionsMarshal.AsSpan(_found)[token];
        if (found.Start == Unknown)
        {
            var start = _numbers.Count;
            Find(Tokens[token]);
            found = (start, _numbers.Count - start);
        }

        return CollectionsMarshal.AsSpan(_numbers).Slice(found.Start, found.Count);
    }

    /// <summary>The folded letters of a token.</summary>
    /// <param name="token">The token.</param>
    /// <returns>Its letters, none where it is no word.</returns>
    public ReadOnlySpan<char> Letters(in Token token) => CollectionsMarshal.AsSpan(_folded).Slice(token.FoldStart, token.FoldLength);

    /// <summary>The first token from a place on that is no symbol.</summary>
    /// <param name="token">The place.</param>
    /// <returns>Its index; the number of tokens where there is none.</returns>
    public int SkipSymbols(int token)
    {
        var tokens = CollectionsMarshal.AsSpan(Tokens);
        while (token < tokens.Length && tokens[token].Kind == TokenKind.Symbol)
            token++;
        return token;
    }

    private void Find(in Token token)
    {
        Span<char> digits = stackalloc char[24];
        if (token.Kind == TokenKind.Word)
            _lexicon.Find(Letters(token), _numbers);
        else if (token.Kind == TokenKind.Number && token.End - token.Start <= digits.Length)
            _lexicon.Find(Digits(Text.AsSpan(token.Start, token.End - token.Start), digits), _numbers);
    }

    private static ReadOnlySpan<char> Digits(ReadOnlySpan<char> number, Span<char> into)
    {
        for (var i = 0; i < number.Length; i++)
            into[i] = Folding.Fold(number[i]);
        return into[..number.Length];
    }
}
