using ArticleCli.Model;
using ArticleCli.Read.Html;
using ArticleCli.Read.Html.Build;
using ArticleCli.Read.Html.Verdict;

namespace ArticleCli.Tests.Read.Html.Verdict;

public class LossCheckTests
{
    private const int Words = 60;

    [Fact]
    public void Words_that_nothing_accounts_for_are_warned_of() =>
        Assert.Equal("lost-text", LossCheck.Of(Page(), Words, Built("the first ten words of the text and no more"))?.Code);

    [Fact]
    public void A_document_with_all_its_words_is_left_in_peace() =>
        Assert.Null(LossCheck.Of(Page(), Words, Built(string.Join(' ', Enumerable.Repeat("word", Words - 3)))));

    [Fact]
    public void What_was_dropped_by_name_is_not_lost()
    {
        var page = Page();
        var paragraph = Enumerable.Range(0, page.Count).First(node => page.Tag(node) == Tag.P);

        Assert.Null(LossCheck.Of(page, Words, Built() with { Dropped = [new DroppedNode(paragraph, "rule", "kind")] }));
    }

    private static Page Page() => PageParser.Parse("<body><p>" + string.Join(' ', Enumerable.Repeat("word", Words)) + "</p>", new PageArrays());

    private static BuildOutput Built(params string[] paragraphs) =>
        new(new Document([.. paragraphs.Select(static text => new Paragraph([new Text(text)]))]), []);
}
