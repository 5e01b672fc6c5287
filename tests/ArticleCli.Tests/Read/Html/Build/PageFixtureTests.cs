using System.Runtime.CompilerServices;
using ArticleCli.Model;
using ArticleCli.Write.Markdown;

namespace ArticleCli.Tests.Read.Html.Build;

/// <summary>Every <c>Fixtures/html/AREA--CASE.in.html</c> must become the <c>.out.md</c> beside it; to add a case, add the two files.</summary>
/// <remarks>ARTICLE_FIXTURES=write renews the outputs; a person reviews the difference.</remarks>
public class PageFixtureTests
{
    private const string Address = "https://example.org/dir/page.html";

    public static TheoryData<string> Cases => [.. Names()];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_page_reads_as_its_fixture(string name)
    {
        var markdown = Convert(File.ReadAllText(Path.Combine(Folder(), name + ".in.html")));
        var output = Path.Combine(Folder(), name + ".out.md");
        if (Environment.GetEnvironmentVariable("ARTICLE_FIXTURES") == "write")
            File.WriteAllText(output, markdown);

        Assert.Equal(File.ReadAllText(output), markdown);
    }

    [Fact]
    public void Every_area_of_an_article_has_a_fixture()
    {
        var areas = Names().Select(static name => name.Split("--")[0]).ToHashSet(StringComparer.Ordinal);

        string[] wanted = ["heading", "list", "task", "definitions", "quote", "code", "table", "figure", "image", "note", "math", "callout", "details", "inline", "embed", "block", "link", "space"];
        Assert.Empty(wanted.Except(areas, StringComparer.Ordinal));
    }

    internal static string Convert(string html)
    {
        var source = new Source(html) { Extension = "html", Address = Address };
        var result = ArticleConverter.Convert(source, new ConvertOptions { Mode = ConvertMode.Page });
        return MarkdownWriter.Write(result.Document, WriteOptions.Default);
    }

    private static IEnumerable<string> Names() =>
        Directory.EnumerateFiles(Folder(), "*.in.html").Select(static file => Path.GetFileName(file)[..^".in.html".Length]).Order(StringComparer.Ordinal);

    private static string Folder([CallerFilePath] string file = "") =>
        Path.Combine(Path.GetDirectoryName(file)!, "..", "..", "..", "Fixtures", "html");
}
