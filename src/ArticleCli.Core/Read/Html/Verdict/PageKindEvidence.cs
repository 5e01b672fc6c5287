using System.Globalization;
using ArticleCli.Model;
using ArticleCli.Read.Html.Clues;

namespace ArticleCli.Read.Html.Verdict;

/// <summary>How strongly a page's marks speak for each kind, 0 to 1 a kind: JSON-LD types, og:type, words of the address, marks of platforms.</summary>
internal sealed record PageKindEvidence
{
    private const double Least = 0.5;

    private static readonly (PageKind Kind, double Weight, string Where, string[] Words)[] Marks =
        [.. EmbeddedLines.Read("Verdict/kinds.txt").Select(static line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(static words =>
            (Enum.Parse<PageKind>(words[0], ignoreCase: true), double.Parse(words[1], CultureInfo.InvariantCulture), words[2], words[3..]))];

    /// <summary>By <see cref="PageKind"/>, as its number.</summary>
    public IReadOnlyList<double> Weights { get; init; } = new double[7];

    /// <summary>The strongest kind, or null where nothing speaks.</summary>
    public PageKind? Best { get; init; }

    /// <summary>What spoke, for a person: <c>json-ld NewsArticle</c>, <c>generator Discourse</c>.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>Weighs a page's marks.</summary>
    /// <param name="glance">What one look at the page shows.</param>
    /// <param name="address">Its address, or null.</param>
    /// <param name="data">Its structured data.</param>
    /// <returns>The evidence.</returns>
    public static PageKindEvidence Of(PageGlance glance, string? address, JsonLd data)
    {
        var weights = new double[7];
        var reasons = new List<string>();
        var path = Path(address);
        foreach (var (kind, weight, where, words) in Marks)
        {
            foreach (var word in words)
            {
                var speaks = where switch
                {
                    "type" => data.Things.Any(thing => IsType(thing, word)),
                    "og" => glance.OpenGraphType == word,
                    "generator" => glance.Generator.StartsWith(word, StringComparison.OrdinalIgnoreCase),
                    "path" => path.Contains(word, StringComparison.OrdinalIgnoreCase),
                    _ => glance.Marks.Contains(" " + word.ToLowerInvariant(), StringComparison.Ordinal),
                };
                if (!speaks)
                    continue;

                // Independent marks add up: what none of them denies.
                weights[(int)kind] = 1 - ((1 - weights[(int)kind]) * (1 - weight));
                reasons.Add($"{where} {word}");
                break;
            }
        }

        var best = Array.IndexOf(weights, weights.Max());
        return new PageKindEvidence { Weights = weights, Best = weights[best] >= Least ? (PageKind)best : null, Reasons = reasons };
    }

    private static bool IsType(System.Text.Json.JsonElement thing, string type) =>
        thing.TryGetProperty("@type", out var types) && (JsonLd.Text(types) == type
            || (types.ValueKind == System.Text.Json.JsonValueKind.Array && types.EnumerateArray().Any(one => JsonLd.Text(one) == type)));

    private static string Path(string? address)
    {
        if (address is null)
            return "";
        var start = address.IndexOf("://", StringComparison.Ordinal);
        var slash = start < 0 ? -1 : address.IndexOf('/', start + 3);
        return slash < 0 ? "" : address[slash..];
    }
}
