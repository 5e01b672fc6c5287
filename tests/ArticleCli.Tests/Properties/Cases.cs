using System.Runtime.CompilerServices;
using ArticleCli.Model;
using ArticleCli.Write.Markdown;

namespace ArticleCli.Tests.Properties;

/// <summary>The scraped texts on which the promises are checked: fixtures and samples, each with its wanted output beside it.</summary>
internal static class Cases
{
    /// <summary>A day on which all dates of the cases are past or near.</summary>
    public static readonly ConvertOptions Options = new() { Today = new DateOnly(2026, 6, 1) };

    public static IEnumerable<(string Name, string Input, string Output)> All()
    {
        foreach (var input in Directory.GetFiles(Folder("tests", "ArticleCli.Tests", "Fixtures", "text"), "*.in.txt").Order(StringComparer.Ordinal))
            yield return (Path.GetFileName(input)[..^7], input, input[..^7] + ".out.md");
        foreach (var input in Directory.GetFiles(Folder("samples"), "*.txt").Order(StringComparer.Ordinal))
            yield return ("samples/" + Path.GetFileNameWithoutExtension(input), input, Path.ChangeExtension(input, ".md"));
    }

    public static TheoryData<string> Names() => new(All().Select(static c => c.Name));

    public static (string Name, string Input, string Output) Named(string name) => All().First(c => c.Name == name);

    public static Result Convert(string text) => ArticleConverter.Convert(new Source(text.TrimStart('\uFEFF')) { Extension = "txt" }, Options);

    public static string Article(Result result)
    {
        using var writer = new StringWriter();
        MarkdownWriter.WriteArticle(result, "case", WriteOptions.Default, writer);
        return writer.ToString();
    }

    private static string Folder(params string[] parts) => Path.Combine([Root(), .. parts]);

    private static string Root([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", ".."));
}
