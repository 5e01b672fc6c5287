using ArticleCli.Read.Html.Survey;

namespace ArticleCli.Bench.Train;

/// <summary>Finds out which blocks a truth text was made of.</summary>
internal static class Labeler
{
    private const long MaximumCells = 30_000_000;

    /// <summary>Labels a page's blocks; empty where page and truth are too long to be compared.</summary>
    public static float[] Label(Example example)
    {
        var survey = example.Survey;
        var words = survey.Walk.Words;
        var width = (example.Truth.Length + 63) / 64;
        var labels = new float[survey.Blocks.Length];
        if (example.Truth.Length == 0)
            return labels;
        if ((long)words.Length * width > MaximumCells)
            return [];
        var matches = Align(words.ToArray(), example.Truth, width);
        var used = new bool[example.Truth.Length];
        var kept = Keep(survey, example, matches);
        for (var i = 0; i < kept.Length; i++)
        {
            if (kept[i])
                used[matches[i]] = true;
        }

        for (var b = 0; b < labels.Length; b++)
        {
            var block = survey.Blocks[b];
            labels[b] = (float)kept.AsSpan(block.WordStart, block.WordCount).Count(true) / block.WordCount;
        }

        AddOutOfOrder(survey, example.Truth, used, labels);
        return labels;
    }

    /// <summary>Longest common subsequence, 64 words at a time (Hyyrö 2004); answers each page word's place in the truth, or −1.</summary>
    private static int[] Align(uint[] page, uint[] truth, int width)
    {
        var masks = new Dictionary<uint, ulong[]>();
        for (var j = 0; j < truth.Length; j++)
        {
            if (!masks.TryGetValue(truth[j], out var mask))
                masks.Add(truth[j], mask = new ulong[width]);
            mask[j >> 6] |= 1UL << (j & 63);
        }

        var rows = new ulong[(page.Length + 1) * width];
        Array.Fill(rows, ulong.MaxValue, 0, width);
        for (var i = 0; i < page.Length; i++)
        {
            var (before, now) = (i * width, (i + 1) * width);
            if (!masks.TryGetValue(page[i], out var mask))
            {
                Array.Copy(rows, before, rows, now, width);
                continue;
            }

            var carry = 0UL;
            for (var k = 0; k < width; k++)
            {
                var row = rows[before + k];
                var both = row & mask[k];
                var sum = unchecked(row + both);
                var overflow = sum < row ? 1UL : 0;
                sum = unchecked(sum + carry);
                overflow |= carry != 0 && sum == 0 ? 1UL : 0;
                carry = overflow;
                rows[now + k] = sum | (row & ~mask[k]);
            }
        }

        var matches = new int[page.Length];
        Array.Fill(matches, -1);
        var (at, to) = (page.Length, truth.Length);
        while (at > 0 && to > 0)
        {
            if ((rows[(at * width) + ((to - 1) >> 6)] >> ((to - 1) & 63) & 1) != 0)
                to--;
            else if (page[at - 1] == truth[to - 1])
                matches[--at] = --to;
            else
                at--;
        }

        return matches;
    }

    private static bool[] Keep(PageSurvey survey, Example example, int[] matches)
    {
        var runs = RunLengths(matches);
        var kept = new bool[matches.Length];
        for (var i = 0; i < matches.Length; i++)
            kept[i] = runs[i] >= 4;
        foreach (var block in survey.Blocks)
        {
            var own = matches.AsSpan(block.WordStart, block.WordCount);
            var matched = 0;
            foreach (var match in own)
                matched += match >= 0 ? 1 : 0;
            if (matched == 0)
                continue;
            bool whole;
            if (block.WordCount <= 2)
                whole = matched == block.WordCount && (FillsLine(own, example.Lines) || HasNeighbour(block, matches));
            else
                whole = (matched == block.WordCount && IsRun(own)) || (block.WordCount >= 4 && matched >= 0.7 * block.WordCount);
            if (!whole)
                continue;
            for (var i = 0; i < own.Length; i++)
                kept[block.WordStart + i] = own[i] >= 0;
        }

        return kept;
    }

    private static int[] RunLengths(int[] matches)
    {
        var runs = new int[matches.Length];
        for (var i = 0; i < matches.Length;)
        {
            var end = i + 1;
            while (matches[i] >= 0 && end < matches.Length && matches[end] == matches[end - 1] + 1)
                end++;
            if (matches[i] >= 0)
                Array.Fill(runs, end - i, i, end - i);
            i = end;
        }

        return runs;
    }

    private static bool IsRun(ReadOnlySpan<int> matches)
    {
        for (var i = 1; i < matches.Length; i++)
        {
            if (matches[i] != matches[i - 1] + 1)
                return false;
        }

        return true;
    }

    private static bool FillsLine(ReadOnlySpan<int> matches, int[] lines) =>
        IsRun(matches) && (matches[0] == 0 || lines[matches[0] - 1] != lines[matches[0]]) && lines[matches[0]] == lines[matches[^1]] &&
        (matches[^1] + 1 == lines.Length || lines[matches[^1] + 1] != lines[matches[^1]]);

    private static bool HasNeighbour(TextBlock block, int[] matches)
    {
        var (first, last) = (block.WordStart, block.WordStart + block.WordCount - 1);
        return (first > 0 && matches[first - 1] >= 0 && matches[first - 1] == matches[first] - 1) ||
               (last + 1 < matches.Length && matches[last + 1] == matches[last] + 1);
    }

    /// <summary>What of the truth is left may stand elsewhere on the page: runs of four words, each used once.</summary>
    private static void AddOutOfOrder(PageSurvey survey, uint[] truth, bool[] used, float[] labels)
    {
        var grams = new Dictionary<ulong, int>();
        for (var j = 0; j + 4 <= truth.Length; j++)
        {
            if (!used.AsSpan(j, 4).Contains(true))
            {
                ref var count = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(grams, Gram(truth, j), out _);
                count++;
            }
        }

        if (grams.Count == 0)
            return;
        var words = survey.Walk.Words;
        for (var b = 0; b < labels.Length; b++)
        {
            var block = survey.Blocks[b];
            if (block.WordCount < 4 || labels[b] > 0.5f)
                continue;
            var covered = new bool[block.WordCount];
            for (var i = 0; i + 4 <= block.WordCount; i++)
            {
                ref var count = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrNullRef(grams, Gram(words, block.WordStart + i));
                if (System.Runtime.CompilerServices.Unsafe.IsNullRef(ref count) || count == 0)
                    continue;
                count--;
                covered.AsSpan(i, 4).Fill(true);
            }

            labels[b] = Math.Max(labels[b], (float)covered.Count(true) / block.WordCount);
        }
    }

    private static ulong Gram(ReadOnlySpan<uint> words, int at) =>
        ((ulong)Letters.Join(words[at], words[at + 1]) << 32) | Letters.Join(words[at + 2], words[at + 3]);
}
