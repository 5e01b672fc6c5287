using ArticleCli.Model;

namespace ArticleCli.Tests;

public sealed class SmokeTests
{
    [Fact]
    public void Text_comes_out_as_text()
    {
        var result = ArticleConverter.Convert(new Source("One line."), ConvertOptions.Default);
        Assert.Single(result.Document.Blocks);
    }
}
