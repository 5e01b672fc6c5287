using System.Text;
using ArticleCli.Model;
using ArticleCli.Read.Html;

namespace ArticleCli.Tests.Read.Html;

public class HtmlReaderTests
{
    private const string Page =
        "<html><head><title>The ferry stops for good - Coast Courier</title></head><body><header><nav><ul><li><a href=/>News</a></li><li><a href=/w>Weather</a></li></ul></nav></header>" +
        "<main><article class='post'><h1>The ferry stops for good</h1><figure><img src=ferry.jpg alt=Ferry><figcaption>The last crossing on Monday</figcaption></figure><div class=entry-content>" +
        "<p>After ninety years the ferry across the sound makes its last crossing. The company says that the new bridge has taken nine passengers in ten, and that the boat is too old to be repaired again.</p>" +
        "<p>People on the island are of two minds. The doctor is pleased, since patients no longer wait for the tide, but the baker sold most of his bread to those who waited at the pier.</p>" +
        "<h2>What becomes of the boat</h2><p>A museum on the mainland wants the engine. The hull will be cut up in spring, unless a buyer is found who has room for thirty metres of oak and iron.</p></div></article>" +
        "<section id=comments class=comment-list><h3>2 comments</h3><div class=comment><p>I learned to swim next to that boat, and I shall miss its horn in the morning.</p></div>" +
        "<div class=comment><p>The bridge is faster but you never meet anyone on it, which is a pity.</p></div></section></main>" +
        "<aside class=related><h3>Related stories</h3><ul><li><a href=/a>Bridge opens early</a></li><li><a href=/b>Fish prices rise</a></li></ul></aside>" +
        "<footer><p>Copyright Coast Courier. All rights reserved.</p><a href=/privacy>Privacy</a></footer></body></html>";

    [Fact]
    public void The_article_is_found_without_what_stands_around_it()
    {
        var text = Text(Read(Page));
        Assert.Contains("After ninety years", text, StringComparison.Ordinal);
        Assert.Contains("What becomes of the boat", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Weather", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Fish prices", text, StringComparison.Ordinal);
        Assert.DoesNotContain("All rights", text, StringComparison.Ordinal);
        Assert.DoesNotContain("swim", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html aria-hidden=true><body style='display:none'><p>A line that a dialogue covers.</p></body></html>", "A line that a dialogue covers.", null)]
    [InlineData("<p>A line that all see.</p><div hidden><p>A line for <b>nobody</b>.</p></div>", "A line that all see.", "A line for nobody.")]
    public void The_lines_of_a_page_are_those_one_sees_and_the_trace_has_the_others(string html, string seen, string? hidden)
    {
        var result = HtmlReader.Read(new Source(html), ConvertOptions.Default with { Mode = ConvertMode.Text, TraceFurniture = true }, CancellationToken.None);
        Assert.Equal(seen, PlainText.Of(Assert.IsType<Paragraph>(Assert.Single(result.Document.Blocks)).Content));
        Assert.Equal(hidden, result.Trace.Entries.SingleOrDefault(static entry => entry.Kind == "hidden")?.Text);
    }

    [Fact]
    public void A_picture_beside_the_chosen_text_comes_with_its_caption()
    {
        var figure = Assert.Single(Read(Page).Document.Blocks.OfType<Figure>());
        Assert.Equal("The last crossing on Monday", PlainText.Of(figure.Caption ?? []));
    }

    [Fact]
    public void Comments_come_when_they_are_asked_for()
    {
        var text = Text(Read(Page, new ConvertOptions { Comments = true }));
        Assert.Contains("After ninety years", text, StringComparison.Ordinal);
        Assert.Contains("I learned to swim", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_whole_page_can_be_had()
    {
        var text = Text(Read(Page, new ConvertOptions { Mode = ConvertMode.Page }));
        Assert.Contains("Weather", text, StringComparison.Ordinal);
        Assert.Contains("All rights", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_visible_lines_can_be_read_as_scraped_text() =>
        Assert.Contains("After ninety years", Text(Read(Page, new ConvertOptions { Mode = ConvertMode.Text })), StringComparison.Ordinal);

    [Fact]
    public void Recall_takes_at_least_what_precision_takes()
    {
        var precise = Text(Read(Page, new ConvertOptions { Leaning = Leaning.Precision })).Length;
        Assert.InRange(Text(Read(Page)).Length, precise, Text(Read(Page, new ConvertOptions { Leaning = Leaning.Recall })).Length);
    }

    [Fact]
    public void Every_word_is_in_the_text_or_in_the_trace()
    {
        var read = Read(Page, new ConvertOptions { TraceFurniture = true });
        var told = Text(read) + string.Join(' ', read.Trace.Entries.Select(entry => entry.Text)) + string.Join(' ', read.Document.Blocks.OfType<Figure>().Select(figure => PlainText.Of(figure.Caption ?? [])));
        foreach (var word in new[] { "Weather", "ferry", "crossing", "doctor", "museum", "swim", "pity", "Related", "Fish", "Copyright", "Privacy" })
            Assert.Contains(word, told, StringComparison.Ordinal);
        Assert.Contains(read.Trace.Entries, entry => entry is { Kind: "navigation", Rule: "select", Text: "Weather" });
        Assert.Empty(Read(Page).Trace.Entries);
    }

    [Fact]
    public void Reading_is_the_same_in_any_order()
    {
        var first = Text(Read(Page));
        Read("<p>another page in between, with some words of its own</p>");
        Assert.Equal(first, Text(Read(Page)));
    }

    [Theory]
    [InlineData("<html></html>")]
    [InlineData("<html><body><script>var x = 1;</script></body></html>")]
    [InlineData("<html><body>\0\0\0</body></html>")]
    [InlineData("<html><body><img src=a>")]
    public void A_page_without_text_is_no_article(string html) =>
        Assert.Equal(FailureCause.NoArticle, Assert.Throws<ArticleException>(() => Read(html)).Cause);

    [Fact]
    public void A_page_that_breaks_off_is_read_as_far_as_it_goes()
    {
        for (var length = 600; length < Page.Length; length += 97)
        {
            var html = Page[..length];
            try
            {
                Assert.NotEmpty(Read(html).Document.Blocks);
            }
            catch (ArticleException none)
            {
                Assert.Equal(FailureCause.NoArticle, none.Cause);
            }
        }
    }

    [Theory]
    [InlineData("<div>", 100_000)]
    [InlineData("<b>", 1_000_000)]
    [InlineData("<p>word ", 300_000)]
    [InlineData("<ul><li><a href=x>word</a>", 100_000)]
    [InlineData("<table><tr><td>word", 50_000)]
    [InlineData("<div class='a b c' id=x1>word</div>", 100_000)]
    public void A_bomb_ends_and_the_words_beside_it_are_read(string unit, int times)
    {
        var html = new StringBuilder("<body><p>A sentence of several words stands before all of this, and it is quite long for a sentence.</p>");
        for (var i = 0; i < times; i++)
            html.Append(unit);
        var read = Read(html.ToString());
        Assert.NotEmpty(read.Document.Blocks);
    }

    [Fact]
    public void Menus_round_an_empty_middle_are_no_article()
    {
        var menu = string.Concat(Enumerable.Range(0, 40).Select(static i => $"<li><a href=/c{i}>Shelf {i}</a></li>"));
        var html = $"<html><head><title>Our shop</title></head><body><header><nav><ul>{menu}</ul></nav></header><div id=app></div><footer><ul><li><a href=/help>Help Center</a></li><li><a href=/privacy>Privacy Policy</a></li><li><a href=/terms>Terms of Use</a></li></ul></footer></body></html>";

        var refusal = Assert.Throws<ArticleException>(() => Read(html));

        Assert.Equal("no-article-empty", refusal.Code);
        Assert.NotEmpty(Read(html, new ConvertOptions { Mode = ConvertMode.Page }).Document.Blocks);
    }

    private static ReadResult Read(string html, ConvertOptions? options = null) =>
        HtmlReader.Read(new Source(html) { Address = "https://coast.example/ferry" }, options ?? ConvertOptions.Default, CancellationToken.None);

    private static string Text(ReadResult read)
    {
        var text = new StringBuilder();
        Add(read.Document.Blocks);
        return text.ToString();

        void Add(IReadOnlyList<Block> blocks)
        {
            foreach (var block in blocks)
            {
                switch (block)
                {
                    case Paragraph paragraph:
                        text.AppendLine(PlainText.Of(paragraph.Content));
                        break;
                    case Heading heading:
                        text.AppendLine(PlainText.Of(heading.Content));
                        break;
                    case ListBlock list:
                        foreach (var item in list.Items)
                            Add(item.Children);
                        break;
                    case Quote quote:
                        Add(quote.Children);
                        break;
                }
            }
        }
    }
}
