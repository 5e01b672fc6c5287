using ArticleCli.Model;
using ArticleCli.Write.Markdown.Inlines;

namespace ArticleCli.Write.Markdown;

/// <summary>Tables as lines of text, where the dialect has none or the table is beyond the limits.</summary>
internal static class TableText
{
    // reliability.md, limits: beyond them a table is written as text.
    private const int MostColumns = 1_000;
    private const int MostCells = 100_000;
    private const int RowsOfParagraph = 500;

    /// <summary>It can be written as a table.</summary>
    public static bool IsTable(Table table, DocumentContext document) =>
        document.Extended && table.Header.Count is > 0 and <= MostColumns && (long)table.Header.Count * (table.Rows.Count + 1) <= MostCells;

    /// <summary>The rows, a line each, cells parted by a bar.</summary>
    public static IEnumerable<Paragraph> Paragraphs(Table table)
    {
        var lines = new List<Inline>();
        AddLine(lines, table.Header, true);
        for (var i = 0; i < table.Rows.Count; i++)
        {
            if (i % RowsOfParagraph == RowsOfParagraph - 1)
            {
                yield return new Paragraph(lines);
                lines = [];
            }

            AddLine(lines, table.Rows[i], false);
        }

        yield return new Paragraph(lines);
    }

    private static void AddLine(List<Inline> lines, IReadOnlyList<TableCell> row, bool header)
    {
        var start = lines.Count;
        foreach (var cell in row)
        {
            if (PlainText.Of(cell.Content).AsSpan().IsWhiteSpace())
                continue;
            if (lines.Count > start)
                lines.Add(new Model.Text(" | "));
            var content = cell.Content.Select(static c => c is LineBreak ? new Model.Text(" ") : c);
            if (header)
                lines.Add(new Strong([.. content]));
            else
                lines.AddRange(content);
        }

        if (lines.Count > start)
            lines.Add(LineBreak.Instance);
    }
}
