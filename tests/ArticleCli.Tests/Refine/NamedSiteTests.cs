using ArticleCli.Model;
using ArticleCli.Write.Markdown;

namespace ArticleCli.Tests.Refine;

public sealed class NamedSiteTests
{
    /// <summary>Found by fuzzing: two spaces in what could be a site's name have no word between them.</summary>
    [Fact]
    public void Two_spaces_in_a_name_are_no_word()
    {
        var result = ArticleConverter.Convert(new Source("`\uB113  s\nx\n```") { Extension = "md" }, ConvertOptions.Default);
        var removed = string.Concat(result.Trace.Entries.Select(static e => e.Text));
        Assert.Contains('\uB113', MarkdownWriter.Write(result.Document, WriteOptions.Default) + removed);
    }
}
