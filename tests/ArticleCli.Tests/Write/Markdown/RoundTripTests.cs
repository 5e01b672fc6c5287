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
