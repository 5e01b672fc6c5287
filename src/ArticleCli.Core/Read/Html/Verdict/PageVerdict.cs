using ArticleCli.Model;

namespace ArticleCli.Read.Html.Verdict;

/// <summary>What stands in front of an article, or in its place.</summary>
internal enum Barrier
{
    None,
    Consent,
    Bot,
    Shell,
    Login,
    Error,
}

/// <summary>What a page as a whole says of itself: whether an article can be in it, what kind of page it is, whether it is cut short.</summary>
internal sealed record PageVerdict
{
    /// <summary>What stands in the article's place.</summary>
    public Barrier Barrier { get; init; }

    /// <summary>Evidence for the kind of page.</summary>
    public PageKindEvidence Kinds { get; init; } = new();

    /// <summary>Looks at a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="address">Its address, or null.</param>
    /// <returns>The verdict.</returns>
    public static PageVerdict Of(Page page, string? address) => new();

    /// <summary>Decides once the article's text is known: a wall with nothing behind it is an error, a wall beside an article a warning.</summary>
    /// <param name="words">Words of the text that was found.</param>
    /// <param name="text">That text.</param>
    /// <returns>Warnings: <c>wall</c>, <c>truncated</c>, <c>listing</c>.</returns>
    /// <exception cref="ArticleException">There is no article: <c>no-article-consent</c>, <c>-bot</c>, <c>-shell</c>, <c>-login</c>, <c>-error</c>.</exception>
    public IReadOnlyList<Warning> Judge(int words, string text) => Barrier == Barrier.None || words > 0
        ? []
        : throw new ArticleException(FailureCause.NoArticle, "no-article-shell", "there is no article on this page");
}
