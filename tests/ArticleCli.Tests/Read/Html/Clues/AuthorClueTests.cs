using ArticleCli.Read.Html;
using ArticleCli.Read.Html.Clues;
using ArticleCli.Refine.Imprint;

namespace ArticleCli.Tests.Read.Html.Clues;

/// <summary>Who wrote a page, kind by kind; every page is of our own writing.</summary>
public sealed class AuthorClueTests
{
    [Theory]
    [InlineData("""<head><meta name=author content=Ann><script type="application/ld+json">{"@type":"Article","author":{"@type":"Person","name":"Ann","description":"Ann Lee writes about ferries."}}</script></head><h1>The ferry is back</h1>""", "Ann Lee")]
    [InlineData("""<head><meta name=author content=Ann><script type="application/ld+json">{"@type":"Article","author":{"@type":"Person","name":"Ann","description":"Ann writes about ferries."}}</script></head><h1>The ferry is back</h1>""", "Ann")]
    [InlineData("<head><meta itemprop=author content='Ann Lee'></head><h1>The ferry is back</h1>", "Ann Lee")]
    [InlineData("<h1>The ferry is back</h1><div><p>Written by</p><p>Ann Lee</p></div>", "Ann Lee")]
    [InlineData("<h1>The ferry is back</h1><h5>Autor: </h5>Ann Lee/SP", "Ann Lee")]
    [InlineData("<h1>The ferry is back</h1><div class=node><strong>Contributors:</strong> Ann Lee</div>", "Ann Lee")]
    [InlineData("<h1>The ferry is back</h1><div class='post-author'><b>Ann Lee</b>December 17, 2025</div>", "Ann Lee")]
    [InlineData("<h1>The ferry is back</h1><p>Ann Lee | Senior Writer | July 2, 2025</p>", "Ann Lee")]
    [InlineData("<h1>The ferry is back</h1><p><span>Dec 17, 2025</span> <span>Ann Lee</span></p>", "Ann Lee")]
    [InlineData("<h1>The ferry is back</h1><div class='author-bio sidebar'><h3 class='author-box__name'>Ann Lee</h3></div>", "Ann Lee")]
    public void A_name_is_found_where_it_stands(string html, string expected) => Assert.Equal([expected], Authors(html));

    [Fact]
    public void A_byline_at_the_end_names_the_author_where_nothing_else_does() =>
        Assert.Equal(["Ann Lee"], Authors("<h1>The ferry is back</h1>" + string.Concat(Enumerable.Repeat("<p>The ferry came back.</p>", 120)) + "<p><em>By Ann Lee</em></p>"));

    [Fact]
    public void Who_edited_or_checked_is_not_the_author() => Assert.Equal(["Ann Lee"], Authors("""
        <h1>The ferry is back</h1><div>By <a href="/author/ann">Ann Lee</a></div><div>Fact checked by <a href="/author/raj">Raj Patel</a></div>
        """));

    [Fact]
    public void A_house_that_many_clues_name_beats_a_stray_text_that_looks_like_a_name() => Assert.Equal(["The Harbour Team"], Authors("""
        <head><meta name="sailthru.author" content="The Harbour Team"><meta name="author" content="The Harbour Team"></head>
        <h1>The ferry is back</h1><a href="/author/team">Full Profile</a>
        """));

    [Theory]
    [InlineData("<head><meta name=author content='Die Furche'><meta property='og:site_name' content='Furche'></head><h1>Fähre</h1><a rel=author href=/a>Ursula Berg</a>", "Ursula Berg")]
    [InlineData("<head><meta name=author content='Ferry Travel Expert'><meta property='og:site_name' content='Ferry Travel Expert'></head><h1>Ferries</h1>", "Ferry Travel Expert")]
    [InlineData("<head><meta property='og:site_name' content='Ann Lee’s Blog'></head><h1>Ferries</h1>", "Ann Lee")]
    [InlineData("<head><meta property='og:site_name' content='Ferry Lovers'></head><h1>Ferries</h1>", null)]
    public void The_site_is_the_author_only_where_it_is_alone(string html, string? expected) => Assert.Equal(expected is null ? [] : [expected], Authors(html));

    [Theory]
    [InlineData("<html lang=de><h1>Fähre</h1><span class='author-name'>Von Redaktion</span>", "Redaktion")]
    [InlineData("<h1>Ferry</h1><span class='author-name'>By Staff Writer</span>", "Staff Writer")]
    [InlineData("<h1>Ferry</h1><span class='author-name'>Harbour Staff</span><meta name=author content='Ann Lee'>", "Ann Lee")]
    [InlineData("<h1>Ferry</h1><span class='author-name'>admin</span>", null)]
    public void Staff_is_named_where_nobody_else_is(string html, string? expected) => Assert.Equal(expected is null ? [] : [expected], Authors(html));

    [Fact]
    public void A_byline_that_names_more_than_the_machine_field_is_believed() => Assert.Equal(["Dr. Ann Lee", "Raj Patel"], Authors("""
        <head><meta name="author" content="Ann Lee"></head><h1>The ferry is back</h1><p>Written by Dr. Ann Lee, Raj Patel</p>
        """));

    [Theory]
    [InlineData("<head><meta name=author content='Ann Lee'></head><h1>Ferry</h1><div class='author-line'>By Ann Lee<br>National Ferry Reporter</div>", "Ann Lee")]
    [InlineData("<h1>Ferry</h1><div class='author-name'><p>Ann Lee</p><p>Head Ferrywoman</p></div>", "Ann Lee")]
    [InlineData("<h1>Ferry</h1><p>Posted by harbour_rat on 07/03/24 02:57 PM</p>", "harbour_rat")]
    [InlineData("<h1>Ferry</h1><p>Written by Liz - Ferry marketer</p>", "Liz")]
    [InlineData("<h1>Ferry</h1><p>By creating ferry maps, self-taught</p><p class='author'>By Ann Lee</p>", "Ann Lee")]
    [InlineData("<h1>Ferry</h1><p><i>The Slow Crossing</i> by Raj Patel</p><p class='author'>By Ann Lee</p>", "Ann Lee")]
    public void Roles_dates_and_books_are_no_authors(string html, string expected) => Assert.Equal([expected], Authors(html));

    [Fact]
    public void A_thread_is_by_who_opened_it()
    {
        const string Thread = """
            <h1>Which ferry?</h1><div class="post"><div id="postmenu_1"><a class="bigusername" href="member.php?u=1">harbour_rat</a></div><p>Which one?</p></div>
            <div class="post"><a class="username" href="member.php?u=2">old_salt</a><p>The small one.</p></div>
            """;

        Assert.Equal(["harbour_rat"], Authors(Thread, isThread: true));
    }

    [Fact]
    public void Of_posts_that_each_name_their_author_the_first_counts()
    {
        var posts = string.Concat(Enumerable.Range(1, 6).Select(static n => $"<div><span itemprop=author><span itemprop=name>salt{n}</span></span>" + string.Concat(Enumerable.Repeat("<p>Words.</p>", 20)) + "</div>"));

        Assert.Equal(["salt1"], Authors("<h1>Which ferry?</h1>" + posts));
    }

    private static IReadOnlyList<string> Authors(string html, bool isThread = false) =>
        MetadataChoice.Settle(ClueCollector.Collect(PageParser.Parse(html, new PageArrays())), new MetadataContext { Language = html.Contains("lang=de", StringComparison.Ordinal) ? "de" : "en", Today = new DateOnly(2026, 11, 24), IsThread = isThread }).Metadata.Authors;
}
