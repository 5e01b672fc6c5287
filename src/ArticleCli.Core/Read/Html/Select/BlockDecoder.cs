using ArticleCli.Model;
using ArticleCli.Read.Html.Survey;

namespace ArticleCli.Read.Html.Select;

/// <summary>From chances to a choice of blocks: a threshold fitted to the page, repeats dropped.</summary>
internal sealed class BlockDecoder
{
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

            // Drawing it towards a constant, as smaller trees wanted, loses 0.0006 F1 on wcxb-dev with these, cross-validated.
            _ => best,
        };
        if (!Take(blocks, chances, threshold, chosen))
            Take(blocks, chances, best, chosen);
        return value;
    }

    private bool Take(ReadOnlySpan<TextBlock> blocks, ReadOnlySpan<float> chances, float threshold, Span<bool> chosen)
    {
        _said.Clear();
        var any = false;
        for (var i = 0; i < blocks.Length; i++)
        {
            chosen[i] = chances[i] >= threshold && (blocks[i].WordCount < RepeatWords || _said.Add(blocks[i].TextHash));
            any |= chosen[i];
        }

        return any;
    }
}
