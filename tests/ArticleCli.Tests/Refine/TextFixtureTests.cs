using ArticleCli.Tests.Properties;

namespace ArticleCli.Tests.Refine;

/// <summary>Every <c>Fixtures/text/CASE.in.txt</c> and <c>samples/NAME.txt</c> must become the Markdown beside it; to add a case, add the two files.</summary>
public sealed class TextFixtureTests
{
    public static TheoryData<string> Names => Cases.Names();

    [Theory]
    [MemberData(nameof(Names))]
    public void Scraped_text_becomes_the_article(string name)
    {
        var (_, input, output) = Cases.Named(name);
        var article = Cases.Article(Cases.Convert(File.ReadAllText(input)));
        if (Environment.GetEnvironmentVariable("ARTICLE_REWRITE_FIXTURES") == "1")
            File.WriteAllText(output, article);
        Assert.Equal(File.ReadAllText(output), article);
    }
}
