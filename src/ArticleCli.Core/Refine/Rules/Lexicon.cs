using System.Numerics;

namespace ArticleCli.Refine.Rules;

/// <summary>The folded words of all phrases, numbered; a word that ends in <c>*</c> is a stem.</summary>
internal sealed class Lexicon
{
    // Longer than any word of a phrase is no word: this bounds the work on endless ones.
    private const int LongestStem = 40;

    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _stems = new(StringComparer.Ordinal);

    /// <summary>Which lengths stems with this first letter have: most words share none, and nothing else is asked about them.</summary>
    private readonly Dictionary<char, ulong> _stemLengths = [];

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
        if (isStem && word.Length is > 0 and <= LongestStem)
            _stemLengths[word[0]] = _stemLengths.GetValueOrDefault(word[0]) | (1UL << word.Length);
        return id;
    }

    /// <summary>Gives back room that is not used.</summary>
    public void Trim()
    {
        _words.TrimExcess();
        _stems.TrimExcess();
    }

    /// <summary>The numbers that a word of a text answers to: its own and those of its stems, the longest first.</summary>
    /// <param name="word">Folded letters.</param>
    /// <param name="into">Gets the numbers.</param>
    public void Find(ReadOnlySpan<char> word, List<int> into)
    {
        if (_words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var id))
            into.Add(id);
        if (word.IsEmpty || !_stemLengths.TryGetValue(word[0], out var lengths))
            return;
        lengths &= (2UL << Math.Min(word.Length, LongestStem)) - 1;
        var stems = _stems.GetAlternateLookup<ReadOnlySpan<char>>();
        while (lengths != 0)
        {
            var length = BitOperations.Log2(lengths);
            lengths ^= 1UL << length;
            if (stems.TryGetValue(word[..length], out id))
                into.Add(id);
        }
    }
}
