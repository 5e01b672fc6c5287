using ArticleCli.Model;
using ArticleCli.Read.Html;
using ArticleCli.Read.Html.Verdict;
using Barrier = ArticleCli.Read.Html.Verdict.Barrier;

namespace ArticleCli.Tests.Read.Html.Verdict;

public sealed class VerdictTests
{
    private static readonly string Prose = string.Join(' ', Enumerable.Repeat("The ferry crosses the river each morning and the villagers wait on the far bank with their bicycles.", 40));

    public static TheoryData<string, string> Phrases
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var list in BarrierPhrases.Names.Where(static name => !name.StartsWith("truncated", StringComparison.Ordinal)))
            {
                foreach (var phrase in BarrierPhrases.Of(list))
                    data.Add(list, phrase);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Phrases))]
    public void Each_phrase_tells_its_barrier_and_spares_an_article(string list, string phrase)
    {
        var (barrier, where) = (list.Split(' ')[0], list.Split(' ')[1]);
        var (title, body) = where switch
        {
            "title" => (phrase, barrier == "login" ? "<input type=password>" : "<p>Wait.</p>"),
            "text" => (barrier == "error" ? "404" : "Example", $"<p>{phrase}</p>"),
            _ => ("Example", $"<div id='{phrase}'>Wait.</div>"),
        };
        if (where == "mark" && barrier != "bot")
            return;

        Assert.NotEqual(Barrier.None, Of(title, body).Barrier);
        Assert.Equal(Barrier.None, Of("Ferry returns", $"<h1>Ferry returns</h1><p>{Prose} {phrase} {Prose}</p>").Barrier);
    }

    [Theory]
    [InlineData("bot", "Just a moment...", "<p>Checking your browser before accessing a.example.</p>", "no-article-bot")]
    [InlineData("consent", "Bevor Sie fortfahren", "<p>Wir und unsere Partner verarbeiten Daten. Mit Werbung weiterlesen.</p>", "no-article-consent")]
    [InlineData("login", "Sign in", "<form><input name=u><input type=password></form>", "no-article-login")]
    [InlineData("error", "404 Not Found", "<h1>Not Found</h1><p>nginx</p>", "no-article-error")]
    [InlineData("shell", "App", "<noscript>You need to enable JavaScript to run this app.</noscript><div id=root></div><script src=a.js></script>", "no-article-shell")]
    public void A_wall_with_nothing_behind_it_is_refused_with_its_reason(string kind, string title, string body, string code)
    {
        var verdict = Of(title, body);

        var refusal = Assert.Throws<ArticleException>(() => verdict.Judge(5, "Example.", PageKind.Article));
        Assert.Equal(code, refusal.Code);
        Assert.Equal(FailureCause.NoArticle, refusal.Cause);
        Assert.Equal(kind, verdict.Barrier.ToString(), ignoreCase: true);
    }

    [Fact]
    public void A_wall_beside_an_article_is_a_warning() =>
        Assert.Equal("wall", Assert.Single(Of("Bevor Sie fortfahren", "<p>x</p>").Judge(800, Prose, PageKind.Article)).Code);

    [Fact]
    public void A_text_that_breaks_off_is_truncated() =>
        Assert.Contains(Of("Ferry", "<p>x</p>").Judge(300, Prose + " Subscribe to continue reading", PageKind.Article), static warning => warning.Code == "truncated");

    [Theory]
    [InlineData("https://a.example/forum/threads/12", "", PageKind.Thread)]
    [InlineData("https://a.example/x", "<meta name=generator content='Discourse 3.2'>", PageKind.Thread)]
    [InlineData("https://a.example/docs/reference/start", "", PageKind.Docs)]
    [InlineData("https://a.example/x", "<script type='application/ld+json'>{\"@type\":\"NewsArticle\"}</script>", PageKind.Article)]
    [InlineData("https://a.example/x", "<script type='application/ld+json'>{\"@type\":[\"Product\"]}</script>", PageKind.Product)]
    public void Marks_tell_the_kind_of_page(string address, string head, PageKind expected) =>
        Assert.Equal(expected, PageVerdict.Of(Parse($"<html><head>{head}</head><body><p>x</p>"), address).Kinds.Best);

    [Fact]
    public void Text_in_a_pages_data_is_found()
    {
        var sentence = "The ferry crosses the river each morning. ";
        var body = string.Concat(Enumerable.Repeat(sentence, 20)).Trim();

        Assert.Equal("json-ld articleBody", Embedded($"<script type='application/ld+json'>{{\"@type\":\"Article\",\"articleBody\":\"{body}\"}}</script>")?.Origin);
        Assert.Equal("__NEXT_DATA__", Embedded($"<script id='__NEXT_DATA__' type='application/json'>{{\"props\":{{\"post\":{{\"content\":\"<p>{body}</p>\"}}}}}}</script>")?.Origin);
        Assert.Equal("__INITIAL_STATE__", Embedded($"<script>window.__INITIAL_STATE__ = {{\"parts\":[{{\"text\":\"{body}\"}},{{\"text\":\"{body}\"}}]}};</script>")?.Origin);
        var posts = Embedded("<div data-preloaded='{\"topic_7\":\"{\\\"post_stream\\\":{\\\"posts\\\":[{\\\"username\\\":\\\"ann\\\",\\\"cooked\\\":\\\"<p>Hello there</p>\\\"}]}}\"}'></div>");
        Assert.Equal("Discourse posts", posts?.Origin);
        Assert.Contains("<strong>ann</strong>", posts?.Content, StringComparison.Ordinal);
        Assert.Null(Embedded("<p>Nothing here.</p>"));
    }

    private static EmbeddedText? Embedded(string html) => EmbeddedText.Find(Parse(html));

    private static PageVerdict Of(string title, string body) => PageVerdict.Of(Parse($"<html><head><title>{title}</title></head><body>{body}</body></html>"), null);

    private static Page Parse(string html) => PageParser.Parse(html, new PageArrays());
}
