using ArticleCli.Model;

namespace ArticleCli.Load.Http;

/// <summary>How one try ended: with an answer, or with a failure that another try may or may not mend.</summary>
internal sealed record Attempt
{
    public Answer? Answer { get; init; }

    public ArticleException? Failure { get; init; }

    /// <summary>Another try is worth it.</summary>
    public bool Again { get; init; }

    /// <summary>The pause that the server asked for.</summary>
    public TimeSpan? RetryAfter { get; init; }

    public static Attempt Failed(string code, string message, bool again, Exception? inner = null) =>
        new() { Failure = new ArticleException(FailureCause.Network, code, message, inner), Again = again };
}
