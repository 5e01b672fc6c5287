using Polly;
using Polly.Retry;

namespace ArticleCli.Load.Http;

/// <summary>Further tries: twice as long a pause before each, with jitter, so that many clients don't come back at once.</summary>
internal static class RetryPolicy
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(20);

    public static ResiliencePipeline<Attempt> Build(int retries, TimeProvider clock)
    {
        if (retries == 0) return ResiliencePipeline<Attempt>.Empty;
        return new ResiliencePipelineBuilder<Attempt> { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions<Attempt>
            {
                MaxRetryAttempts = retries,
                BackoffType = DelayBackoffType.Exponential,
                Delay = FirstPause,
                MaxDelay = LongestPause,
                UseJitter = true,
                // A pause that the server asked for is kept by the host's queue: it holds for all who wait there.
                ShouldHandle = static outcome => ValueTask.FromResult(outcome.Outcome.Result is { Again: true }),
            })
            .Build();
    }
}
