namespace ArticleCli.Bench.Fuzz;

/// <summary>The fixtures and samples as starting points; HTML targets start from HTML, the others from text and Markdown.</summary>
internal static class SeedInputs
{
    private static readonly IReadOnlyList<string> Html = Read("*.html");
    private static readonly IReadOnlyList<string> Text = [.. Read("*.txt"), .. Read("*.md")];

    public static IReadOnlyList<string> For(string extension) => extension == "html" ? Html : Text;

    private static List<string> Read(string pattern)
    {
        var texts = new List<string> { "<p>One <b>line</b> of text.</p>" };
        foreach (var folder in (string[])["samples", Path.Combine("tests", "ArticleCli.Tests", "Fixtures")])
        {
            var path = Path.Combine(RepositoryFolder.Path, folder);
            if (Directory.Exists(path))
                texts.AddRange(Directory.EnumerateFiles(path, pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText));
        }

        return texts;
    }
}
