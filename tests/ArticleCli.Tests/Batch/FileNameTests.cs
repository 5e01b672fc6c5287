using ArticleCli.Batch;

namespace ArticleCli.Tests.Batch;

public sealed class FileNameTests
{
    [Theory]
    [InlineData("../../../etc/passwd", "etc-passwd")]
    [InlineData("CON", "_CON")]
    [InlineData("nul.txt", "_nul.txt")]
    [InlineData("com¹", "_com¹")]
    [InlineData("console", "console")]
    [InlineData("-rf", "rf")]
    [InlineData("trailing dot.", "trailing dot")]
    [InlineData("a:b|c?", "a-b-c-")]
    [InlineData("evil\u202egpj.exe", "evil gpj.exe")]
    [InlineData("\u001b[31mred", "[31mred")]
    [InlineData("...", "untitled")]
    [InlineData("", "untitled")]
    public void A_part_is_legal_everywhere(string text, string name) => Assert.Equal(name, FileNames.Part(text));

    [Fact]
    public void A_long_name_is_cut_at_a_character()
    {
        var name = FileNames.Part(string.Concat(Enumerable.Repeat("😀", 100)));
        Assert.Equal(120, System.Text.Encoding.UTF8.GetByteCount(name));
        Assert.EndsWith("😀", name, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A Ferry, Two Boats & Ísland’s “Øst”", "a-ferry-two-boats-islands-ost")]
    [InlineData("東京の港", "東京の港")]
    [InlineData("Straße nach Łódź", "strasse-nach-lodz")]
    [InlineData("!!!", "")]
    public void A_slug_reads_well(string title, string slug) => Assert.Equal(slug, FileNames.Slug(title));

    [Theory]
    [InlineData("Café", "Cafe\u0301")]
    [InlineData("REPORT", "report")]
    [InlineData("Straße", "STRASSE")]
    [InlineData("각", "\u1100\u1161\u11a8")]
    public void Names_that_fold_into_one_have_one_key(string a, string b) => Assert.Equal(Folding.Key(a), Folding.Key(b));

    [Fact]
    public void Inputs_with_one_name_get_numbers_in_order_and_keep_them()
    {
        var book = new NameBook([]);
        Assert.Equal(["a.md", "A-2.md", "a-3.md"], [book.Give("1", "a", "md"), book.Give("2", "A", "md"), book.Give("3", "a", "md")]);
        var again = new NameBook([new ManifestEntry("3", "a-3.md", "", "", ""), new ManifestEntry("2", "A-2.md", "", "", "")]);
        Assert.Equal(["a-3.md", "A-2.md", "a.md"], [again.Give("3", "a", "md"), again.Give("2", "A", "md"), again.Give("1", "a", "md")]);
    }

    [Fact]
    public void A_folder_never_takes_a_files_name()
    {
        var book = new NameBook([]);
        Assert.Equal("x.md", book.Give("1", "x", "md"));
        Assert.Equal("x.md-2/y.md", book.Give("2", "x.md/y", "md"));
    }

    [Theory]
    [InlineData("abc", "a*c", true)]
    [InlineData("abc", "a?c", true)]
    [InlineData("abc", "[a-b]bc", true)]
    [InlineData("abc", "[!a]bc", false)]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaab", "*a*a*a*a*a*a*a*c", false)]
    public void Globs_match_as_in_shells(string name, string pattern, bool matches) => Assert.Equal(matches, ArticleCli.Load.Files.Glob.IsMatch(name, pattern));
}
