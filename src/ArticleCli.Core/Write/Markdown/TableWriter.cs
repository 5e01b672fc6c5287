using ArticleCli.Model;
using ArticleCli.Write.Markdown.Inlines;

namespace ArticleCli.Write.Markdown;

/// <summary>Writes tables with pipes. Where the dialect has none, or a table is beyond the limits, its rows become lines of text.</summary>
internal sealed class TableWriter(DocumentContext document, LineOutput output, InlineWriter inlines, BlockWriter blocks)
{
    private const int MostColumns = 1_000;
    private const int MostCells = 100_000;
    private const int RowsOfParagraph = 500;

    public void Write(Table table, Flow flow)
    {
        if (table.Caption is { } caption)
            blocks.WriteParagraph([new Emphasis(caption)], flow);
        var columns = table.Header.Count;
        if (columns == 0)
            return;
        if (!document.Extended || columns > MostColumns || (long)columns * (table.Rows.Count + 1) > MostCells)
        {
            WriteAsText(table, flow);
            return;
        }

        blocks.Open(flow);
        WriteRow(table.Header, columns);
        output.Begin();
        output.Write('|');
        for (var i = 0; i < columns; i++)
            output.Write(i < table.Alignments.Count ? Delimiter(table.Alignments[i]) : " --- |");
        output.EndLine();
        foreach (var row in table.Rows)
            WriteRow(row, columns);
    }

    private static string Delimiter(ColumnAlignment alignment) => alignment switch
    {
        ColumnAlignment.Left => " :-- |",
        ColumnAlignment.Center => " :-: |",
        ColumnAlignment.Right => " --: |",
        _ => " --- |",
    };

    private void WriteRow(IReadOnlyList<TableCell> row, int columns)
    {
        output.Begin();
        output.Write('|');
        for (var i = 0; i < columns; i++)
        {
            if (i < row.Count && inlines.Prepare(row[i].Content, new InlineContext(document, Place.Cell)))
            {
                output.Write(' ');
                inlines.Print(Place.Cell);
            }

            output.Write(" |");
        }

        output.EndLine();
    }

    private void WriteAsText(Table table, Flow flow)
    {
        var lines = new List<Inline>();
        AddLine(lines, table.Header, true);
        for (var i = 0; i < table.Rows.Count; i++)
        {
            if (i % RowsOfParagraph == RowsOfParagraph - 1)
            {
                blocks.WriteParagraph(lines, flow);
                lines.Clear();
            }

            AddLine(lines, table.Rows[i], false);
        }

        blocks.WriteParagraph(lines, flow);
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
