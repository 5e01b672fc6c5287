using System.Diagnostics;

namespace ArticleCli.Bench.Quality;

/// <summary>A set of input records with its truths, converted by the program and scored by the set's own scorers, as users would do it.</summary>
/// <param name="Folder">The folder with the sets and the scorers.</param>
/// <param name="Name">The set's name.</param>
internal sealed record EvaluationSet(string Folder, string Name)
{
    /// <summary>Runs the program over the set and returns every figure by name.</summary>
    public Dictionary<string, double> Score(string article)
    {
        var output = Path.Combine(Path.GetTempPath(), $"article-quality-{Environment.ProcessId}-{Name}.jsonl");
        try
        {
            Convert(article, output);
            var figures = ScorerFigures.FromScore(Python("score.py", Truth, output, "--json", "--per-type"));
            if (Name.StartsWith("scrape", StringComparison.Ordinal))
                ScorerFigures.AddKinds(figures, Python("scrape.py", "kinds", Truth, output, "--json"));
            return figures;
        }
        finally
        {
            File.Delete(output);
        }
    }

    private string Truth => Path.Combine(Folder, $"{Name}.truth.jsonl.gz");

    private void Convert(string article, string output)
    {
        var xz = Path.Combine(Folder, $"{Name}.jsonl.xz");
        var unpack = File.Exists(xz) ? $"xz -dc '{xz}'" : $"gzip -dc '{Path.Combine(Folder, Name)}.jsonl.gz'";
        Run("bash", "-c", $"{unpack} | {article} -f jsonl -t jsonl > '{output}'");
    }

    private string Python(string script, params string[] arguments) => Run("python3", [Path.Combine(Folder, script), .. arguments]);

    private static string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })
            ?? throw new InvalidOperationException($"{program} did not start");
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return text;
    }
}
