using ArticleCli.Load.Http;
using ArticleCli.Model;

namespace ArticleCli.Batch;

/// <summary>What came back for an address, or why nothing did.</summary>
/// <param name="Page">The answer, or null.</param>
/// <param name="Failure">Why there is none, or null.</param>
internal sealed record FetchOutcome(Fetched? Page, ArticleException? Failure);
