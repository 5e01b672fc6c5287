using ArticleCli.Model;
using ArticleCli.Write.Markdown;
using ArticleCli.Write.Markdown.Inlines;

namespace ArticleCli.Tests.Write.Markdown;

public sealed class PlainRunTests
{
    private static readonly string[] Pieces =
        ["word", "é", "日本", "7", " ", " ", ".", ",", "(", ")", "-", "+", "!", "?", "\"", "'", "/", ":", ";", ">", "@", "^", "{", "}", "www", "http", "*", "_", "#", "|", "&amp;", "$", "\u00A0", "\n", "😀", "\u200B", "1. "];

    [Theory]
    [InlineData(MarkdownDialect.Gfm)]
    [InlineData(MarkdownDialect.CommonMark)]
    [InlineData(MarkdownDialect.Obsidian)]
    public void Plain_text_is_written_as_if_it_had_been_laid_out(MarkdownDialect dialect)
    {
        var random = new Random(20250529);
        var options = new WriteOptions { Dialect = dialect };
        var plain = 0;
        for (var i = 0; i < 20_000; i++)
        {
            var text = string.Concat(random.GetItems(Pieces, random.Next(1, 8)));
            if (!PlainRun.Is(text))
                continue;
            plain++;
            Assert.Equal(Laid(new Paragraph([new Model.Text(text), new Model.Text("")]), options), Laid(new Paragraph([new Model.Text(text)]), options));
            Assert.Equal(Laid(new Heading(2, [new Model.Text(text), new Model.Text("")]), options), Laid(new Heading(2, [new Model.Text(text)]), options));
        }

        Assert.InRange(plain, 1_000, 20_000);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1. one")]
    [InlineData("see www.example.org")]
    [InlineData("a  b")]
    [InlineData("a ")]
    [InlineData("2 * 3")]
    public void Text_that_may_be_misread_is_not_plain(string text) => Assert.False(PlainRun.Is(text));

    private static string Laid(Block block, WriteOptions options) => MarkdownWriter.Write(new Document([block]), options);
}
