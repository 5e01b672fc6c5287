using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using ArticleCli.Model;
using ArticleCli.Read.Html;
using ArticleCli.Read.Html.Clues;
using ArticleCli.Read.Html.Survey;
using ArticleCli.Read.Html.Verdict;

namespace ArticleCli.Bench.Train;

/// <summary><c>train-kinds</c>: learns the kinds of pages that no mark gives away from wcxb-dev, tells how good that is by cross-validation over sites, and writes the weights.</summary>
internal static class KindTrainer
{
    private const int Folds = 5;
    private const int Rounds = 400;
    private const double Decay = 1e-3;

    private static readonly PageKind[] Kinds = Enum.GetValues<PageKind>();

    /// <summary>Runs it.</summary>
    /// <param name="arguments">The folder with the evaluation sets; the file to write, if any.</param>
    public static int Run(string[] arguments)
    {
        var folder = arguments.Length > 0 ? arguments[0] : Path.Combine(RepositoryFolder.Path, "..", "shared", "eval");
        var types = ReadTypes(Path.Combine(folder, "wcxb-dev.truth.jsonl.gz"));
        var (unmarked, marked, markedRight) = (new List<UnmarkedPage>(), 0, 0);
        foreach (var page in Corpus.Pages(folder, "wcxb-dev"))
        {
            var parsed = PageParser.Parse(page.Html, new PageArrays());
            if (PageVerdict.Of(parsed, page.Address).Kinds.Best is { } best)
            {
                marked++;
                markedRight += best == types[page.Id] ? 1 : 0;
                continue;
            }

            var survey = new PageSurvey();
            survey.Measure(parsed, page.Address);
            var features = new float[UnmarkedKind.FeatureCount];
            UnmarkedKind.Measure(survey, ClueCollector.Collect(parsed), page.Address, features);
            unmarked.Add(new UnmarkedPage((int)types[page.Id], Corpus.Group(page) % Folds, features));
        }

        var right = 0;
        for (var fold = 0; fold < Folds; fold++)
        {
            var weights = Learn([.. unmarked.Where(page => page.Fold != fold)]);
            right += unmarked.Count(page => page.Fold == fold && Guess(weights, page.Features) == page.Kind);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"marked pages {marked}, right {(double)markedRight / marked:0.000}; unmarked {unmarked.Count}, articles {unmarked.Count(static page => page.Kind == (int)PageKind.Article)}, right cross-validated {(double)right / unmarked.Count:0.000}; all {(double)(markedRight + right) / (marked + unmarked.Count):0.000}"));
        if (arguments.Length > 1)
            Write(arguments[1], Learn(unmarked));
        return 0;
    }

    private static double[][] Learn(List<UnmarkedPage> pages)
    {
        var weights = Array.ConvertAll(Kinds, static _ => new double[UnmarkedKind.FeatureCount]);
        var chances = new double[Kinds.Length];
        for (var round = 0; round < Rounds; round++)
        {
            var slopes = Array.ConvertAll(Kinds, static _ => new double[UnmarkedKind.FeatureCount]);
            foreach (var page in pages)
            {
                Chances(weights, page.Features, chances);
                for (var k = 0; k < chances.Length; k++)
                {
                    var error = chances[k] - (page.Kind == k ? 1 : 0);
                    for (var i = 0; i < page.Features.Length; i++)
                        slopes[k][i] += error * page.Features[i] / pages.Count;
                }
            }

            for (var k = 0; k < weights.Length; k++)
            {
                for (var i = 0; i < weights[k].Length; i++)
                    weights[k][i] -= slopes[k][i] + (Decay * weights[k][i]);
            }
        }

        return weights;
    }

    private static void Chances(double[][] weights, float[] features, double[] chances)
    {
        var sum = 0.0;
        for (var k = 0; k < weights.Length; k++)
            sum += chances[k] = Math.Exp(Score(weights[k], features));
        for (var k = 0; k < weights.Length; k++)
            chances[k] /= sum;
    }

    private static int Guess(double[][] weights, float[] features)
    {
        var scores = Array.ConvertAll(weights, row => Score(row, features));
        return Array.IndexOf(scores, scores.Max());
    }

    private static double Score(double[] weights, float[] features)
    {
        var score = 0.0;
        for (var i = 0; i < features.Length; i++)
            score += weights[i] * features[i];
        return score;
    }

    private static void Write(string file, double[][] weights)
    {
        var text = new StringBuilder("# Weights of the kinds of pages that no mark gives away; made by `ArticleCli.Bench train-kinds`, features as in UnmarkedKind.\n");
        for (var k = 0; k < weights.Length; k++)
            text.Append(Kinds[k].ToString().ToLowerInvariant()).Append(' ').AppendJoin(' ', weights[k].Select(static weight => weight.ToString("0.000", CultureInfo.InvariantCulture))).Append('\n');
        File.WriteAllText(file, text.ToString());
    }

    private static Dictionary<string, PageKind> ReadTypes(string path)
    {
        var types = new Dictionary<string, PageKind>(StringComparer.Ordinal);
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            using var record = JsonDocument.Parse(line);
            types.Add(record.RootElement.GetProperty("id").GetString()!, record.RootElement.GetProperty("type").GetString() switch
            {
                "documentation" => PageKind.Docs,
                "forum" => PageKind.Thread,
                { } name => Enum.Parse<PageKind>(name, ignoreCase: true),
                null => PageKind.Article,
            });
        }

        return types;
    }

    private sealed record UnmarkedPage(int Kind, int Fold, float[] Features);
}
