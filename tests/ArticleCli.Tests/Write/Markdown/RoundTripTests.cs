using ArticleCli.Model;
using ArticleCli.Read.Markdown;
using ArticleCli.Write.Markdown;
using CsCheck;

namespace ArticleCli.Tests.Write.Markdown;

public sealed class RoundTripTests
{
    [Fact]
    public void Paragraphs_that_were_written_come_back_byte_for_byte() =>
        GeneratedDocuments.Paragraphs.Sample(Comes_back, iter: 3_000, print: Print);

    [Fact]
    public void A_callout_whose_title_shows_nothing_has_none()
    {
        var callout = new Callout("WARNING", [new Model.Text(" \u0001")], [new Paragraph([new Model.Text("Mind the gap.")]), new Paragraph([new Model.Text("And the door.")])]);
        Assert.Equal("> [!WARNING]\n> Mind the gap.\n>\n> And the door.\n", MarkdownWriter.Write(new Document([callout]), WriteOptions.Default));
    }

    [Fact]
    public void Blocks_that_show_nothing_are_not_written_and_part_nothing()
    {
        IReadOnlyList<Block> nothing =
        [
            new Paragraph([new Model.Text("\u3000\u0001")]), new Heading(2, [new Emphasis([new Model.Text(" ")])]), new MathBlock(" \n"), new Quote([new Paragraph([])]),
            new ListBlock(false, 1, true, []), new Paragraph([new CodeSpan(" "), LineBreak.Instance, new MathSpan("\u0001"), new Image("javascript:x", "y")]),
        ];
        Assert.Equal("", MarkdownWriter.Write(new Document(nothing), WriteOptions.Default));
        Assert.Equal(
            "- one\n  - two\n",
            MarkdownWriter.Write(
                new Document([new ListBlock(false, 1, true, [new ListItem([.. nothing, new Paragraph([new Model.Text("one")]), .. nothing, new ListBlock(false, 1, true, [new ListItem([.. nothing, new Paragraph([new Model.Text("two")])])])])])]),
                WriteOptions.Default));
    }

    [Theory]
    [InlineData("[x](/y*) ", 30_000)]
    [InlineData("_a_ ", 6_000)]
    [InlineData("[", 2_000)]
    public void Marks_by_the_thousand_leave_the_text_Markdown(string unit, int times)
    {
        var markdown = string.Concat(Enumerable.Repeat(unit, times)) + "\n\n> A *quotation*.\n";
        var read = MarkdownReader.Read(new Source(markdown), ConvertOptions.Default, CancellationToken.None);
        Assert.Empty(read.Warnings);
        Assert.IsType<Emphasis>(Assert.IsType<Paragraph>(Assert.Single(Assert.IsType<Quote>(read.Document.Blocks[^1]).Children)).Content[1]);
        Assert.True(Comes_back(read.Document));
    }

    [Theory]
    [InlineData("```math\n1 + 2\n```", "$$\n1 + 2\n$$\n")]
    [InlineData("```math>\n1 + 2\n```", "$$\n1 + 2\n$$\n")]
    [InlineData("```math\n```", "")]
    public void Mathematics_between_fences_of_plain_text_is_a_formula(string text, string expected)
    {
        var document = ArticleCli.Read.Text.TextReader.Read(new Source(text), ConvertOptions.Default, CancellationToken.None).Document;
        Assert.Equal(expected, MarkdownWriter.Write(document, WriteOptions.Default));
    }

    [Theory]
    [InlineData("[^1]")]
    [InlineData("[^1 ]")]
    [InlineData("[^1\u3000]")]
    [InlineData("[ ^1]")]
    [InlineData("[^ 1]")]
    public void Text_that_looks_like_a_note_stays_text_beside_that_note(string text)
    {
        var note = new Footnote("1", [new Paragraph([new Model.Text("A note.")])]);
        Assert.True(Comes_back(new Document([new Paragraph([new Model.Text(text), new Model.Text(" and "), new FootnoteReference("1")]), note])));
    }

    internal static bool Comes_back(Document document)
    {
        var written = MarkdownWriter.Write(document, WriteOptions.Default);
        return Again(written) == written;
    }

    internal static string Again(string markdown) =>
        MarkdownWriter.Write(MarkdownReader.Read(new Source(markdown), ConvertOptions.Default, CancellationToken.None).Document, WriteOptions.Default);

    private static string Print(Document document)
    {
        var written = MarkdownWriter.Write(document, WriteOptions.Default);
        return $"first:\n{written}\nagain:\n{Again(written)}";
    }
}
