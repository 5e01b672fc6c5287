using System.Runtime.CompilerServices;
using ArticleCli.Model;
using ArticleCli.Write.Markdown;

namespace ArticleCli.Tests.Read.Html;

/// <summary>Every page <c>samples/NAME.html</c> must become the article <c>NAME.md</c> beside it, front matter and all.</summary>
/// <remarks>ARTICLE_FIXTURES=write renews the outputs; a person reviews the difference.</remarks>
public class PageSampleTests
{
    public static TheoryData<string> Pages => [.. Directory.EnumerateFiles(Folder(), "*.html").Select(static f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_becomes_the_article_beside_it(string name)
    {
        var path = Path.Combine(Folder(), name);
        var result = ArticleConverter.Convert(new Source(File.ReadAllText(path)) { Extension = "html" }, new ConvertOptions { Today = new DateOnly(2026, 6, 1) });
        using var written = new StringWriter();
        MarkdownWriter.WriteArticle(result, name, WriteOptions.Default, written);
        var output = Path.ChangeExtension(path, ".md");
        if (Environment.GetEnvironmentVariable("ARTICLE_FIXTURES") == "write")
            File.WriteAllText(output, written.ToString());

        Assert.Equal(File.ReadAllText(output), written.ToString());
    }

    private static string Folder([CallerFilePath] string file = "") => Path.Combine(Path.GetDirectoryName(file)!, "..", "..", "..", "..", "samples");
}
