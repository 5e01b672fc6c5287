using System.Net.Sockets;
using System.Security.Authentication;
using ArticleCli.Load.Unpacking;
using ArticleCli.Model;

namespace ArticleCli.Load.Http;

/// <summary>Puts the platform's failures into words and says which of them another try may mend.</summary>
internal static class HttpFailures
{
    public static Attempt Of(Exception failure, FetchLimits limits)
    {
        // What the connect door said comes wrapped, since the platform calls it.
        for (Exception? cause = failure; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case ArticleException ours:
                    return new Attempt { Failure = ours };
                case UnpackException packed:
                    return Attempt.Failed("network-" + packed.Reason, "the page cannot be read: " + packed.Message, packed.Truncated, packed);
                case AuthenticationException:
                    return Attempt.Failed("network-tls", "the server's certificate is not to be trusted; --insecure takes it all the same", again: false, failure);
                case SocketException socket:
                    return Socket(socket, limits);
            }
        }

        return failure switch
        {
            HttpRequestException request => Request(request.HttpRequestError, failure),
            HttpIOException body => Request(body.HttpRequestError, failure),
            _ => Request(HttpRequestError.Unknown, failure),
        };
    }

    public static Attempt TimeOut(FetchLimits limits, bool headOnly) => headOnly
        ? Attempt.Failed("network-timeout", $"no answer came within {Seconds(limits.Head)}; --timeout sets the limit", again: true)
        : Attempt.Failed("network-timeout", $"the page was not there within {Seconds(limits.Whole)}; --timeout sets the limit", again: true);

    public static Attempt Slow(FetchLimits limits) => Attempt.Failed(
        "network-slow", $"less than {FetchLimits.LowestSpeed} bytes a second came for {Seconds(limits.SpeedWindow)}; --timeout sets the limit", again: true);

    /// <summary>A status of 400 and above, or one that no page can have.</summary>
    public static Attempt Status(Answer answer, DateTimeOffset now)
    {
        var pause = RetryAfterHeader.Read(answer["retry-after"], now);
        var again = answer.Status is 408 or 429 or >= 500;
        if (again && pause > FetchLimits.LongestRetryAfter)
        {
            return Attempt.Failed(
                "network-retry-after", $"the server answered {answer.Status} and asks to come back in {Seconds(pause.Value)}; try again then", again: false);
        }

        var failed = Attempt.Failed("network-status", $"the server answered {answer.Status}{Meaning(answer.Status)}", again);
        return failed with { RetryAfter = again ? pause : null };
    }

    private static Attempt Socket(SocketException failure, FetchLimits limits) => failure.SocketErrorCode switch
    {
        SocketError.ConnectionRefused => Attempt.Failed("network-connect", "the server takes no connections at this port", again: true, failure),
        SocketError.TryAgain => Attempt.Failed("network-dns", "the host's name cannot be looked up now; check the connection", again: true, failure),
        SocketError.ConnectionReset => Attempt.Failed("network-reset", "the server broke the connection off", again: true, failure),
        SocketError.TimedOut => Attempt.Failed("network-timeout", $"no connection within {Seconds(limits.Connect)}; --timeout sets the limit", again: true, failure),
        _ => Attempt.Failed("network-connect", "the server cannot be reached; check the address and the connection", again: true, failure),
    };

    private static Attempt Request(HttpRequestError error, Exception failure) => error switch
    {
        HttpRequestError.ConfigurationLimitExceeded => Attempt.Failed(
            "network-headers", $"the answer's header block is larger than {FetchLimits.HeaderKibibytes} KiB", again: false, failure),
        HttpRequestError.ResponseEnded => Attempt.Failed("network-truncated", "the answer ended before it was complete", again: true, failure),
        HttpRequestError.InvalidResponse => Attempt.Failed("network-protocol", "what the server sent is no HTTP", again: false, failure),
        HttpRequestError.SecureConnectionError => Attempt.Failed("network-tls", "no secure connection could be made with the server", again: false, failure),
        HttpRequestError.ConnectionError => Attempt.Failed("network-connect", "the server cannot be reached in time; check the address and the connection", again: true, failure),
        HttpRequestError.ProxyTunnelError => Attempt.Failed("network-proxy", "the proxy refused to connect to the server", again: false, failure),
        HttpRequestError.HttpProtocolError => Attempt.Failed("network-protocol", "the server ended the HTTP/2 connection with an error", again: true, failure),
        _ => Attempt.Failed("network-reset", "the connection broke off before the answer was complete", again: true, failure),
    };

    private static string Meaning(int status) => status switch
    {
        401 or 407 => ": it wants a login (--header or --cookies give one)",
        403 => ": it refuses this page to us",
        404 => ": there is no such page",
        408 => ": the request took too long",
        410 => ": the page is gone",
        429 => ": too many requests (--wait slows down)",
        451 => ": the page is withheld for legal reasons",
        >= 500 => ": it is in trouble; try again later",
        _ => ", which is no page",
    };

    private static string Seconds(TimeSpan span) => span.TotalSeconds < 120
        ? FormattableString.Invariant($"{span.TotalSeconds:0.#} s")
        : span.TotalHours < 4 ? FormattableString.Invariant($"{span.TotalMinutes:0} minutes") : FormattableString.Invariant($"{span.TotalHours:0} hours");
}
