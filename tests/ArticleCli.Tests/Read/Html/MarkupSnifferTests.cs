using ArticleCli.Read.Html;

namespace ArticleCli.Tests.Read.Html;

public class MarkupSnifferTests
{
    [Theory]
    [InlineData("<!DOCTYPE html><p>x")]
    [InlineData("\n  <html lang=de>")]
    [InlineData("<?xml version='1.0'?>\n<!DOCTYPE html PUBLIC 'x'><html><head>")]
    [InlineData("<!-- saved from url=(0014)about:internet -->\n<html>")]
    [InlineData("<body><p>x")]
    [InlineData("<div><h2>Head</h2><p>One</p></div>")]
    [InlineData("<p>one<p>two<p>three<br><b>four</b><p>five<p>six<p>seven")]
    public void A_page_is_HTML_by_its_content(string text) => Assert.True(MarkupSniffer.IsHtml(text));

    [Theory]
    [InlineData("")]
    [InlineData("Plain words about the <p> tag and the <div> tag.")]
    [InlineData("<p align=\"center\"><img src=\"logo.png\"></p>\n\n# Project\n\nWords.")]
    [InlineData("<https://example.org/>\n\nA link first.")]
    [InlineData("# Heading\n\n<div>x</div>")]
    [InlineData("<< quoted >>")]
    public void Other_text_is_not(string text) => Assert.False(MarkupSniffer.IsHtml(text));
}
