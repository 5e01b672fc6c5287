using ArticleCli.Model;
using ArticleCli.Read.Markdown;

namespace ArticleCli.Tests.Read.Markdown;

public sealed class MarkdownReaderTests
{
    [Fact]
    public void Front_matter_becomes_clues()
    {
        var result = Read("---\ntitle: \"Low: water\"\nauthors:\n  - Ann\n  - Bo\ndate: 2025-05-29\nother: x\n---\n\nText.\n");
        Assert.Equal(
            [(MetadataField.Title, "Low: water"), (MetadataField.Authors, "Ann"), (MetadataField.Authors, "Bo"), (MetadataField.Published, "2025-05-29")],
            result.Clues.Select(static c => (c.Field, c.Value)));
        Assert.Single(result.Document.Blocks);
        Assert.Empty(result.Warnings);
    }

    [Fact]
    public void Front_matter_in_TOML_becomes_clues()
    {
        var result = Read("+++\ntitle = 'Low water'\ntags = [\"a\", \"b\"]\n[extra]\nx = 1\n+++\nText.\n");
        Assert.Equal(["Low water", "a", "b"], result.Clues.Select(static c => c.Value));
    }

    [Theory]
    [InlineData("---\ntitle: !!python/object/apply:os.system ['x']\n---\nText.\n")]
    [InlineData("---\na: &a x\nb: *a\n---\nText.\n")]
    [InlineData("---\ntitle: [unclosed\n---\nText.\n")]
    public void Front_matter_that_is_no_metadata_stays_as_text(string markdown)
    {
        var result = Read(markdown);
        Assert.Empty(result.Clues);
        Assert.Equal("front-matter", Assert.Single(result.Warnings).Code);
        Assert.Equal(2, result.Document.Blocks.Count);
    }

    [Fact]
    public void Too_deep_is_read_as_text_with_a_warning()
    {
        var result = Read("Before.\n\n" + string.Concat(Enumerable.Repeat("> ", 2_000)) + "x\n");
        Assert.Equal("markdown-too-deep", Assert.Single(result.Warnings).Code);
        Assert.NotEmpty(result.Document.Blocks);
    }

    [Fact]
    public void Text_is_never_lost_to_a_footnote_without_reference()
    {
        var result = Read("Text.\n\n[^9]: Alone.\n");
        Assert.Equal("9", Assert.IsType<Footnote>(result.Document.Blocks[^1]).Label);
    }

    [Fact]
    public void Raw_HTML_without_text_is_nothing_and_the_rest_stays() =>
        Assert.Equal(2, Read("Before.\n\n<script>alert(1)</script>\n\nAfter.\n").Document.Blocks.Count);

    [Fact]
    public void Footnotes_side_by_side_stay_two()
    {
        var paragraph = Assert.IsType<Paragraph>(Read("x[^1][^2]\n\n[^1]: One.\n\n[^2]: Two.\n").Document.Blocks[0]);
        Assert.Equal(["1", "2"], paragraph.Content.OfType<FootnoteReference>().Select(static r => r.Label));
    }

    [Theory]
    [InlineData("# One\n\nText.\n\n## Two\n\n### Three\n", true)]
    [InlineData("| a | b |\n| --- | --- |\n| 1 | 2 |\n", true)]
    [InlineData("```\ncode\n```\n", true)]
    [InlineData("A headline\n\nBy Ann Lee\n\nA [link](https://e.org/) and a #tag.\n", false)]
    public void Markdown_is_told_by_its_structure(string text, bool expected) => Assert.Equal(expected, MarkdownReader.Accepts(new Source(text)));

    [Fact]
    public void Scraped_text_is_left_to_its_own_reader() => Assert.False(MarkdownReader.Accepts(new Source("# One\n\n## Two\n\n## Three\n") { Extension = "txt" }));

    private static ReadResult Read(string markdown) => MarkdownReader.Read(new Source(markdown), ConvertOptions.Default, CancellationToken.None);
}
