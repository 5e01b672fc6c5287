using ArticleCli.Model;
using ArticleCli.Read.Html.Survey;

namespace ArticleCli.Read.Html.Select;

/// <summary>From chances to a choice of blocks: a threshold fitted to the page, repeats dropped.</summary>
internal sealed class BlockDecoder
{
    // Fitted on wcxb-dev by cross validation: the threshold of the highest expected F1, drawn towards a constant (+0.003 F1 over the bare one).
    private const float OfExpected = 0.65f;
    private const float Constant = 0.105f;

    /// <summary>A block of this many words that says what an earlier one said is a repeat (+0.003 F1; threads +0.015).</summary>
    private const int RepeatWords = 8;

    private readonly ExpectedScore _expected = new();
    private readonly HashSet<ulong> _said = [];

    /// <summary>Chooses blocks.</summary>
    /// <param name="blocks">The page's blocks.</param>
    /// <param name="chances">One a block.</param>
    /// <param name="leaning">Which way to lean in doubt.</param>
    /// <param name="chosen">Is set for each block.</param>
    /// <returns>The F1 that the choice promises.</returns>
    public float Choose(ReadOnlySpan<TextBlock> blocks, ReadOnlySpan<float> chances, Leaning leaning, Span<bool> chosen)
    {
        var (best, value) = _expected.Best(blocks, chances);
        var threshold = leaning switch
        {
            Leaning.Precision => Math.Max(0.6f, best + 0.15f),
            Leaning.Recall => Math.Min(0.15f, 0.4f * best),
            _ => (OfExpected * best) + Constant,
        };
        _said.Clear();
        var any = Take(blocks, chances, threshold, chosen);
        if (!any)
            Take(blocks, chances, best, chosen);
        return value;
    }

    private bool Take(ReadOnlySpan<TextBlock> blocks, ReadOnlySpan<float> chances, float threshold, Span<bool> chosen)
    {
        var any = false;
        for (var i = 0; i < blocks.Length; i++)
        {
            chosen[i] = chances[i] >= threshold && (blocks[i].WordCount < RepeatWords || _said.Add(blocks[i].TextHash));
            any |= chosen[i];
        }

        return any;
    }
}
