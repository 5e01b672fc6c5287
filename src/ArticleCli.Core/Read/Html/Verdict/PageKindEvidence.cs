using System.Globalization;
using ArticleCli.Model;
using ArticleCli.Read.Html.Clues;

namespace ArticleCli.Read.Html.Verdict;

/// <summary>How strongly a page's marks speak for each kind, 0 to 1 a kind: JSON-LD types, og:type, words of the address, marks of platforms.</summary>
internal sealed record PageKindEvidence
{
    private const double Least = 0.5;

    private static readonly Mark[] Marks = [.. EmbeddedLines.Read("Verdict/kinds.txt").Select(Row)];

    /// <summary>By <see cref="PageKind"/>, as its number.</summary>
    public IReadOnlyList<double> Weights { get; init; } = new double[7];

    /// <summary>The strongest kind, or null where nothing speaks.</summary>
    public PageKind? Best { get; init; }

    /// <summary>Weighs a page's marks.</summary>
    /// <param name="glance">What one look at the page shows.</param>
    /// <param name="address">Its address, or null.</param>
    /// <param name="data">Its structured data.</param>
    /// <returns>The evidence.</returns>
    public static PageKindEvidence Of(PageGlance glance, string? address, JsonLd data)
    {
        var weights = new double[7];
        var path = Path(address).ToLowerInvariant();
        var types = Types(data);
        foreach (var (kind, weight, where, words) in Marks)
        {
            foreach (var word in words)
            {
                var speaks = where switch
                {
                    "type" => types.Contains(word),
                    "og" => glance.OpenGraphType == word,
                    "generator" => glance.Generator.StartsWith(word, StringComparison.OrdinalIgnoreCase),
                    "path" => path.Contains(word, StringComparison.Ordinal),
                    _ => glance.Marks.Contains(word, StringComparison.Ordinal),
                };
                if (!speaks)
                    continue;

                // Independent marks add up: what none of them denies.
                weights[(int)kind] = 1 - ((1 - weights[(int)kind]) * (1 - weight));
                break;
            }
        }

        var best = Array.IndexOf(weights, weights.Max());
        return new PageKindEvidence { Weights = weights, Best = weights[best] >= Least ? (PageKind)best : null };
    }

    private static Mark Row(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var kind = Enum.Parse<PageKind>(words[0], ignoreCase: true);
        return new Mark(kind, double.Parse(words[1], CultureInfo.InvariantCulture), words[2], Array.ConvertAll(words[3..], word => Form(words[2], word)));
    }

    /// <summary>A word as it is looked for: marks and paths are in lower case, and a mark begins behind a space.</summary>
    private static string Form(string where, string word) => where switch
    {
        "path" => word.ToLowerInvariant(),
        "mark" => " " + word.ToLowerInvariant(),
        _ => word,
    };

    private static HashSet<string> Types(JsonLd data)
    {
        var types = new HashSet<string>(StringComparer.Ordinal);
        foreach (var thing in data.Things)
        {
            if (!thing.TryGetProperty("@type", out var type))
                continue;
            if (JsonLd.Text(type) is { } name)
                types.Add(name);
            else if (type.ValueKind == System.Text.Json.JsonValueKind.Array)
                types.UnionWith(type.EnumerateArray().Select(static one => JsonLd.Text(one)).OfType<string>());
        }

        return types;
    }

    private static string Path(string? address)
    {
        if (address is null)
            return "";
        var start = address.IndexOf("://", StringComparison.Ordinal);
        var slash = start < 0 ? -1 : address.IndexOf('/', start + 3);
        return slash < 0 ? "" : address[slash..];
    }

    /// <summary>A row of the data file: any of the words, at its place on the page, speaks for the kind.</summary>
    private sealed record Mark(PageKind Kind, double Weight, string Where, string[] Words);
}
