namespace ArticleCli.Read.Html.Survey;

/// <summary>A set of word hashes that is asked about every word of a page and says no almost always.</summary>
internal sealed class WordSet
{
    private const int FilterBits = 1024;

    private readonly HashSet<uint> _words = [];

    /// <summary>One bit a hash slot: says no to most words before the set is asked.</summary>
    private readonly ulong[] _filter = new ulong[FilterBits / 64];

    public int Count => _words.Count;

    public void Add(uint word)
    {
        if (!_words.Add(word))
            return;
        var slot = Slot(word);
        _filter[slot >> 6] |= 1UL << (slot & 63);
    }

    public bool Contains(uint word)
    {
        var slot = Slot(word);
        return (_filter[slot >> 6] >> (slot & 63) & 1) != 0 && _words.Contains(word);
    }

    public void Clear()
    {
        _words.Clear();
        Array.Clear(_filter);
    }

    private static int Slot(uint word) => (int)((word ^ (word >> 16)) & (FilterBits - 1));
}
