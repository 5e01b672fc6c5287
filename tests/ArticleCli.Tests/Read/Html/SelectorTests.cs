using AngleSharp.Html.Parser;
using ArticleCli.Model;
using ArticleCli.Read.Html;
using ArticleCli.Read.Html.Css;

namespace ArticleCli.Tests.Read.Html;

public class SelectorTests
{
    private const string Html =
        "<html><body><div id=main class='a b'><h1 data-x='yes' lang=en-GB>One</h1><p class=lead>Two <em>x</em></p><p>Three</p><ul><li>1</li><li class=b>2</li><li>3</li></ul></div>" +
        "<aside><p class='b'>Four</p><span></span></aside></body></html>";

    [Theory]
    [InlineData("p")]
    [InlineData("*")]
    [InlineData("#main > p")]
    [InlineData("div p, aside p")]
    [InlineData(".a.b h1")]
    [InlineData("h1 + p")]
    [InlineData("h1 ~ p")]
    [InlineData("p ~ ul li:nth-child(2n+1)")]
    [InlineData("li:first-child, li:last-child")]
    [InlineData("li:nth-last-child(1)")]
    [InlineData("p:first-of-type")]
    [InlineData("p:only-of-type")]
    [InlineData("em:only-child")]
    [InlineData("[data-x]")]
    [InlineData("[data-x=yes]")]
    [InlineData("[data-x^='y'], [class*=ea], [class$='d']")]
    [InlineData("[class~=b]")]
    [InlineData("[lang|=en]")]
    [InlineData("p:not(.lead)")]
    [InlineData("body :is(h1, em)")]
    [InlineData("div:has(em)")]
    [InlineData("span:empty")]
    [InlineData(":root > body > aside p.b")]
    [InlineData("h6")]
    public void A_selector_finds_what_AngleSharp_finds(string selector)
    {
        var page = PageParser.Parse(Html, new PageArrays());
        var ours = SelectorReader.Read(selector).Find(page).Select(node => $"{page.Name(node)} {page.Attribute(node, "class")} {Place(page, node)}");
        var document = new HtmlParser().ParseDocument(Html);
        var all = document.All.ToList();
        Assert.Equal(document.QuerySelectorAll(selector).Select(element => $"{element.LocalName} {element.GetAttribute("class")} {all.IndexOf(element)}"), ours);
    }

    [Theory]
    [InlineData("div >")]
    [InlineData("")]
    [InlineData("p::before")]
    [InlineData("p:hover")]
    public void A_wrong_selector_is_a_wrong_call(string selector) =>
        Assert.Equal("usage-select", Assert.Throws<ArticleException>(() => SelectorReader.Read(selector)).Code);

    [Fact]
    public void I_can_select_and_exclude_parts_of_a_page()
    {
        var read = Read(Html, new ConvertOptions { Select = "#main", Exclude = "ul, .lead" });
        Assert.Equal(["One", "Three"], read.Document.Blocks.Select(Words));
    }

    [Fact]
    public void A_selector_without_a_match_is_an_error()
    {
        Assert.Equal("usage-select", Assert.Throws<ArticleException>(() => Read(Html, new ConvertOptions { Select = ".none" })).Code);
        Assert.Equal("usage-select", Assert.Throws<ArticleException>(() => Read(Html, new ConvertOptions { Mode = ConvertMode.Page, Exclude = ".none" })).Code);
    }

    private static ReadResult Read(string html, ConvertOptions options) => HtmlReader.Read(new Source(html), options, CancellationToken.None);

    private static string Words(Block block) => block switch
    {
        Heading heading => PlainText.Of(heading.Content),
        Paragraph paragraph => PlainText.Of(paragraph.Content),
        _ => block.GetType().Name,
    };

    private static int Place(Page page, int node) => Enumerable.Range(0, node).Count(before => page.Tag(before) != Tag.Text);
}
