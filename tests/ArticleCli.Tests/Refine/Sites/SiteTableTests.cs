using ArticleCli.Refine.Sites;

namespace ArticleCli.Tests.Refine.Sites;

public sealed class SiteTableTests
{
    [Theory]
    [InlineData("www.themoscowtimes.com", "The Moscow Times")]
    [InlineData("news.bbc.co.uk", "BBC")]
    [InlineData("ZEIT.de", "DIE ZEIT")]
    [InlineData("oglobo.globo.com", "O Globo")]
    public void A_known_host_gives_its_name(string host, string name) => Assert.Equal(name, SiteTable.Find(host));

    [Theory]
    [InlineData("example.org")]
    [InlineData("notbbc.co.uk")]
    [InlineData("co.uk")]
    public void An_unknown_host_gives_none(string host) => Assert.Null(SiteTable.Find(host));
}
