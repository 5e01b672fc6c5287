using System.Runtime.CompilerServices;
using ArticleCli.Refine.Imprint;

namespace ArticleCli.Tests.Refine.Imprint;

public sealed class DateReaderTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    public static TheoryData<string> Lines => new(File.ReadAllLines(Path.Combine(Folder(), "..", "..", "Fixtures", "dates", "lines.txt"))
        .Where(static line => line.Contains("=>", StringComparison.Ordinal) && !line.StartsWith('#')));

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_date_line_reads_as_written(string line)
    {
        var arrow = line.LastIndexOf(" => ", StringComparison.Ordinal);
        var parts = line[..arrow].Split('|', 3, StringSplitOptions.TrimEntries);
        var context = new DateContext { Language = parts[0] == "-" ? null : parts[0], Address = parts[1] == "-" ? null : parts[1], Today = Today };

        Assert.Equal(line[(arrow + 4)..], Say(DateLine.TryRead(parts[2], context, out var read) ? read : default));
    }

    [Theory]
    [InlineData("en", "The bridge opened on 19 June 2025, two years late.", "2025-06-19")]
    [InlineData("en", "Posted by Ann Lee on May 29, 2025 at 10:15 am | 3 comments", "2025-05-29T10:15:00")]
    [InlineData("de", "Hamburg, 29. Mai 2025. Die Bahn fährt wieder.", "2025-05-29")]
    [InlineData("pt", "A feira abre em 3 de junho de 2025.", "2025-06-03")]
    [InlineData("zh", "记者张伟2025年5月29日报道", "2025-05-29")]
    [InlineData("en", "It was built 20 years ago 2024 metres from here.", null)]
    [InlineData("en", "Nothing here.", null)]
    public void A_date_is_found_in_running_text(string language, string text, string? expected)
    {
        var context = new DateContext { Language = language, Today = Today };

        Assert.Equal(expected, DateReader.TryFind(text, context, out var date) ? date.ToString() : null);
    }

    [Theory]
    [InlineData("https://example.org/2025/05/29/talks", "2025-05-29")]
    [InlineData("https://example.org/2025/5/9/talks", "2025-05-09")]
    [InlineData("https://example.org/news/2025-05-29-talks.html", "2025-05-29")]
    [InlineData("https://example.org/20250529/talks", "2025-05-29")]
    [InlineData("https://example.org/detail/~29-05-2025-talks", "2025-05-29")]
    [InlineData("https://example.org/2025/05/talks", "2025-05")]
    [InlineData("https://example.org/talks?date=2025-05-29", null)]
    [InlineData("https://example.org/a-2025-97-99", null)]
    [InlineData("https://example.org/1234/56/78", null)]
    public void An_address_tells_its_date(string address, string? expected) =>
        Assert.Equal(expected, AddressDate.TryFind(address, out var date) ? date.ToString() : null);

    [Fact]
    public void Machines_may_write_epoch_seconds_and_bare_years()
    {
        var context = new DateContext { Today = Today, Machine = true };

        Assert.True(DateReader.TryRead("1748513700", context, out var date));
        Assert.Equal("2025-05-29T10:15:00Z", date.ToString());
        Assert.True(DateReader.TryRead("1748513700000", context, out date));
        Assert.True(DateReader.TryRead("2019", context, out date));
        Assert.Equal("2019", date.ToString());
    }

    [Fact]
    public void Long_and_odd_texts_give_no_date_and_no_fault()
    {
        var context = new DateContext { Language = "en", Today = Today };
        foreach (var text in new[] { new string('1', 5000), string.Concat(Enumerable.Repeat("1/", 100)), "May May May", "::::", "T10", "年月日", "令和", "0000-00-00", "99/99/9999", "May 99, 2025" })
            Assert.False(DateReader.TryRead(text, context, out _), text);
    }

    private static string Say(DateLine line)
    {
        var published = line.Published?.ToString() ?? (line.Doubt == DateDoubt.None ? "none" : $"none: {line.Doubt}");
        return line.Updated is { } updated ? $"{published} / {updated}" : published;
    }

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
