using System.Globalization;
using System.Net;

namespace ArticleCli.Load.Lists;

/// <summary>Reads what browsers and read-later services export: bookmark files (also Pocket's and Raindrop's HTML), and the CSV of Pocket, Instapaper and Raindrop.</summary>
public static class BookmarkReader
{
    private const int LongestTag = 16 << 10;
    private static readonly string[] DateColumns = ["time_added", "timestamp", "created", "date", "add_date"];

    /// <summary>Reads an export.</summary>
    /// <param name="text">The file's text, decoded.</param>
    /// <returns>The web addresses in order with titles and dates, or null where the text is no such export.</returns>
    public static IReadOnlyList<ListedInput>? TryRead(string text)
    {
        var start = text.AsSpan().TrimStart().TrimStart('\uFEFF');
        var head = start[..Math.Min(start.Length, 1000)];
        if (head.StartsWith("<!doctype netscape-bookmark-file", StringComparison.OrdinalIgnoreCase)
            || head.Contains("<title>Pocket Export", StringComparison.OrdinalIgnoreCase))
            return ReadHtml(text);
        var line = head[..(head.IndexOf('\n') is var end and >= 0 ? end : head.Length)];
        return line.Contains("url", StringComparison.OrdinalIgnoreCase) && line.Contains(',') && !line.Contains("://", StringComparison.Ordinal)
            ? ReadCsv(start.ToString())
            : null;
    }

    private static List<ListedInput> ReadHtml(string text)
    {
        var inputs = new List<ListedInput>();
        for (var at = text.IndexOf("<a ", StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf("<a ", at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var attributes = TagAttributes.Read(text.AsSpan(at + 2, Math.Min(LongestTag, text.Length - at - 2)));
            if (!attributes.TryGetValue("href", out var address) || !IsWeb(address)) continue;
            var date = attributes.GetValueOrDefault("add_date") ?? attributes.GetValueOrDefault("time_added");
            inputs.Add(new ListedInput(address.Trim()) { Title = TextOf(text, at), Date = DateOf(date) });
        }

        return inputs;
    }

    private static string? TextOf(string text, int tag)
    {
        var from = text.IndexOf('>', tag) + 1;
        var to = from == 0 ? -1 : text.IndexOf('<', from);
        return to > from && WebUtility.HtmlDecode(text[from..to]).Trim() is { Length: > 0 } title ? title : null;
    }

    private static List<ListedInput>? ReadCsv(string text)
    {
        int address = -1, title = -1, date = -1;
        var inputs = new List<ListedInput>();
        foreach (var row in Csv.Read(text))
        {
            if (address < 0)
            {
                var names = row.Select(static name => name.Trim().ToLowerInvariant()).ToList();
                address = names.IndexOf("url");
                title = names.IndexOf("title");
                date = names.FindIndex(static name => DateColumns.Contains(name));
                if (address < 0) return null;
            }
            else if (address < row.Count && IsWeb(row[address]))
            {
                inputs.Add(new ListedInput(row[address].Trim()) { Title = Cell(row, title), Date = DateOf(Cell(row, date)) });
            }
        }

        return inputs;
    }

    private static string? Cell(IReadOnlyList<string> row, int column) =>
        column >= 0 && column < row.Count && row[column].Trim() is { Length: > 0 } cell ? cell : null;

    /// <summary>Seconds since 1970 (some browsers: milliseconds or microseconds), or ISO 8601.</summary>
    private static DateTimeOffset? DateOf(string? text)
    {
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            while (number > 99_999_999_999) number /= 1000;
            return DateTimeOffset.FromUnixTimeSeconds(number);
        }

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;
    }

    /// <summary>Bookmarks also hold scriptlets and a browser's own pages: those are no articles.</summary>
    private static bool IsWeb(string address) =>
        address.AsSpan().Trim().StartsWith("http://", StringComparison.OrdinalIgnoreCase) || address.AsSpan().Trim().StartsWith("https://", StringComparison.OrdinalIgnoreCase);
}
