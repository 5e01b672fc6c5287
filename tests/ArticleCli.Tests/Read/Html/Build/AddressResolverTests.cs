using ArticleCli.Read.Html.Build.Addresses;

namespace ArticleCli.Tests.Read.Html.Build;

public class AddressResolverTests
{
    private static readonly AddressResolver Resolver = new("https://example.org/dir/page.html?x=1#f", stripTrackers: false);

    [Theory]
    [InlineData("https://e.org/a", "https://e.org/a")]
    [InlineData("b.html", "https://example.org/dir/b.html")]
    [InlineData("./b", "https://example.org/dir/b")]
    [InlineData("../b?c=../d", "https://example.org/b?c=../d")]
    [InlineData("../../../b", "https://example.org/b")]
    [InlineData("/b/../c/.", "https://example.org/c/")]
    [InlineData("?q=1", "https://example.org/dir/page.html?q=1")]
    [InlineData("//cdn.example.net/x", "https://cdn.example.net/x")]
    [InlineData("#part", "#part")]
    [InlineData("  https://e.org/a b\n", "https://e.org/a%20b")]
    [InlineData("https://e.org/\"<x>\\", "https://e.org/%22%3Cx%3E%5C")]
    [InlineData("https://e.org/a_(b)", "https://e.org/a_(b)")]
    [InlineData("https://e.org/a)b", "https://e.org/a%29b")]
    [InlineData("https://e.org/Zürich_東", "https://e.org/Zürich_東")]
    [InlineData("https://e.org/a\u202eb", "https://e.org/a%E2%80%AEb")]
    [InlineData("mailto:a@e.org", "mailto:a@e.org")]
    [InlineData("TEL:+31", "TEL:+31")]
    public void I_get_an_absolute_address_that_can_be_written(string reference, string expected) =>
        Assert.Equal(expected, Resolver.Resolve(reference));

    [Theory]
    [InlineData("")]
    [InlineData("#")]
    [InlineData(" \t")]
    [InlineData("javascript:alert(1)")]
    [InlineData(" JaVaScRiPt:alert(1)")]
    [InlineData("java\nscript:alert(1)")]
    [InlineData("\u0001javascript:alert(1)")]
    [InlineData("vbscript:x")]
    [InlineData("data:text/html,x")]
    [InlineData("blob:https://e.org/x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("C:\\temp\\x")]
    public void Nothing_that_acts_or_leads_nowhere_is_an_address(string reference) => Assert.Null(Resolver.Resolve(reference));

    [Fact]
    public void Without_a_base_relative_addresses_stay() => Assert.Equal("/url", new AddressResolver(null, stripTrackers: false).Resolve("/url"));

    [Theory]
    [InlineData("https://e.org/?utm_source=x&a=1&fbclid=y#f", "https://e.org/?a=1#f")]
    [InlineData("https://e.org/?gclid=1", "https://e.org/")]
    [InlineData("https://e.org/?a=b=c&&d", "https://e.org/?a=b=c&&d")]
    public void Tracking_parameters_go(string reference, string expected) =>
        Assert.Equal(expected, new AddressResolver(null, stripTrackers: true).Resolve(reference));

    [Theory]
    [InlineData("a.jpg 320w, b.jpg 1280w, c.jpg 640w", "b.jpg")]
    [InlineData("a.jpg, b.jpg 2x", "b.jpg")]
    [InlineData("w_300,h_200/a.jpg 300w,w_900,h_600/a.jpg 900w", "w_900,h_600/a.jpg")]
    [InlineData(" , ", "")]
    public void The_widest_picture_of_a_set_is_taken(string set, string expected) => Assert.Equal(expected, SourceSet.Widest(set).ToString());
}
