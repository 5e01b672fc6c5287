namespace ArticleCli.Load.Http;

/// <summary>The limits of one try. All but the first group scale with <c>--timeout</c>.</summary>
internal sealed record FetchLimits(TimeSpan Whole, long MaximumSize)
{
    /// <summary>Redirects followed for one address.</summary>
    public const int Redirects = 10;

    /// <summary>Redirects followed for robots.txt (RFC 9309, section 2.3.1.2).</summary>
    public const int RobotsRedirects = 5;

    /// <summary>KiB of an answer's header block.</summary>
    public const int HeaderKibibytes = 64;

    /// <summary>Layers of <c>Content-Encoding</c>.</summary>
    public const int EncodingLayers = 2;

    /// <summary>The lowest speed, in bytes a second over <see cref="SpeedWindow"/>.</summary>
    public const int LowestSpeed = 1024;

    /// <summary>The longest pause that a server may ask for with <c>Retry-After</c>.</summary>
    public static readonly TimeSpan LongestRetryAfter = TimeSpan.FromSeconds(60);

    /// <summary>The limit on look-up, connection and TLS: 10 seconds of the usual 60.</summary>
    public TimeSpan Connect => Whole / 6;

    /// <summary>The limit on the answer's head: 30 seconds of the usual 60.</summary>
    public TimeSpan Head => Whole / 2;

    /// <summary>How long an answer may be slow: 10 seconds of the usual 60.</summary>
    public TimeSpan SpeedWindow => Whole / 6;
}
