using System.Runtime.CompilerServices;
using ArticleCli.Model;
using ArticleCli.Write.Markdown;

namespace ArticleCli.Tests.Read.Html;

/// <summary>Of every page <c>Fixtures/article/AREA--CASE.in.html</c> the article must be the <c>.out.md</c> beside it; to add a case, add the two files.</summary>
/// <remarks>ARTICLE_FIXTURES=write renews the outputs; a person reviews the difference.</remarks>
public class ArticleFixtureTests
{
    public static TheoryData<string> Cases =>
        [.. Directory.EnumerateFiles(Folder(), "*.in.html").Select(static file => Path.GetFileName(file)[..^".in.html".Length]).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_article_of_a_page_is_its_fixture(string name)
    {
        var source = new Source(File.ReadAllText(Path.Combine(Folder(), name + ".in.html"))) { Extension = "html", Address = "https://example.org/dir/page.html" };
        var markdown = MarkdownWriter.Write(ArticleConverter.Convert(source, new ConvertOptions()).Document, WriteOptions.Default);
        var output = Path.Combine(Folder(), name + ".out.md");
        if (Environment.GetEnvironmentVariable("ARTICLE_FIXTURES") == "write")
            File.WriteAllText(output, markdown);

        Assert.Equal(File.ReadAllText(output), markdown);
    }

    private static string Folder([CallerFilePath] string file = "") => Path.Combine(Path.GetDirectoryName(file)!, "..", "..", "Fixtures", "article");
}
