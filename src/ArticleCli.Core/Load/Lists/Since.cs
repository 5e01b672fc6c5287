using System.Globalization;
using ArticleCli.Model;

namespace ArticleCli.Load.Lists;

/// <summary>Reads <c>--since</c>: a date, or a span back from now.</summary>
public static class Since
{
    /// <summary>Reads the value.</summary>
    /// <param name="text"><c>2025-05-29</c>, an ISO 8601 time, or a number with <c>h</c>, <c>d</c>, <c>w</c>, <c>m</c> (30 days) or <c>y</c> (365 days).</param>
    /// <param name="now">The moment from which spans count.</param>
    /// <returns>The earliest moment wanted.</returns>
    /// <exception cref="ArticleException">It is none of these (<c>usage-since</c>).</exception>
    public static DateTimeOffset Read(string text, DateTimeOffset now)
    {
        var hours = text.Length == 0 ? 0 : char.ToLowerInvariant(text[^1]) switch
        {
            'h' => 1,
            'd' => 24,
            'w' => 7 * 24,
            'm' => 30 * 24,
            'y' => 365 * 24,
            _ => 0,
        };
        if (hours > 0 && int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= 1_000_000 / hours * 24)
            return now.AddHours(-(double)hours * count);
        return char.IsAsciiDigit(text.FirstOrDefault())
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
                ? date
                : throw new ArticleException(FailureCause.Usage, "usage-since", $"'{text}' is no date such as 2025-05-29 and no span such as 7d");
    }
}
