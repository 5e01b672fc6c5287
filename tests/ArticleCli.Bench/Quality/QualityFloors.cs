using System.Globalization;

namespace ArticleCli.Bench.Quality;

/// <summary><c>quality</c>: runs the program over the evaluation sets and holds every figure against its pinned floor.</summary>
internal static class QualityFloors
{
    /// <summary>Runs it.</summary>
    /// <param name="arguments">The folder with the sets (default <c>../shared/eval</c> beside the repository) and, after it, sets to leave the rest out.</param>
    /// <returns>0 where all floors hold, 1 where one is missed.</returns>
    public static int Run(string[] arguments)
    {
        var folder = arguments.Length > 0 ? arguments[0] : Path.Combine(RepositoryFolder.Path, "..", "shared", "eval");
        if (!Directory.Exists(folder))
        {
            Console.WriteLine($"quality: no evaluation sets at {folder}; passed over");
            return 0;
        }

        var floors = Floor.ReadAll(Path.Combine(RepositoryFolder.Path, "tests", "ArticleCli.Bench", "Quality", "floors.txt"));
        var program = Environment.GetEnvironmentVariable("ARTICLE_PROGRAM");
        var article = program is null ? $"dotnet '{Path.Combine(AppContext.BaseDirectory, "article.dll")}'" : $"'{program}'";
        var missed = 0;
        foreach (var group in floors.GroupBy(static floor => floor.Set))
        {
            if (arguments.Length > 1 && !arguments.AsSpan(1).Contains(group.Key))
                continue;
            var figures = new EvaluationSet(folder, group.Key).Score(article);
            foreach (var floor in group)
                missed += Report(floor, figures) ? 0 : 1;
            foreach (var (figure, value) in figures.Where(static pair => pair.Key.EndsWith(".f1", StringComparison.Ordinal)).OrderBy(static pair => pair.Key, StringComparer.Ordinal))
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"       {group.Key,-12} {figure,-22} {value:0.0000}"));
        }

        Console.WriteLine(missed == 0 ? "quality: every floor holds" : $"quality: {missed} floors missed");
        return missed == 0 ? 0 : 1;
    }

    private static bool Report(Floor floor, Dictionary<string, double> figures)
    {
        var known = figures.TryGetValue(floor.Figure, out var value);
        var holds = known && floor.Holds(value);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{(holds ? "ok    " : "MISSED")} {floor.Set,-12} {floor.Figure,-22} {(known ? value : double.NaN):0.0000} {(floor.AtLeast ? ">=" : "<=")} {floor.Limit:0.0000}"));
        return holds;
    }
}
