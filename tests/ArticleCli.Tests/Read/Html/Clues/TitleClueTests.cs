using ArticleCli.Read.Html;
using ArticleCli.Read.Html.Clues;
using ArticleCli.Refine.Imprint;

namespace ArticleCli.Tests.Read.Html.Clues;

/// <summary>What a page is called, kind by kind; every page is of our own writing.</summary>
public sealed class TitleClueTests
{
    private const string Dated = "<meta property='article:published_time' content='2025-05-29'>";

    [Fact]
    public void The_heading_of_a_dated_page_beats_what_one_field_wrote_for_search_engines() => Assert.Equal("Nine years on, the ferry is back", Title($$"""
        <head>{{Dated}}<title>Best ferries 2025 guide - Gazette</title><meta property="og:title" content="Best ferries 2025 guide"><meta property="og:site_name" content="Gazette">
        <script type="application/ld+json">{"@type":"Article","headline":"Best ferries 2025 guide"}</script></head><h1 class="entry-title">Nine years on, the ferry is back</h1>
        """));

    [Theory]
    [InlineData("<head><title>Timetables of the harbour ferries</title><meta property='og:title' content='Timetables of the harbour ferries'></head><h1>Timetables</h1>", "Timetables of the harbour ferries")]
    [InlineData("<head><title>Traits and shared work - The Harbour Language Book</title></head><h1 class='menu-title'>The Harbour Language Book</h1>", "Traits and shared work")]
    [InlineData("<head><title>Harbour Tech Blog | Ferries at night</title><meta property='og:title' content='Ferries at night'></head><h1>Ferries at night</h1>", "Ferries at night")]
    [InlineData("<h1>Crate ferry <button>Copy item path</button></h1>", "Crate ferry")]
    [InlineData("<h1>Crate ferry<a class='headerlink' href='#crate-ferry' title='Link to this heading'>¶</a></h1>", "Crate ferry")]
    [InlineData("<h1>Crate ferry<div hidden>Keep what you read in collections</div></h1>", "Crate ferry")]
    [InlineData("<h1><span aria-hidden='true'><span>Crate</span><span>ferry</span></span><span class='sr-only'>Crate ferry</span></h1>", "Crate ferry")]
    [InlineData("<h1><span aria-hidden='true'>Crate ferry</span></h1>", "Crate ferry")]
    [InlineData("<head><title>=</title><meta property='og:title' content='='></head>", "=")]
    public void Headings_that_name_a_section_give_way(string html, string expected) => Assert.Equal(expected, Title(html));

    [Fact]
    public void A_short_heading_is_the_title_of_a_list() => Assert.Equal("All ferries", Title(
        "<head><title>Ferries for every river | Soft and slow</title><meta property='og:title' content='Ferries for every river | Soft and slow'></head><main><h1 class='list-title'>All ferries</h1></main>",
        isArticle: false));

    [Theory]
    [InlineData("https://ferry.example/", "Ferry | The slow way over")]
    [InlineData("https://ferry.example/about", "The slow way over")]
    public void A_start_page_keeps_the_sites_name(string address, string expected) =>
        Assert.Equal(expected, Title("<head><title>Ferry | The slow way over</title><meta property='og:site_name' content='Ferry'></head>", address));

    [Fact]
    public void What_stands_first_and_only_ends_in_the_hosts_name_is_not_cut() =>
        Assert.Equal("Sundown Ferry Headphones | 2020 Edition", Title("<h1>Sundown Ferry Headphones | 2020 Edition</h1>", "https://headphones.example/sundown"));

    private static string? Title(string html, string? address = null, bool isArticle = true) =>
        MetadataChoice.Settle(
            ClueCollector.Collect(PageParser.Parse(html, new PageArrays())),
            new MetadataContext { Language = "en", Address = address, LooksLikeArticle = isArticle, Today = new DateOnly(2026, 11, 24) }).Metadata.Title;
}
