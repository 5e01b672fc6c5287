using ArticleCli.Read.Html.Survey;

namespace ArticleCli.Read.Html.Select;

/// <summary>The tokens by which the linear model judges words: the block's first ones, its heading's, its neighbours'.</summary>
internal static class WordSlots
{
    private const int Words = 40;
    private const int Pairs = 16;
    private const int Short = 6;
    private const int HeadingWords = 6;
    private const int NeighbourWords = 4;

    /// <summary>Room for all slots of a block.</summary>
    public const int Maximum = Words + Pairs + HeadingWords + (2 * NeighbourWords) + 2;

    private const uint Word = 11;
    private const uint Two = 12;
    private const uint Whole = 13;
    private const uint Length = 14;
    private const uint Heading = 15;
    private const uint Before = 16;
    private const uint After = 17;

    /// <summary>Writes a block's slots and answers how many.</summary>
    public static int Collect(PageSurvey survey, int block, Span<uint> slots)
    {
        var words = survey.Walk.Words;
        var blocks = survey.Blocks;
        var text = words.Slice(blocks[block].WordStart, blocks[block].WordCount);
        var count = Add(text, Words, Word, slots, 0);
        for (var i = 0; i + 1 < text.Length && i < Pairs; i++)
            slots[count++] = Letters.Join(Two, Letters.Join(text[i], text[i + 1]));
        if (text.Length <= Short)
        {
            var whole = (uint)text.Length;
            foreach (var word in text)
                whole = Letters.Join(whole, word);
            slots[count++] = Letters.Join(Whole, whole);
        }

        slots[count++] = Letters.Join(Length, (uint)Math.Min(text.Length, 12));
        if (survey.HeadingOf(block) is >= 0 and var heading)
            count = Add(words.Slice(blocks[heading].WordStart, blocks[heading].WordCount), HeadingWords, Heading, slots, count);
        if (block > 0)
            count = Add(words.Slice(blocks[block - 1].WordStart, blocks[block - 1].WordCount), NeighbourWords, Before, slots, count);
        if (block + 1 < blocks.Length)
            count = Add(words.Slice(blocks[block + 1].WordStart, blocks[block + 1].WordCount), NeighbourWords, After, slots, count);
        return count;
    }

    private static int Add(ReadOnlySpan<uint> words, int most, uint kind, Span<uint> slots, int count)
    {
        for (var i = 0; i < words.Length && i < most; i++)
            slots[count++] = Letters.Join(kind, words[i]);
        return count;
    }
}
