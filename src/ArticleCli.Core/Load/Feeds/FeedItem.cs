using ArticleCli.Load.Lists;

namespace ArticleCli.Load.Feeds;

/// <summary>An item while it is read: the best value so far for each of its parts.</summary>
internal sealed class FeedItem
{
    /// <summary>Characters from which on a description is an article and no teaser.</summary>
    private const int WholeArticle = 1500;

    public string? OriginalLink { get; set; }

    public string? Link { get; set; }

    public string? Guid { get; set; }

    public string? Title { get; set; }

    public string? Published { get; set; }

    public string? Updated { get; set; }

    public string? Content { get; set; }

    public string? Description { get; set; }

    /// <summary>The item as an input, or null where it has neither an address nor a text.</summary>
    public ListedInput? ToInput(Uri? baseAddress)
    {
        var html = Blank(Content) ?? (Description?.Length >= WholeArticle ? Description : null);
        foreach (var link in (string?[])[OriginalLink, Link, Guid])
        {
            if (Blank(link) is not { } written) continue;
            var resolved = baseAddress is not null && Uri.TryCreate(baseAddress, written.Trim(), out var absolute) ? absolute.AbsoluteUri : written.Trim();
            return new ListedInput(resolved) { Title = Blank(Title), Date = FeedDate.Read(Published) ?? FeedDate.Read(Updated), Html = html };
        }

        return null;
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
