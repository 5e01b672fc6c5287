using System.Globalization;

namespace ArticleCli.Load.Http;

/// <summary>An answer that the cache keeps.</summary>
internal sealed record CachedPage(Answer Answer, DateTimeOffset Stored)
{
    /// <summary>The server said that nobody need ask again yet (RFC 9111, section 4.2).</summary>
    public bool IsFresh(DateTimeOffset now)
    {
        var control = Answer["cache-control"] ?? "";
        if (control.Contains("no-cache", StringComparison.OrdinalIgnoreCase)) return false;
        foreach (var part in control.Split(',', StringSplitOptions.TrimEntries))
        {
            if (part.StartsWith("max-age=", StringComparison.OrdinalIgnoreCase)
                && long.TryParse(part.AsSpan(8), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
                return (now - Stored).TotalSeconds < seconds;
        }

        return false;
    }

    /// <summary>The headers that ask whether the page has changed.</summary>
    public IEnumerable<(string Name, string Value)> Validators()
    {
        if (Answer["etag"] is { } tag) yield return ("If-None-Match", tag);
        if (Answer["last-modified"] is { } date) yield return ("If-Modified-Since", date);
    }

    /// <summary>Whether an answer may be kept at all.</summary>
    public static bool MayKeep(Answer answer) =>
        (answer.Status == 200 || answer.IsRedirect) && answer["cache-control"]?.Contains("no-store", StringComparison.OrdinalIgnoreCase) != true;
}
