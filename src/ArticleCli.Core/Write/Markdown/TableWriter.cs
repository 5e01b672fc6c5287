using ArticleCli.Model;
using ArticleCli.Write.Markdown.Inlines;

namespace ArticleCli.Write.Markdown;

/// <summary>Writes tables with pipes.</summary>
internal sealed class TableWriter(DocumentContext document, LineOutput output, InlineWriter inlines, BlockWriter blocks)
{
    public void Write(Table table, Flow flow)
    {
        var columns = table.Header.Count;
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
}
