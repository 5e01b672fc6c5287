using System.Globalization;
using ArticleCli.Model;
using ArticleCli.Read.Html.Survey;

namespace ArticleCli.Read.Html.Verdict;

/// <summary>What kind of page it is, where no mark on it says so: a small linear model of its structure. Learned by <c>ArticleCli.Bench train-kinds</c>.</summary>
internal static class UnmarkedKind
{
    /// <summary>Numbers that the model looks at.</summary>
    public const int FeatureCount = 14;

    private static readonly KindWeights[] Rows = [.. EmbeddedLines.Read("Verdict/kind-weights.txt").Select(Row)];

    /// <summary>The likeliest kind.</summary>
    /// <param name="survey">The page, measured.</param>
    /// <param name="clues">What speaks for its metadata.</param>
    /// <param name="address">Its address, or null.</param>
    public static PageKind Of(PageSurvey survey, IReadOnlyList<Clue> clues, string? address)
    {
        Span<float> features = stackalloc float[FeatureCount];
        Measure(survey, clues, address, features);
        var (best, bestScore) = (PageKind.Article, float.NegativeInfinity);
        foreach (var (kind, weights) in Rows)
        {
            var score = 0f;
            for (var i = 0; i < FeatureCount; i++)
                score += weights[i] * features[i];
            if (score > bestScore)
                (best, bestScore) = (kind, score);
        }

        return best;
    }

    /// <summary>Fills in the features, each about 0 to 1.</summary>
    public static void Measure(PageSurvey survey, IReadOnlyList<Clue> clues, string? address, Span<float> features)
    {
        var sums = survey.Elements.Sums;
        var (isDated, isSigned) = (false, false);
        foreach (var clue in clues)
        {
            isDated |= clue.Field is MetadataField.Published or MetadataField.Updated;
            isSigned |= clue.Field is MetadataField.Authors;
        }

        var path = Path(address);
        var counts = Count(survey.Page);
        features[0] = 1;
        features[1] = isDated ? 1 : 0;
        features[2] = isSigned ? 1 : 0;
        features[3] = address is not null && path.IsEmpty ? 1 : 0;
        features[4] = MostHyphens(path) >= 4 ? 1 : 0;
        features[5] = Math.Min(path.Count('/'), 4) / 4f;
        features[6] = Scaled(counts.Prices, 4);
        features[7] = Math.Min(counts.Listings, 3) / 3f;
        features[8] = Math.Min(counts.Permalinks, 3) / 3f;
        features[9] = BlockSums.Share(sums.LinkWords[sums.Count], sums.TotalWords);
        features[10] = BlockSums.Share(sums.TotalLongWords, sums.TotalWords);
        features[11] = Scaled(sums.TotalWords, 10);
        features[12] = Scaled(counts.Headings, 5);
        features[13] = Scaled(counts.Buttons, 5);
    }

    private static float Scaled(int count, float by) => MathF.Log(1 + count) / by;

    private static (int Prices, int Listings, int Permalinks, int Headings, int Buttons) Count(Page page)
    {
        var (prices, listings, permalinks, headings, buttons) = (0, 0, 0, 0, 0);
        for (var node = 0; node < page.Count; node++)
        {
            switch (page.Tag(node))
            {
                case Tag.Script or Tag.Style or Tag.Noscript or Tag.Template or Tag.Svg: node = page.End(node) - 1; break;
                case Tag.Text: prices += Prices(page.Text(node)); break;
                case Tag.Pre: listings++; break;
                case Tag.H2 or Tag.H3: headings++; break;
                case Tag.Button: buttons++; break;
                case Tag.A when page.AttributeCount(node) > 1 && Build.Marks.Has(page, node, Build.ClassMark.Permalink): permalinks++; break;
                default: break;
            }
        }

        return (prices, listings, permalinks, headings, buttons);
    }

    /// <summary>Digits beside the sign of a currency.</summary>
    private static int Prices(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var start = 0; text[start..].IndexOfAny("$€£¥₹") is var skip and >= 0;)
        {
            var at = start + skip;
            var before = text[..at].TrimEnd();
            var after = text[(at + 1)..].TrimStart();
            count += (after.Length > 0 && char.IsAsciiDigit(after[0])) || (before.Length > 0 && char.IsAsciiDigit(before[^1])) ? 1 : 0;
            start = at + 1;
        }

        return count;
    }

    private static ReadOnlySpan<char> Path(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.AbsolutePath.AsSpan().Trim('/') : default;

    private static int MostHyphens(ReadOnlySpan<char> path)
    {
        var most = 0;
        foreach (var part in path.Split('/'))
            most = Math.Max(most, path[part].Count('-'));
        return most;
    }

    private static KindWeights Row(string line)
    {
        var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var weights = Array.ConvertAll(parts[1..], static part => float.Parse(part, CultureInfo.InvariantCulture));
        return weights.Length == FeatureCount
            ? new KindWeights(Enum.Parse<PageKind>(parts[0], ignoreCase: true), weights)
            : throw new InvalidDataException($"'{line}' has not {FeatureCount} weights");
    }

    private sealed record KindWeights(PageKind Kind, float[] Weights);
}
