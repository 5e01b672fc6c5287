namespace ArticleCli.Refine;

/// <summary>How the words of a list begin: says no to most words of a text before any table is asked.</summary>
internal sealed class Openings
{
    /// <summary>Of a letter; of the first three of a word, 32,768 beginnings.</summary>
    private const int Bits = 5;
    private const int Mask = (1 << Bits) - 1;

    private readonly ulong[] _seen = new ulong[(1 << (3 * Bits)) / 64];

    /// <summary>Adds a word.</summary>
    /// <param name="word">Folded letters.</param>
    /// <param name="isStem">Whether any ending may follow.</param>
    public void Add(ReadOnlySpan<char> word, bool isStem = false)
    {
        // A stem of two letters stands for every third one.
        var free = isStem ? Math.Max(0, 3 - word.Length) * Bits : 0;
        var first = Slot(word);
        for (var slot = first; slot < first + (1 << free); slot++)
            _seen[slot >> 6] |= 1UL << (slot & 63);
    }

    /// <summary>False where no word of the list begins so.</summary>
    /// <param name="word">Folded letters.</param>
    public bool May(ReadOnlySpan<char> word)
    {
        var slot = Slot(word);
        return (_seen[slot >> 6] >> (slot & 63) & 1) != 0;
    }

    private static int Slot(ReadOnlySpan<char> word) => word.Length switch
    {
        0 => 0,
        1 => (word[0] & Mask) << (2 * Bits),
        2 => ((word[0] & Mask) << (2 * Bits)) | ((word[1] & Mask) << Bits),
        _ => ((word[0] & Mask) << (2 * Bits)) | ((word[1] & Mask) << Bits) | (word[2] & Mask),
    };
}
