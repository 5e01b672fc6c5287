namespace ArticleCli.Refine.Rules;

/// <summary>The folded words of all phrases, numbered; a word that ends in <c>*</c> is a stem.</summary>
internal sealed class Lexicon
{
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _stems = new(StringComparer.Ordinal);
    private int _shortestStem = int.MaxValue;

    /// <summary>The number of a word, a new one where it is new.</summary>
    /// <param name="word">Folded letters.</param>
    /// <param name="isStem">Whether any ending may follow.</param>
    /// <returns>The number.</returns>
    public int Add(ReadOnlySpan<char> word, bool isStem)
    {
        var table = (isStem ? _stems : _words).GetAlternateLookup<ReadOnlySpan<char>>();
        if (table.TryGetValue(word, out var id))
            return id;
        id = _words.Count + _stems.Count;
        table[word] = id;
        if (isStem)
            _shortestStem = Math.Min(_shortestStem, word.Length);
        return id;
    }

    /// <summary>The numbers that a word of a text answers to: its own and those of its stems.</summary>
    /// <param name="word">Folded letters.</param>
    /// <param name="into">Gets the numbers.</param>
    public void Find(ReadOnlySpan<char> word, List<int> into)
    {
        if (_words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var id))
            into.Add(id);
        if (_stems.Count == 0)
            return;
        var stems = _stems.GetAlternateLookup<ReadOnlySpan<char>>();
        // Longer than any word of a phrase is no word: 40 letters bound the work.
        for (var length = Math.Min(word.Length, 40); length >= _shortestStem; length--)
        {
            if (stems.TryGetValue(word[..length], out id))
                into.Add(id);
        }
    }
}
