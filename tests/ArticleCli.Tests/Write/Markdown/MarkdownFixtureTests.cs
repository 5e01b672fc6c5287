using ArticleCli.Model;
using ArticleCli.Read.Markdown;
using ArticleCli.Write.Markdown;

namespace ArticleCli.Tests.Write.Markdown;

/// <summary>Each <c>Fixtures/markdown/NAME.in.md</c>, read and written, is <c>NAME.out.md</c>; and that, read and written again, is itself.</summary>
public sealed class MarkdownFixtureTests
{
    public static TheoryData<string> Names => [.. Directory.GetFiles(Folder, "*.in.md").Select(static f => Path.GetFileName(f)[..^".in.md".Length]).Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "../../../../../tests/ArticleCli.Tests/Fixtures/markdown");

    [Theory]
    [MemberData(nameof(Names))]
    public void Input_becomes_the_expected_output_and_stays_it(string name)
    {
        var input = File.ReadAllText(Path.Combine(Folder, name + ".in.md"));
        var expected = File.ReadAllText(Path.Combine(Folder, name + ".out.md"));
        Assert.Equal(expected, Convert(input));
        Assert.Equal(expected, Convert(expected));
    }

    private static string Convert(string markdown) =>
        MarkdownWriter.Write(MarkdownReader.Read(new Source(markdown), ConvertOptions.Default, CancellationToken.None).Document, WriteOptions.Default);
}
