using ArticleCli.Model;
using ArticleCli.Read.Html;
using ArticleCli.Read.Html.Clues;
using ArticleCli.Read.Html.Survey;
using ArticleCli.Read.Html.Verdict;

namespace ArticleCli.Tests.Read.Html.Verdict;

/// <summary>Pages without marks, told by their structure alone; every page is of our own writing.</summary>
public sealed class UnmarkedKindTests
{
    private const string Sentence = "The ferry crosses the sound four times a day in summer and twice in winter, and it carries letters, bicycles and, on market days, sheep. ";

    [Fact]
    public void A_dated_text_of_long_paragraphs_is_an_article() => Assert.Equal(PageKind.Article, Of(
        "<h1>How the ferry came back to the sound</h1><p class=byline>By Ann Lee</p><time datetime='2025-05-29'>May 29, 2025</time>" + Paragraphs(12),
        "https://gazette.example/how-the-ferry-came-back-to-the-sound"));

    [Fact]
    public void Many_listings_of_code_are_documentation() => Assert.Equal(PageKind.Docs, Of(
        "<h1>Timetables</h1>" + string.Concat(Enumerable.Repeat("<h2>Read<a class='headerlink' href='#read'>¶</a></h2><p>" + Sentence + "</p><pre>timetable.read()</pre>", 9)),
        "https://ferry.example/en/stable/library/timetables.html"));

    [Fact]
    public void Short_cards_with_prices_are_a_collection() => Assert.Equal(PageKind.Collection, Of(
        "<h1>Ropes</h1>" + string.Concat(Enumerable.Repeat("<div class=card><a href='/r'>Hemp rope, ten metres</a> <span>$12.50</span><button>Add</button></div>", 40)),
        "https://ropes.example/ropes"));

    [Fact]
    public void Short_claims_under_many_headings_on_a_start_page_are_a_service() => Assert.Equal(PageKind.Service, Of(
        "<h1>Ferries on call</h1>" + string.Concat(Enumerable.Repeat("<h2>Always on time</h2><p>We come when you call.</p><h3>Book a crossing</h3><p>One call is enough.</p>", 12)) + Paragraphs(4),
        "https://ferries.example/"));

    private static PageKind Of(string body, string address)
    {
        var page = PageParser.Parse($"<html><head><title>x</title></head><body>{body}</body></html>", new PageArrays());
        var survey = new PageSurvey();
        survey.Measure(page, address);
        return UnmarkedKind.Of(survey, ClueCollector.Collect(page), address);
    }

    private static string Paragraphs(int count) => string.Concat(Enumerable.Repeat($"<p>{Sentence}{Sentence}</p>", count));
}
