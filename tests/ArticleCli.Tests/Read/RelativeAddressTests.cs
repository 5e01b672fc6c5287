using ArticleCli.Read;

namespace ArticleCli.Tests.Read;

public sealed class RelativeAddressTests
{
    private static readonly Uri Page = new("https://www.example.org/a/b");

    [Theory]
    [InlineData("c?d=e", "https://www.example.org/a/c?d=e")]
    [InlineData("/c", "https://www.example.org/c")]
    [InlineData("//cdn.example.org/c", "https://cdn.example.org/c")]
    [InlineData(@"..\c", "https://www.example.org/c")]
    [InlineData("#part", "#part")]
    [InlineData("mailto:a@example.org", "mailto:a@example.org")]
    [InlineData("HTTPS://Example.org", "HTTPS://Example.org")]
    [InlineData("", "")]
    public void Relative_addresses_become_absolute_and_the_others_stay(string address, string expected) =>
        Assert.Equal(expected, RelativeAddress.Resolve(address, Page));

    [Theory]
    [InlineData(@"\\#", "//#")]
    [InlineData(@"\\:", "//:")]
    public void An_address_of_no_host_is_kept_with_the_slashes_that_a_browser_sees(string address, string expected)
    {
        Assert.Equal(expected, RelativeAddress.Resolve(address, Page));
        Assert.Equal(expected, RelativeAddress.Resolve(expected, Page));
    }

    [Fact]
    public void Without_an_address_of_the_document_all_stay() => Assert.Equal("c", RelativeAddress.Resolve("c", null));
}
