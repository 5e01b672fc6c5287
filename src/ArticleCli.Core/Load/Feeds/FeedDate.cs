using System.Globalization;

namespace ArticleCli.Load.Feeds;

/// <summary>Reads the dates of feeds: RFC 822 as it is written in the wild, and ISO 8601.</summary>
internal static class FeedDate
{
    private static readonly Dictionary<string, int> ZoneHours = new(StringComparer.OrdinalIgnoreCase)
    {
        ["UT"] = 0,
        ["UTC"] = 0,
        ["GMT"] = 0,
        ["Z"] = 0,
        ["EST"] = -5,
        ["EDT"] = -4,
        ["CST"] = -6,
        ["CDT"] = -5,
        ["MST"] = -7,
        ["MDT"] = -6,
        ["PST"] = -8,
        ["PDT"] = -7,
        ["BST"] = 1,
        ["CET"] = 1,
        ["CEST"] = 2,
        ["MSK"] = 3,
        ["JST"] = 9,
    };

    private static readonly string[] Forms =
    [
        "d MMM yyyy HH:mm:ss", "d MMM yyyy HH:mm", "d MMM yyyy", "d MMMM yyyy HH:mm:ss", "d MMMM yyyy HH:mm", "d MMMM yyyy", "d MMM yy HH:mm:ss", "d MMM yy HH:mm",
    ];

    /// <summary>The moment, or null where the text is no date.</summary>
    public static DateTimeOffset? Read(string? text)
    {
        var words = (text ?? "").Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries).ToList();
        if (words.Count == 0) return null;
        if (words.Count == 1) return Parse(words[0]);
        // A weekday, right or wrong, says nothing.
        if (words[0].EndsWith(',') || char.IsAsciiLetter(words[0][0])) words.RemoveAt(0);
        var offset = TimeSpan.Zero;
        if (words.Count > 1 && ZoneOf(words[^1]) is { } zone)
        {
            offset = zone;
            words.RemoveAt(words.Count - 1);
        }

        var rest = string.Join(' ', words);
        return DateTime.TryParseExact(rest, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            ? new DateTimeOffset(local, offset)
            : Parse(string.Join(' ', text!.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries)));
    }

    private static DateTimeOffset? Parse(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;

    private static TimeSpan? ZoneOf(string word)
    {
        if (ZoneHours.TryGetValue(word, out var hours)) return TimeSpan.FromHours(hours);
        if (word[0] is not ('+' or '-')) return null;
        var digits = word[1..].Replace(":", "", StringComparison.Ordinal);
        if (digits.Length != 4 || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        var span = new TimeSpan(number / 100, number % 100, 0);
        return span > TimeSpan.FromHours(14) ? null : word[0] == '-' ? -span : span;
    }
}
