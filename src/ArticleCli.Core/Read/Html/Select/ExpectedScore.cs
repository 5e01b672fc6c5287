using ArticleCli.Read.Html.Survey;

namespace ArticleCli.Read.Html.Select;

/// <summary>The choice of blocks that promises the highest F1 when each word is content with its block's chance.</summary>
internal sealed class ExpectedScore
{
    private float[] _keys = [];
    private int[] _order = [];

    /// <summary>Finds the chance at which to cut.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <param name="chances">One a block.</param>
    /// <returns>The chance of the last block worth taking, and the F1 that this promises.</returns>
    public (float Threshold, float Value) Best(ReadOnlySpan<TextBlock> blocks, ReadOnlySpan<float> chances)
    {
        if (_keys.Length < chances.Length)
        {
            _keys = new float[Math.Max(chances.Length, _keys.Length * 2)];
            _order = new int[_keys.Length];
        }

        var expected = 0.0;
        for (var i = 0; i < chances.Length; i++)
        {
            _keys[i] = -chances[i];
            _order[i] = i;
            expected += chances[i] * blocks[i].WordCount;
        }

        Array.Sort(_keys, _order, 0, chances.Length);
        var (threshold, best) = (1f, 0.0);
        var (hits, words) = (0.0, 0.0);
        for (var i = 0; i < chances.Length; i++)
        {
            var chance = -_keys[i];
            hits += chance * blocks[_order[i]].WordCount;
            words += blocks[_order[i]].WordCount;
            var value = 2 * hits / (words + expected);
            if (value > best)
                (threshold, best) = (chance, value);
        }

        return (threshold, (float)best);
    }
}
