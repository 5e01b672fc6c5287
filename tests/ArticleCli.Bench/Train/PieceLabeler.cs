namespace ArticleCli.Bench.Train;

/// <summary>Labels a page of which only some pieces are known: those decide their blocks, a first model's chances the rest.</summary>
internal static class PieceLabeler
{
    private const float Known = 3;
    /// <summary>A box with a piece that must not be there is out as a whole, unless it is this much of the page.</summary>
    private const double LargestBox = 0.3;

    public static void Label(Example example, float[] chances, float guessed)
    {
        var survey = example.Survey;
        var labels = (float[])chances.Clone();
        var trust = new float[labels.Length];
        Array.Fill(trust, guessed);
        foreach (var piece in example.Without)
        {
            foreach (var at in Find(survey.Walk.Words, piece))
                Mark(example, at, piece.Length, 0, labels, trust);
        }

        LeaveBoxes(example, labels, trust, chances, guessed);
        foreach (var piece in example.With)
        {
            // A piece that stands twice is meant where the text is.
            var places = Find(survey.Walk.Words, piece);
            if (places.Count > 0)
                Mark(example, places.MaxBy(at => chances[BlockAt(example, at)]), piece.Length, 1, labels, trust);
        }

        example.Labels = labels;
        example.Trust = trust;
        for (var b = 0; b < labels.Length; b++)
            example.TruthWords += guessed == 0 ? 0 : labels[b] * survey.Blocks[b].WordCount;
    }

    /// <summary>True where a piece stands in the chosen words.</summary>
    public static bool Holds(List<uint> words, uint[] piece) => Find(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(words), piece).Count > 0;

    private static List<int> Find(ReadOnlySpan<uint> words, uint[] piece)
    {
        var places = new List<int>();
        for (var at = 0; ;)
        {
            var next = words[at..].IndexOf(piece);
            if (next < 0)
                return places;
            places.Add(at + next);
            at += next + 1;
        }
    }

    private static int BlockAt(Example example, int word)
    {
        var blocks = example.Survey.Blocks;
        var (low, high) = (0, blocks.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (blocks[middle].WordStart <= word)
                low = middle;
            else
                high = middle - 1;
        }

        return low;
    }

    private static void Mark(Example example, int word, int length, float label, float[] labels, float[] trust)
    {
        for (var b = BlockAt(example, word); b < labels.Length && example.Survey.Blocks[b].WordStart < word + length; b++)
            (labels[b], trust[b]) = (label, Known);
    }

    private static void LeaveBoxes(Example example, float[] labels, float[] trust, float[] chances, float guessed)
    {
        var survey = example.Survey;
        var sums = survey.Elements.Sums;
        var expected = 0.0;
        for (var b = 0; b < chances.Length; b++)
            expected += chances[b] * survey.Blocks[b].WordCount;
        for (var b = 0; b < labels.Length; b++)
        {
            if (trust[b] != Known)
                continue;
            var parent = survey.Elements.All[survey.Blocks[b].Element].Parent;
            if (parent < 0)
                continue;
            var box = survey.Elements.All[parent];
            var inBox = 0.0;
            for (var i = box.FirstBlock; i < box.EndBlock; i++)
                inBox += chances[i] * survey.Blocks[i].WordCount;
            if (inBox > LargestBox * expected || sums.Words[box.EndBlock] - sums.Words[box.FirstBlock] > LargestBox * sums.TotalWords)
                continue;
            for (var i = box.FirstBlock; i < box.EndBlock; i++)
            {
                if (trust[i] == guessed)
                    (labels[i], trust[i]) = (0, 1);
            }
        }
    }
}
