using System.Runtime.InteropServices;

namespace ArticleCli.Read.Html.Survey;

/// <summary>Texts that a page says more than once.</summary>
internal sealed class SameTexts
{
    private readonly Dictionary<ulong, int> _counts = [];
    private int[] _counted = [];
    private float[] _seen = [];
    private uint[] _grams = [];
    private int _size;

    /// <summary>Words of blocks that repeat an earlier block.</summary>
    public int RepeatedWords { get; private set; }

    /// <summary>Number of the texts, by block: blocks with one text share one number.</summary>
    public int[] TextOf { get; private set; } = [];

    /// <summary>How many blocks have the same text as this one.</summary>
    public int CountOf(int block) => _counted[TextOf[block]];

    /// <summary>Share of a block's runs of four words that stood on the page before.</summary>
    public float SeenBefore(int block) => _seen[block];

    public void Find(ReadOnlySpan<TextBlock> blocks, ReadOnlySpan<uint> words)
    {
        _counts.Clear();
        RepeatedWords = 0;
        if (TextOf.Length < blocks.Length)
        {
            TextOf = new int[Math.Max(blocks.Length, TextOf.Length * 2)];
            _counted = new int[TextOf.Length];
            _seen = new float[TextOf.Length];
        }

        _size = 256;
        while (_size < words.Length * 2)
            _size *= 2;
        if (_grams.Length < _size)
            _grams = new uint[_size];
        else
            Array.Clear(_grams, 0, _size);
        for (var i = 0; i < blocks.Length; i++)
        {
            ref readonly var block = ref blocks[i];
            ref var text = ref CollectionsMarshal.GetValueRefOrAddDefault(_counts, block.TextHash, out var known);
            if (known)
                RepeatedWords += block.WordCount;
            else
            {
                text = _counts.Count - 1;
                _counted[text] = 0;
            }

            _counted[text]++;
            TextOf[i] = text;
            _seen[i] = AddGrams(words.Slice(block.WordStart, block.WordCount));
        }
    }

    private float AddGrams(ReadOnlySpan<uint> words)
    {
        if (words.Length < 4)
            return 0;
        var (seen, count) = (0, words.Length - 3);
        for (var i = 0; i < count; i++)
        {
            var gram = Letters.Join(Letters.Join(words[i], words[i + 1]), Letters.Join(words[i + 2], words[i + 3])) | 1;
            if (!AddGram(gram))
                seen++;
        }

        return (float)seen / count;
    }

    private bool AddGram(uint gram)
    {
        var mask = (uint)_size - 1;
        for (var slot = gram >> 1 & mask; ; slot = (slot + 1) & mask)
        {
            if (_grams[slot] == gram)
                return false;
            if (_grams[slot] != 0)
                continue;
            _grams[slot] = gram;
            return true;
        }
    }
}
