using ArticleCli.Model;

namespace ArticleCli.Tests.Refine.Imprint;

/// <summary>What a text's own front matter says has been settled before: it comes back letter for letter.</summary>
public sealed class FrontMatterValueTests
{
    [Theory]
    [InlineData("=")]
    [InlineData("...")]
    [InlineData("| The ferry |")]
    [InlineData("Harbour Gazette: the ferry - Harbour Gazette")]
    [InlineData("Ferry &amp; bridge")]
    public void A_title_stays(string title) => Assert.Equal(title, Convert($"title: \"{title}\"\nsite: Harbour Gazette").Title);

    [Theory]
    [InlineData("Redaktion")]
    [InlineData("Harbour Desk")]
    [InlineData("old_salt")]
    [InlineData("ANN LEE")]
    public void An_author_stays(string author) => Assert.Equal([author], Convert($"title: Ferry\nauthors:\n  - \"{author}\"").Authors);

    [Fact]
    public void Two_equal_dates_stay_two()
    {
        var metadata = Convert("title: Ferry\npublished: 2025-10-23\nupdated: 2025-10-23");

        Assert.Equal(("2025-10-23", "2025-10-23"), (metadata.Published, metadata.Updated));
    }

    [Fact]
    public void A_description_stays_though_it_is_the_title() => Assert.Equal("Ferry", Convert("title: Ferry\ndescription: Ferry").Description);

    [Fact]
    public void A_line_of_several_authors_is_still_read_as_one() => Assert.Equal(["Ann Lee", "Raj Patel"], Convert("title: Ferry\nauthor: By Ann Lee and Raj Patel").Authors);

    private static Metadata Convert(string fields) =>
        ArticleConverter.Convert(
            new Source($"---\n{fields}\n---\n\nThe ferry came back on Thursday, and the town was glad of it.\n") { Extension = "md" },
            ConvertOptions.Default with { Today = new DateOnly(2026, 11, 24) }).Metadata;
}
