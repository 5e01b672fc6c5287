using ArticleCli.Model;
using ArticleCli.Read.Html;
using ArticleCli.Read.Html.Clues;
using ArticleCli.Refine.Imprint;

namespace ArticleCli.Tests.Read.Html.Clues;

public sealed class ClueTests
{
    private const string Story = """
        <html lang="en_us"><head><title>River ferry returns after nine years | Harbour Gazette</title>
        <meta property="og:title" content="River ferry returns after nine years | Harbour Gazette"><meta property="og:site_name" content="Harbour Gazette">
        <meta property="og:image" content="/media/ferry.jpg"><meta name="description" content="The ferry is back &amp;amp; busy.">
        <meta property="article:published_time" content="2025-05-29T23:30:00-04:00"><meta property="article:modified_time" content="2025-06-02T08:00:00-04:00">
        <meta property="article:tag" content="ferries"><meta property="article:tag" content="rivers"><link rel="canonical" href="https://www.harbourgazette.example/2025/05/29/ferry?utm_source=x#top">
        <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","headline":"River ferry returns after nine years","datePublished":"2025-05-29T23:30:00-04:00",
        "author":[{"@id":"#ann"},{"@type":"Person","name":"Raj Patel"}],},{"@id":"#ann","@type":"Person","name":"Ann Lee"}]}</script></head>
        <body><nav><a href="/author/zed">Zed Other</a></nav><article><h1>River ferry returns after nine years</h1><p class="byline">By Ann Lee and Raj Patel, Staff Writers</p>
        <p>The ferry came back on Thursday.</p><a rel="license" href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a></article></body></html>
        """;

    [Fact]
    public void Clues_that_agree_settle_every_field()
    {
        var metadata = Settle(Story, "https://www.harbourgazette.example/2025/05/29/ferry?utm_source=y").Metadata;

        Assert.Equal("River ferry returns after nine years", metadata.Title);
        Assert.Equal("https://www.harbourgazette.example/2025/05/29/ferry", metadata.Source);
        Assert.Equal("Harbour Gazette", metadata.Site);
        Assert.Equal(["Ann Lee", "Raj Patel"], metadata.Authors);
        Assert.Equal("2025-05-29T23:30:00-04:00", metadata.Published);
        Assert.Equal("2025-06-02T08:00:00-04:00", metadata.Updated);
        Assert.Equal("en-US", metadata.Language);
        Assert.Equal("The ferry is back & busy.", metadata.Description);
        Assert.Equal("https://www.harbourgazette.example/media/ferry.jpg", metadata.Image);
        Assert.Equal(["ferries", "rivers"], metadata.Tags);
        Assert.Equal("https://creativecommons.org/licenses/by/4.0/", metadata.License);
    }

    [Fact]
    public void Every_chosen_value_has_a_clue_behind_it()
    {
        var settled = Settle(Story, null);

        foreach (var field in Enum.GetValues<MetadataField>())
            Assert.Contains(settled.Clues, clue => clue.Field == field && clue.Chosen);
    }

    [Theory]
    [InlineData("<title>Ferry returns - Gazette</title><h1>Ferry returns</h1>", "Ferry returns")]
    [InlineData("<title>Gazette: Ferry returns</title><meta property=og:site_name content=Gazette>", "Ferry returns")]
    [InlineData("<title>Rivers - a history</title>", "Rivers - a history")]
    [InlineData("<title>Ferry returns</title><h1>Ferry &amp;amp; bridge</h1><meta property=og:title content='Ferry &amp; bridge'>", "Ferry & bridge")]
    public void A_title_loses_the_site_only_by_evidence(string html, string expected) => Assert.Equal(expected, Settle(html, null).Metadata.Title);

    [Theory]
    [InlineData("https://a.example/story", "https://a.example/", "https://a.example/story")]
    [InlineData("https://a.example/story", "https://b.example/other", "https://a.example/story")]
    [InlineData("https://a.example/story?utm_source=x", "/story", "https://a.example/story")]
    [InlineData("https://m.a.example/story", "https://www.a.example/story", "https://www.a.example/story")]
    [InlineData("https://a.example/story", "javascript:alert(1)", "https://a.example/story")]
    public void A_canonical_address_is_believed_where_it_can_be_true(string address, string canonical, string expected) =>
        Assert.Equal(expected, Settle($"<link rel=canonical href='{canonical}'><h1>Story</h1>", address).Metadata.Source);

    [Fact]
    public void The_date_beside_the_title_counts_where_nothing_else_is_given()
    {
        var settled = Settle("<html lang=de><body><h1>Fähre fährt</h1><p>Von <a href=/x>Karin Vogel</a></p><p>29. Mai 2025 | Zuletzt aktualisiert: 2. Juni 2025</p><p>Text.</p>", null);

        Assert.Equal("2025-05-29", settled.Metadata.Published);
        Assert.Equal("2025-06-02", settled.Metadata.Updated);
        Assert.Equal(["Karin Vogel"], settled.Metadata.Authors);
    }

    [Fact]
    public void A_date_that_is_open_either_way_gives_a_warning_and_no_date()
    {
        var settled = Settle("<html lang=en><body><h1>Ferry</h1><p class=date>03/04/2025</p>", "https://a.example/ferry");

        Assert.Null(settled.Metadata.Published);
        Assert.Equal("date", Assert.Single(settled.Warnings).Code);
    }

    [Theory]
    [InlineData("{\"a\":\"x\ny\"}", "x y")]
    [InlineData("<!-- {\"a\":\"x\"} -->", "x")]
    [InlineData("//<![CDATA[\n{\"a\":\"x\"}\n//]]>", "x")]
    [InlineData("{\"a\":\"x\"}; trailing", "x")]
    [InlineData("{\"a\":\"x\\'s\",}", "x's")]
    public void Broken_structured_data_is_mended(string block, string expected)
    {
        var data = JsonLd.Read(Parse($"<script type='application/ld+json'>{block}</script>"));

        Assert.Equal(expected, JsonLd.Text(Assert.Single(data.Things), "a"));
    }

    [Fact]
    public void Deep_and_wide_structured_data_is_bounded()
    {
        var deep = string.Concat(Enumerable.Repeat("{\"a\":", 5000)) + "1" + new string('}', 5000);

        Assert.Empty(JsonLd.Read(Parse($"<script type='application/ld+json'>{deep}</script>")).Things);
    }

    private static Page Parse(string html) => PageParser.Parse(html, new PageArrays());

    private static Settlement Settle(string html, string? address) =>
        MetadataChoice.Settle(ClueCollector.Collect(Parse(html)), new MetadataContext { Address = address, Today = new DateOnly(2026, 11, 24) });
}
