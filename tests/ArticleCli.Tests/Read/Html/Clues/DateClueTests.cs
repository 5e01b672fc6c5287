using ArticleCli.Model;
using ArticleCli.Read.Html;
using ArticleCli.Read.Html.Clues;
using ArticleCli.Refine.Imprint;

namespace ArticleCli.Tests.Read.Html.Clues;

/// <summary>When a page was published, kind by kind; every page is of our own writing.</summary>
public sealed class DateClueTests
{
    [Theory]
    [InlineData("<h1>Ferry</h1><footer class='author__meta'>By Ann Lee <span class='author__meta-date'>March 30, 2023</span></footer>", "2023-03-30")]
    [InlineData("<h1>Ferry</h1><div class='newsletter-details'><p>November 2, 2022</p></div>", "2022-11-02")]
    [InlineData("<h1>Ferry</h1><div class='teaser-text'><p>Notice of 25 January 2022 | The harbour</p></div>", "2022-01-25")]
    [InlineData("<h1>Ferry</h1><div>Ann Lee <span>|</span> <span>31.10.23</span></div>", "2023-10-31")]
    [InlineData("<h1>Ferry</h1><span property='schema:dateCreated' content='2022-01-28T12:45:46+00:00'></span>", "2022-01-28T12:45:46Z")]
    [InlineData("<head><meta name='x-published-date' content='2025-05-27T06:03:43Z'></head><h1>Ferry</h1>", "2025-05-27T06:03:43Z")]
    [InlineData("<head><meta itemprop='datePublished' content='2021-06-17'></head><h1>Ferry</h1>", "2021-06-17")]
    [InlineData("<h1>Ferry</h1><div><span>Posted on</span> <div><span>Nov 21, 2018</span></div></div><div><span>Updated</span> <div><span>Dec 10, 2025</span></div></div>", "2018-11-21")]
    public void A_date_is_found_where_it_stands(string html, string expected) => Assert.Equal(expected, Settle(html).Published);

    [Fact]
    public void A_day_of_a_month_that_is_named_in_the_address_settles_numbers() =>
        Assert.Equal("2023-10-03", Settle("<h1>Ferry</h1><p class=date>03/10/2023</p>", "https://coast.example/blog/2023/october/03/ferry").Published);

    [Fact]
    public void Numbers_of_the_head_lean_on_the_words_of_the_page() =>
        Assert.Equal("2023-11-01T12:43:42", Settle("<html lang=de><head><meta name=pubdate content='11/01/2023 12:43:42'></head><h1>Fähre</h1><p>Erstellt am: 1. November 2023</p>", language: "de").Published);

    [Fact]
    public void The_day_of_a_sites_build_is_not_that_of_publication() => Assert.Equal("2024-08-25", Settle("""
        <script type="application/ld+json">{"@type":"Article","datePublished":"2025-06-24","dateModified":"2025-06-24"}</script><h1>Ferry</h1><p class="date">August 25, 2024</p>
        """).Published);

    [Fact]
    public void A_page_that_shows_only_its_last_update_bears_that_date()
    {
        var metadata = Settle("<h1>Ferry</h1><p class=date>Updated October 23, 2025</p>");

        Assert.Equal(("2025-10-23", "2025-10-23"), (metadata.Published, metadata.Updated));
    }

    [Theory]
    [InlineData("<h1>Which?</h1><p>Last post: <time datetime='2024-01-18'>x 2024</time></p><div itemprop=datePublished content='2024-01-14'></div><p>Jan 18, 2024</p>")]
    [InlineData("<h1>Which?</h1><p>Joined: Dec 17, 2012</p><p>Jan 14, 2024</p><p>Jan 18, 2024</p>")]
    [InlineData("<h1>Which?</h1><time datetime='2024-01-14 13:02Z'>then</time><span itemprop=dateCreated content='2024-01-14'></span><span itemprop=datePublished content='2024-01-21'></span>")]
    public void A_thread_is_of_the_day_of_its_first_post(string html) => Assert.StartsWith("2024-01-14", Settle(html, "https://forum.coast.example/t/which/1").Published, StringComparison.Ordinal);

    [Fact]
    public void On_a_page_of_teasers_one_date_is_believed_and_several_are_not()
    {
        const string One = "<h1>Ferries</h1><p class=date>May 2, 2025</p>";

        Assert.Equal("2025-05-02", Settle(One, isArticle: false).Published);
        Assert.Null(Settle(One + "<p class=date>May 9, 2025</p>", isArticle: false).Published);
    }

    private static Metadata Settle(string html, string? address = null, string language = "en", bool isArticle = true) =>
        MetadataChoice.Settle(
            ClueCollector.Collect(PageParser.Parse(html, new PageArrays())),
            new MetadataContext { Language = language, Address = address, LooksLikeArticle = isArticle, Today = new DateOnly(2026, 11, 24) }).Metadata;
}
