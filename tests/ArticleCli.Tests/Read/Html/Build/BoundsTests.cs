using ArticleCli.Model;

namespace ArticleCli.Tests.Read.Html.Build;

public class BoundsTests
{
    [Theory]
    [InlineData("<div>")]
    [InlineData("<blockquote>")]
    [InlineData("<ul><li>")]
    [InlineData("<ol><li><blockquote>")]
    [InlineData("<p><em><strong>")]
    [InlineData("<dl><dd>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<details><summary>s</summary>")]
    [InlineData("<figure><figcaption>")]
    [InlineData("<p><a href=https://e.org/><x-a>")]
    public void Deep_pages_keep_their_words_within_the_depth_of_the_model(string open)
    {
        var markdown = PageFixtureTests.Convert(string.Concat(Enumerable.Repeat(open, 20_000)) + "kept words");

        Assert.Contains("kept words", markdown, StringComparison.Ordinal);
        Assert.All(markdown.Split('\n'), static line => Assert.True(line.TakeWhile(static c => c is '>' or ' ' or '-').Count() <= 4 * Document.MaximumDepth));
    }

    [Fact]
    public void A_table_over_the_limits_is_text()
    {
        var markdown = PageFixtureTests.Convert("<table><tr>" + string.Concat(Enumerable.Repeat("<td>a</td>", 1_001)) + "</tr><tr><td>b</td></tr></table>");

        Assert.DoesNotContain('|', markdown);
        Assert.Equal(1_001, markdown.Count(static c => c == 'a'));
    }

    [Fact]
    public void A_span_beyond_the_table_adds_no_columns() =>
        Assert.Equal("| A | B |\n| --- | --- |\n| c | |\n", PageFixtureTests.Convert("<table><tr><th>A</th><th>B</th></tr><tr><td colspan=1000 rowspan=65534>c</td></tr></table>"));
}
