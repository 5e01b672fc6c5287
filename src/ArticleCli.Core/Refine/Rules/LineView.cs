namespace ArticleCli.Refine.Rules;

/// <summary>A shaped line as the rules see it.</summary>
/// <param name="Text">Its plain text: links as their text, marks left out.</param>
internal readonly record struct LineView(string Text)
{
    /// <summary>The whole line is one link.</summary>
    public bool OnlyLink { get; init; }

    /// <summary>Its last part, after the label, is one link: <c>Related article: [Headline](…)</c>.</summary>
    public bool EndsInLink { get; init; }

    /// <summary>It was a list item.</summary>
    public bool ListItem { get; init; }

    /// <summary>Addresses of its links, in order.</summary>
    public IReadOnlyList<string> Addresses { get; init; } = [];

    /// <summary>The next line's plain text, for labels whose address or list stands there; null at the end.</summary>
    public string? Next { get; init; }
}
