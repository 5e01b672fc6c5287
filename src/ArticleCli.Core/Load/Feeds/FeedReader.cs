using ArticleCli.Load.Lists;
using ArticleCli.Model;

namespace ArticleCli.Load.Feeds;

/// <summary>Reads RSS 0.9x, 1.0 and 2.0, Atom and JSON Feed, with the faults that feeds of the real world have.</summary>
public static class FeedReader
{
    /// <summary>Reads a feed.</summary>
    /// <param name="text">The feed, decoded.</param>
    /// <param name="address">The feed's own address, to resolve its links against, or null.</param>
    /// <returns>Its items in the feed's order, none twice.</returns>
    /// <exception cref="ArticleException">It is no feed (<c>input-feed</c>) or has no items (<c>no-article-feed</c>).</exception>
    public static IReadOnlyList<ListedInput> Read(string text, string? address)
    {
        var baseAddress = Uri.TryCreate(address, UriKind.Absolute, out var parsed) ? parsed : null;
        var items = text.AsSpan().TrimStart().TrimStart('\uFEFF').StartsWith('{')
            ? JsonFeed.Read(text).Select(item => item.ToInput(baseAddress))
            : XmlFeed.Read(text, baseAddress).Select(static read => read.Item.ToInput(read.Base));
        var inputs = items.OfType<ListedInput>().DistinctBy(static input => input.Input).Select(input => input with { NamedBy = address }).ToList();
        return inputs.Count > 0
            ? inputs
            : throw new ArticleException(FailureCause.NoArticle, "no-article-feed", "the feed has no items with an address; there is nothing to convert");
    }
}
