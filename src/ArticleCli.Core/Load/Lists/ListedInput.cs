namespace ArticleCli.Load.Lists;

/// <summary>One input that a list, a feed, a sitemap or a bookmark file names.</summary>
/// <param name="Input">An address; in a list of the user's own also a path or <c>-</c>.</param>
public sealed record ListedInput(string Input)
{
    /// <summary>The input without a place within the page: two of the same are fetched once.</summary>
    public string Page => Input.IndexOf('#', StringComparison.Ordinal) is > 0 and var mark && !Input.AsSpan(mark).StartsWith("#!", StringComparison.Ordinal) ? Input[..mark] : Input;

    /// <summary>The input as it may be shown: an address without user name and password.</summary>
    public string Shown => Input.Contains('@', StringComparison.Ordinal) && Uri.TryCreate(Input.Trim(), UriKind.Absolute, out var address) && Http.WebAddress.IsWeb(address)
        ? Http.WebAddress.Shown(Input, address)
        : Input;

    /// <summary>The title that the list gives, or null.</summary>
    public string? Title { get; init; }

    /// <summary>The date that the list gives (published, saved or last changed), or null.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>The output's name that the list asks for, without folder, or null.</summary>
    public string? OutputName { get; init; }

    /// <summary>The whole article as HTML where the list carries it, for when its address cannot be fetched; or null.</summary>
    public string? Html { get; init; }

    /// <summary>The address of the feed or sitemap that named it, or null: headers given for that address are given for this one too, if the origin is the same.</summary>
    public string? NamedBy { get; init; }
}
