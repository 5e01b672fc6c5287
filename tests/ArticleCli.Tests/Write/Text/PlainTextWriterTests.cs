using ArticleCli.Model;
using ArticleCli.Write.Text;

namespace ArticleCli.Tests.Write.Text;

public sealed class PlainTextWriterTests
{
    [Fact]
    public void Blocks_lists_and_cells_have_their_marks_and_figures_are_left_out()
    {
        var document = new Document(
        [
            new Heading(2, [new Model.Text("Tides")]),
            new Paragraph([new Model.Text("High "), new Emphasis([new Model.Text("water")]), LineBreak.Instance, new Model.Text("at noon.")]),
            new Figure([new Paragraph([new Image("https://e.org/a.jpg", "A pier")])], [new Model.Text("Photo: A. Berg")]),
            new ListBlock(false, 1, true, [Item("one"), new ListItem([P("two"), new ListBlock(true, 3, true, [Item("deep"), Item("deeper")])])]),
            new Table([ColumnAlignment.None, ColumnAlignment.None], [Cell("Day"), Cell("Metres")], [[Cell("Monday"), Cell("3.1")], [Cell(""), Cell("2")]]),
            new Caption([new Model.Text("The pier in May")]),
        ]);
        Assert.Equal(
            "Tides\n\nHigh water\nat noon.\n\n- one\n- two\n  3. deep\n  4. deeper\n\nDay | Metres\nMonday | 3.1\n2\n\nThe pier in May\n",
            PlainTextWriter.Write(document));
    }

    [Fact]
    public void An_empty_document_is_no_text() => Assert.Equal("", PlainTextWriter.Write(Document.Empty));

    private static Paragraph P(string text) => new([new Model.Text(text)]);

    private static ListItem Item(string text) => new([P(text)]);

    private static TableCell Cell(string text) => new([new Model.Text(text)]);
}
