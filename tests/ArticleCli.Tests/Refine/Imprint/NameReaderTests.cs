using System.Runtime.CompilerServices;
using ArticleCli.Refine.Imprint;

namespace ArticleCli.Tests.Refine.Imprint;

public sealed class NameReaderTests
{
    public static TheoryData<string> Lines => new(File.ReadAllLines(Path.Combine(Folder(), "..", "..", "Fixtures", "names", "lines.txt"))
        .Where(static line => line.Contains("=>", StringComparison.Ordinal) && !line.StartsWith('#')));

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_byline_gives_clean_names(string line)
    {
        var arrow = line.LastIndexOf("=>", StringComparison.Ordinal);
        var parts = line[..arrow].Split('|', 2, StringSplitOptions.TrimEntries);

        Assert.Equal(line[(arrow + 2)..].Trim(), string.Join("; ", NameReader.Read(parts[1], parts[0])));
    }

    [Theory]
    [InlineData("Ann Lee", true)]
    [InlineData("ludwig van beethoven", false)]
    [InlineData("Ann", false)]
    [InlineData("Staff Writer", false)]
    [InlineData("林雨彤", true)]
    [InlineData("Ann Lee 3", false)]
    [InlineData("", false)]
    public void A_name_is_told_by_its_form(string text, bool expected) => Assert.Equal(expected, NameReader.IsName(text, "en"));

    [Fact]
    public void Fields_for_authors_may_hold_handles_and_houses()
    {
        Assert.Equal([new ReadName("mixmaster_fred", NameKind.Single)], NameReader.Parse("mixmaster_fred", "en", machine: true));
        Assert.Equal([new ReadName("Ledger Staff", NameKind.Organisation)], NameReader.Parse("Ledger Staff", "en", machine: true));
        Assert.Equal([new ReadName("Harbour Stiftung e.V.", NameKind.Organisation)], NameReader.Parse("Harbour Stiftung e.V.", "de", machine: true));
        Assert.Empty(NameReader.Parse("admin", "en", machine: true));
    }

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
