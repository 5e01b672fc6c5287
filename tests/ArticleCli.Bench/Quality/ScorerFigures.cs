using System.Text.Json;

namespace ArticleCli.Bench.Quality;

/// <summary>The scorers' JSON as a flat list of names and values.</summary>
internal static class ScorerFigures
{
    /// <summary>Figures of <c>score.py --json</c>: plain names for the whole set, <c>type.name</c> for one page type.</summary>
    public static Dictionary<string, double> FromScore(string json)
    {
        var figures = new Dictionary<string, double>(StringComparer.Ordinal);
        using var document = JsonDocument.Parse(json);
        foreach (var set in document.RootElement.GetProperty("sets").EnumerateObject())
            Add(figures, set.Name == "all" ? "" : set.Name + ".", set.Value);
        return figures;
    }

    /// <summary>Adds the figures of <c>scrape.py kinds --json</c> as <c>kinds.name</c>.</summary>
    public static void AddKinds(Dictionary<string, double> figures, string json)
    {
        using var document = JsonDocument.Parse(json);
        Add(figures, "kinds.", document.RootElement.GetProperty("all"));
    }

    private static void Add(Dictionary<string, double> figures, string prefix, JsonElement values)
    {
        foreach (var figure in values.EnumerateObject())
        {
            if (figure.Value.ValueKind == JsonValueKind.Number)
                figures[prefix + figure.Name] = figure.Value.GetDouble();
        }
    }
}
