using System.Globalization;
using System.Runtime.InteropServices;

namespace ArticleCli.Bench.Train;

/// <summary>Word F1 of chosen blocks against the truth: the evaluation set's own measure, over hashed words.</summary>
internal static class Evaluation
{
    public static double F1(Example example, bool[] chosen)
    {
        var counts = new Dictionary<uint, int>();
        foreach (var word in example.Truth)
        {
            ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, word, out _);
            count++;
        }

        var (both, taken) = (0, 0);
        for (var b = 0; b < chosen.Length; b++)
        {
            if (!chosen[b])
                continue;
            var block = example.Survey.Blocks[b];
            foreach (var word in example.Survey.Walk.Words.Slice(block.WordStart, block.WordCount))
            {
                taken++;
                ref var count = ref CollectionsMarshal.GetValueRefOrNullRef(counts, word);
                if (System.Runtime.CompilerServices.Unsafe.IsNullRef(ref count) || count == 0)
                    continue;
                count--;
                both++;
            }
        }

        if (example.Truth.Length == 0)
            return taken == 0 ? 1 : 0;
        return 2.0 * both / (taken + example.Truth.Length);
    }

    /// <summary>Segment F1 and the share of unwanted pieces taken, over the pages of which only pieces are known.</summary>
    public static string OfPieces(IReadOnlyList<Example> examples, Func<Example, bool[]> choose)
    {
        var (found, missed, wrong, unwanted) = (0, 0, 0, 0);
        foreach (var example in examples)
        {
            var words = new List<uint>();
            var chosen = choose(example);
            for (var b = 0; b < chosen.Length; b++)
            {
                if (chosen[b])
                    words.AddRange(example.Survey.Walk.Words.Slice(example.Survey.Blocks[b].WordStart, example.Survey.Blocks[b].WordCount));
            }

            var hits = example.With.Count(piece => PieceLabeler.Holds(words, piece));
            found += hits;
            missed += example.With.Length - hits;
            wrong += example.Without.Count(piece => PieceLabeler.Holds(words, piece));
            unwanted += example.Without.Length;
        }

        return string.Create(CultureInfo.InvariantCulture, $"segment F1 {2.0 * found / ((2.0 * found) + missed + wrong):0.0000}  with {(double)found / (found + missed):0.0000}  without {(double)wrong / unwanted:0.0000}");
    }

    public static string Of(IReadOnlyList<Example> examples, Func<Example, bool[]> choose)
    {
        var scores = examples.AsParallel().AsOrdered().Select(example => (example.Type, Score: F1(example, choose(example)))).ToList();
        var types = scores.GroupBy(static score => score.Type).OrderBy(static group => group.Key, StringComparer.Ordinal)
            .Select(static group => string.Create(CultureInfo.InvariantCulture, $"{group.Key} {group.Average(static score => score.Score):0.0000}"));
        return string.Create(CultureInfo.InvariantCulture, $"all {scores.Average(static score => score.Score):0.0000}  {string.Join("  ", types)}");
    }

    public static void Print(IReadOnlyList<Example> examples, Func<Example, bool[]> choose, int worst)
    {
        Console.WriteLine(Of(examples, choose));
        foreach (var (example, score) in examples.Select(example => (example, F1(example, choose(example)))).OrderBy(static pair => pair.Item2).Take(worst))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {score:0.000} {example.Type,-13} {example.Id} {example.Survey.Walk.Words.Length,6} words, truth {example.Truth.Length,5} {example.Address}"));
    }

    /// <summary>Writes each block's chance, label, words, surroundings and beginning, for trying decodings and reading mistakes.</summary>
    public static void Dump(string path, IReadOnlyList<Example> examples, float[][] chances)
    {
        using var writer = new StreamWriter(path);
        var text = new System.Text.StringBuilder();
        for (var p = 0; p < examples.Count; p++)
        {
            var survey = examples[p].Survey;
            for (var b = 0; b < chances[p].Length; b++)
            {
                text.Clear();
                Read.Html.VisibleText.Append(text, survey.Page, survey.Blocks[b]);
                var names = new List<string>();
                for (var place = survey.Blocks[b].Element; place >= 0 && names.Count < 5; place = survey.Elements.All[place].Parent)
                    names.Add($"{survey.Page.Name(survey.Elements.All[place].Node)}.{survey.Page.Attribute(survey.Elements.All[place].Node, "class")}#{survey.Page.Attribute(survey.Elements.All[place].Node, "id")}".Replace('\n', ' ').Replace('\t', ' '));
                writer.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{examples[p].Id}\t{b}\t{chances[p][b]:0.0000}\t{examples[p].Labels[b]:0.000}\t{survey.Blocks[b].WordCount}\t{text.ToString(0, Math.Min(90, text.Length)).Replace('\t', ' ')}\t{string.Join(" < ", names)}"));
            }
        }
    }
}
