using ArticleCli.Model;
using ArticleCli.Write.FrontMatter;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ArticleCli.Tests.Write.FrontMatter;

public sealed class FrontMatterWriterTests
{
    [Fact]
    public void Keys_stand_in_order_and_absent_ones_are_left_out()
    {
        var written = FrontMatterWriter.Write(new Metadata
        {
            License = "CC BY 4.0",
            Title = "Harbour to be rebuilt",
            Source = "https://e.org/2025/05/29/harbour",
            Authors = ["Marta Lindqvist", "O'Neil-Hart"],
            Published = "2025-05-29T10:15:00-04:00",
            Updated = "2025-06",
            Language = "no",
            Tags = ["sea: walls"],
        });
        Assert.Equal(
            """
            ---
            title: Harbour to be rebuilt
            source: https://e.org/2025/05/29/harbour
            authors:
              - Marta Lindqvist
              - O'Neil-Hart
            published: 2025-05-29T10:15:00-04:00
            updated: 2025-06
            language: "no"
            tags:
              - "sea: walls"
            license: CC BY 4.0
            ---

            """.ReplaceLineEndings("\n"),
            written);
    }

    [Fact]
    public void Nothing_known_is_no_front_matter() => Assert.Equal("", FrontMatterWriter.Write(Metadata.Empty));

    [Theory]
    [InlineData("yes")]
    [InlineData("No")]
    [InlineData("NULL")]
    [InlineData("1e3")]
    [InlineData("0o17")]
    [InlineData("12:30:45")]
    [InlineData("2025-05-29")]
    [InlineData("--- The pier")]
    [InlineData("- a")]
    [InlineData("&anchor x")]
    [InlineData("*alias")]
    [InlineData("!!python/object:os.system x")]
    [InlineData("a: b")]
    [InlineData("a #b")]
    [InlineData("%x")]
    [InlineData("@x")]
    [InlineData("`x`")]
    [InlineData("\"q\"")]
    [InlineData("back\\slash")]
    [InlineData("...")]
    [InlineData("~")]
    [InlineData(" lead")]
    [InlineData("trail ")]
    [InlineData("tab\tin")]
    [InlineData("line\nend")]
    [InlineData("\u0085next\u2028sep\u2029par\uFEFFmark\u202Eturn")]
    [InlineData("\u0000\u0007bell\u009B")]
    [InlineData("emoji 😀")]
    [InlineData("https://e.org/a b")]
    [InlineData("https://e.org:")]
    public void Text_comes_back_letter_for_letter_and_stays_text(string text)
    {
        var written = FrontMatterWriter.Write(new Metadata { Title = text });
        Assert.StartsWith("---\ntitle: \"", written, StringComparison.Ordinal);
        var parser = new Parser(new StringReader(written[4..^4]));
        var scalars = new List<Scalar>();
        while (parser.MoveNext())
        {
            if (parser.Current is Scalar scalar)
                scalars.Add(scalar);
        }

        Assert.Equal(2, scalars.Count);
        Assert.Equal(text, scalars[1].Value);
        Assert.DoesNotContain(written, static c => c is '\u202E' or '\u0085' or '\u2028' or '\uFEFF' || (char.IsControl(c) && c != '\n'));
    }

    [Theory]
    [InlineData("A letter, then (and so) on")]
    [InlineData("Straßenbahn kehrt zurück")]
    [InlineData("https://e.org/a?b=c&d=e#f")]
    public void Plain_text_and_addresses_stand_bare(string text) =>
        Assert.Contains($"title: {text}\n", FrontMatterWriter.Write(new Metadata { Title = text }), StringComparison.Ordinal);

    [Fact]
    public void What_is_no_date_is_no_bare_date() =>
        Assert.Contains("published: \"2025-05-29: late\"\n", FrontMatterWriter.Write(new Metadata { Published = "2025-05-29: late" }), StringComparison.Ordinal);
}
