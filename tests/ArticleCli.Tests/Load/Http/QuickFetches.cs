using ArticleCli.Load.Http;
using Microsoft.AspNetCore.Http;

namespace ArticleCli.Tests.Load.Http;

/// <summary>Fetches from a server of the test, on a clock whose pauses are over at once.</summary>
public abstract class QuickFetches
{
    private protected QuickClock Clock { get; } = new();

    private protected Fetcher Fetcher(WebServer server, FetchOptions? options = null) =>
        new((options ?? FetchOptions.Default) with { Timeout = QuickClock.NoLimit, AllowedHosts = [server.Host] }, new SystemHttp(), Clock, new NoProxy());

    private protected static Task Status(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private protected static RequestDelegate Failing(int times, int status, string? retryAfter = null) => context =>
    {
        if (times-- <= 0) return context.Response.WriteAsync("page");
        if (retryAfter is not null) context.Response.Headers.RetryAfter = retryAfter;
        return Status(context, status);
    };
}
