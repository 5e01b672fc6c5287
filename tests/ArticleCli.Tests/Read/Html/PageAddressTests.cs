using ArticleCli.Model;
using ArticleCli.Read.Html;

namespace ArticleCli.Tests.Read.Html;

public class PageAddressTests
{
    [Theory]
    [InlineData("<!DOCTYPE html><!--\n Page saved with SingleFile \n url: https://coast.example/a?b=1 \n saved date: Mon Mar 3 2025\n--><html>", "https://coast.example/a?b=1")]
    [InlineData("<!-- Saved from https://coast.example/a at 2025-03-03T10:00:00Z using monolith v2.8.1 -->\n<html>", "https://coast.example/a")]
    [InlineData("<!DOCTYPE html>\n<!-- saved from url=(0023)https://coast.example/a -->\n<html>", "https://coast.example/a")]
    [InlineData("<!-- url: file:///home/x/a.html --><html>", null)]
    [InlineData("<html><!-- template url: /a/b --><p>url: https://coast.example/a", null)]
    public void A_saved_page_says_where_it_came_from(string html, string? address) => Assert.Equal(address, PageAddress.Noted(html));

    [Theory]
    [InlineData("<!-- saved from url=(0023)https://mirror.example/x/a --><link rel=canonical href=https://coast.example/x/a>", null, "https://mirror.example/b")]
    [InlineData("<link rel=canonical href=https://coast.example/x/a>", null, "https://coast.example/b")]
    [InlineData("<meta property=og:url content=https://coast.example/x/a>", null, "https://coast.example/b")]
    [InlineData("<link rel=canonical href=/x/a>", null, "/b")]
    [InlineData("<link rel=canonical href=https://coast.example/x/a>", "https://given.example/", "https://given.example/b")]
    [InlineData("<base href=https://base.example/><link rel=canonical href=https://coast.example/x/a>", null, "https://base.example/b")]
    public void Links_are_resolved_against_what_is_known_best(string head, string? given, string wanted)
    {
        var html = head + "<article><p>The keeper of the light says, in <a href=/b>a letter to the board</a>, that the lamp has turned for the last time and that he is glad of it.</p></article>";
        var read = HtmlReader.Read(new Source(html) { Address = given }, ConvertOptions.Default, CancellationToken.None);
        var paragraph = Assert.IsType<Paragraph>(Assert.Single(read.Document.Blocks));
        Assert.Equal(wanted, Assert.Single(paragraph.Content.OfType<Link>()).Address);
    }
}
