using ArticleCli.Model;

namespace ArticleCli.Read.Html.Verdict;

/// <summary>How strongly a page's marks speak for each kind, 0 to 1 a kind: JSON-LD types, og:type, words of the address, marks of platforms.</summary>
internal sealed record PageKindEvidence
{
    /// <summary>By <see cref="PageKind"/>, as its number.</summary>
    public IReadOnlyList<double> Weights { get; init; } = new double[7];

    /// <summary>The strongest kind, or null where nothing speaks.</summary>
    public PageKind? Best { get; init; }

    /// <summary>What spoke, for a person: <c>json-ld NewsArticle</c>, <c>Discourse</c>.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];
}
