using ArticleCli.Model;
using ArticleCli.Write.Markdown;

namespace ArticleCli.Tests.Write.Markdown;

public sealed class DialectTests
{
    private static readonly Document Mixed = new(
    [
        new Callout("NOTE", [new Model.Text("Mind the gap")], [P("Stand back.")]),
        new Paragraph([new Model.Text("Was "), new Strike([new Model.Text("ten")]), new Model.Text(", "), new Mark([new Model.Text("eleven")]), new Model.Text(" "), new MathSpan("x^2")]),
        new Table([ColumnAlignment.Right], [new TableCell([new Model.Text("a|b")])], [[new TableCell([new Model.Text("1")])]]),
        new Paragraph([new Link("https://e.org/", [new Model.Text("site")], "t"), new Model.Text(" "), new Link("https://e.org/", [new Model.Text("again")], "t"), new Image("https://e.org/i.png", "i")]),
    ]);

    [Fact]
    public void GitHub_has_callouts_tables_strikethrough_and_mathematics() => Assert.Equal(
        "> [!NOTE]\n> **Mind the gap**\n>\n> Stand back.\n\nWas ~~ten~~, eleven $x^2$\n\n| a\\|b |\n| --: |\n| 1 |\n\n"
        + "[site](https://e.org/ \"t\") [again](https://e.org/ \"t\")![i](https://e.org/i.png)\n",
        MarkdownWriter.Write(Mixed, WriteOptions.Default));

    [Fact]
    public void CommonMark_degrades_to_what_it_has() => Assert.Equal(
        "> **Mind the gap**\n>\n> Stand back.\n\nWas <del>ten</del>, eleven `x^2`\n\n**a|b**\\\n1\n\n"
        + "[site](https://e.org/ \"t\") [again](https://e.org/ \"t\")![i](https://e.org/i.png)\n",
        MarkdownWriter.Write(Mixed, new WriteOptions { Dialect = MarkdownDialect.CommonMark }));

    [Fact]
    public void Obsidian_has_highlights_and_titles_of_callouts() => Assert.StartsWith(
        "> [!NOTE] Mind the gap\n> Stand back.\n\nWas ~~ten~~, ==eleven== $x^2$\n",
        MarkdownWriter.Write(Mixed, new WriteOptions { Dialect = MarkdownDialect.Obsidian }),
        StringComparison.Ordinal);

    [Fact]
    public void Links_by_reference_share_their_target() => Assert.EndsWith(
        "[site][1] [again][1]\n\n[1]: https://e.org/ \"t\"\n",
        MarkdownWriter.Write(Mixed, new WriteOptions { Links = LinkStyle.Reference, Images = ImageStyle.Drop }),
        StringComparison.Ordinal);

    [Fact]
    public void Links_as_text_keep_their_text() => Assert.EndsWith(
        "\n\nsite again\n", MarkdownWriter.Write(Mixed, new WriteOptions { Links = LinkStyle.Text, Images = ImageStyle.Drop }), StringComparison.Ordinal);

    [Fact]
    public void Wrapped_lines_never_begin_a_block() => Assert.Equal(
        "one two three four five\nsix - seven eight nine\nten\n",
        MarkdownWriter.Write(new Document([P("one two three four five six - seven eight nine ten")]), new WriteOptions { Wrap = 24 }));

    [Fact]
    public void Unsafe_addresses_lose_their_target_and_keep_their_text() => Assert.Equal(
        "click here\n",
        MarkdownWriter.Write(new Document([new Paragraph([new Link("java\nscript:alert(1)", [new Model.Text("click")]), new Model.Text(" here"), new Image("data:text/html,x", "x")])]), WriteOptions.Default));

    private static Paragraph P(string text) => new([new Model.Text(text)]);
}
