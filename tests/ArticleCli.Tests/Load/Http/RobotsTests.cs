using ArticleCli.Load.Http;

namespace ArticleCli.Tests.Load.Http;

public sealed class RobotsTests
{
    [Theory]
    [InlineData("User-agent: *\nDisallow: /", "/a", false)]
    [InlineData("User-agent: *\nDisallow:", "/a", true)]
    [InlineData("", "/a", true)]
    [InlineData("Disallow: /", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /\nAllow: /news", "/news/1", true)]
    [InlineData("User-agent: *\nAllow: /\nDisallow: /private", "/private", false)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /*/hidden", "/x/hidden/1", false)]
    [InlineData("User-agent: *\nDisallow: /*.php$", "/a.php", false)]
    [InlineData("User-agent: *\nDisallow: /*.php$", "/a.php?b", true)]
    [InlineData("User-agent: *\nDisallow: /a$", "/ab", true)]
    [InlineData("User-agent: *\nDisallow: /a*a$", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /a*", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /%7Ejoe", "/~joe", false)]
    [InlineData("User-agent: *\nDisallow: /~joe", "/%7ejoe", false)]
    [InlineData("User-agent: *\nDisallow: /ü", "/%C3%BC", false)]
    [InlineData("User-agent: *\nDisallow: /a%2fb", "/a%2Fb", false)]
    [InlineData("User-agent: *\nDisallow: /a%2fb", "/a/b", true)]
    [InlineData("User-agent: *\nDisallow: /?q=", "/?q=1", false)]
    [InlineData("\uFEFFUSER-AGENT : * # all\r\nDISALLOW : /a # no\r\n", "/a", false)]
    [InlineData("User-agent: other\nDisallow: /", "/a", true)]
    [InlineData("User-agent: other\nUser-agent: *\nDisallow: /", "/a", false)]
    [InlineData("User-agent: article\nDisallow: /a\n\nUser-agent: *\nDisallow: /", "/b", true)]
    [InlineData("User-agent: Article/2.0\nDisallow: /a\n\nUser-agent: *\nDisallow:", "/a", false)]
    [InlineData("User-agent: articles\nDisallow: /", "/a", true)]
    [InlineData("User-agent: article\nDisallow: /a\n\nUser-agent: x\nDisallow: /\n\nUser-agent: article\nDisallow: /b", "/b", false)]
    [InlineData("User-agent: article\nCrawl-delay: 5\nDisallow: /a", "/a", false)]
    [InlineData("User-agent: *\nnonsense\nSitemap: x\nDisallow: /a", "/a", false)]
    [InlineData("<html><body>Disallow: /</body></html>", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /robots.txt", "/robots.txt", true)]
    public void The_rules_of_RFC_9309_decide(string file, string path, bool allowed) =>
        Assert.Equal(allowed, RobotsFile.Read(file, "article").Allows(path));

    [Theory]
    [InlineData("Mozilla/5.0 (compatible; article/0.1)", "article")]
    [InlineData("MyBot/2.0 (+https://example.org)", "MyBot")]
    [InlineData("curl/8.0", "curl")]
    public void The_robots_name_is_the_product_token(string userAgent, string token) => Assert.Equal(token, Robots.TokenOf(userAgent));

    [Fact]
    public void A_pattern_full_of_stars_takes_linear_time()
    {
        var rule = new RobotsRule(false, "/" + string.Concat(Enumerable.Repeat("*a", 5000)) + "b");

        Assert.False(rule.Matches("/" + new string('a', 100_000)));
    }
}
