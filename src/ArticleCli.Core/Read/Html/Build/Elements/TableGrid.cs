using System.Globalization;
using ArticleCli.Model;

namespace ArticleCli.Read.Html.Build.Elements;

/// <summary>The grid of a table: spans filled with empty cells, rows of one length, bounded.</summary>
internal static class TableGrid
{
    private const int MaximumColumns = 1_000;
    private const int MaximumCells = 100_000;
    private static readonly TableCell Empty = new([]);

    /// <summary>How many columns the grid has; null where it would be over the limits.</summary>
    public static int? Measure(Builder builder, TableSurvey survey)
    {
        var page = builder.Page;
        var columns = 0;
        var left = new int[MaximumColumns + 1];
        foreach (var row in survey.Rows)
        {
            var column = 0;
            for (var cell = page.FirstElement(row); cell >= 0; cell = page.NextElement(cell))
            {
                if (page.Tag(cell) is not (Tag.Td or Tag.Th))
                    continue;
                while (column < MaximumColumns && left[column] > 0)
                    left[column++]--;

                // A span that nothing stands beside may reach beyond the table: it counts once.
                columns = Math.Max(columns, column + 1);
                var width = Span(page, cell, "colspan");
                var height = Span(page, cell, "rowspan") - 1;
                for (var end = Math.Min(column + width, MaximumColumns); column < end; column++)
                    left[column] = height;
                if (column >= MaximumColumns && page.NextElement(cell) >= 0)
                    return null;
            }

            for (; column < columns; column++)
            {
                if (left[column] > 0)
                    left[column]--;
            }
        }

        return columns is 0 or > MaximumColumns || (long)columns * survey.Rows.Count > MaximumCells ? null : columns;
    }

    /// <summary>Reads the cells; null for a table without any content.</summary>
    public static Table? Fill(Builder builder, TableSurvey survey, int columns)
    {
        var rows = new List<IReadOnlyList<TableCell>>(survey.Rows.Count + 1);
        var alignment = new TableAlignment(columns);
        var left = new int[columns];
        var hasContent = false;
        foreach (var row in survey.Rows)
        {
            var cells = Row(builder, row, left, alignment, rows.Count == 0);
            if (cells is null)
                continue;
            var isBlank = Array.TrueForAll(cells, static cell => cell.Content.Count == 0);
            hasContent |= !isBlank;
            if (!isBlank || builder.WholePage)
                rows.Add(cells);
        }

        if (!hasContent)
            return null;
        if (!TableHeader.IsFirstRow(builder, survey))
            rows.Insert(0, Enumerable.Repeat(Empty, columns).ToArray());
        var caption = survey.Caption < 0 ? [] : builder.Inlines(survey.Caption + 1, builder.Page.End(survey.Caption), Shape.Cell);
        return new Table(alignment.Columns, rows[0], rows.GetRange(1, rows.Count - 1), caption.Count > 0 ? caption : null);
    }

    private static TableCell[]? Row(Builder builder, int row, int[] left, TableAlignment alignment, bool isFirst)
    {
        var page = builder.Page;
        var cells = new TableCell[left.Length];
        Array.Fill(cells, Empty);
        var column = 0;
        var found = false;
        for (var cell = page.FirstElement(row); cell >= 0 && column < left.Length; cell = page.NextElement(cell))
        {
            if (page.Tag(cell) is not (Tag.Td or Tag.Th))
                continue;
            found = true;
            while (column < left.Length && left[column] > 0)
                left[column++]--;
            if (column == left.Length)
                break;
            if (builder.Keeps(cell))
                cells[column] = Cell(builder, cell);
            alignment.Note(page, row, cell, column, isFirst, cells[column].Content.Count > 0);
            var height = Span(page, cell, "rowspan") - 1;
            for (var end = Math.Min(column + Span(page, cell, "colspan"), left.Length); column < end; column++)
                left[column] = height;
        }

        for (; column < left.Length; column++)
        {
            if (left[column] > 0)
                left[column]--;
        }

        return found ? cells : null;
    }

    private static TableCell Cell(Builder builder, int cell)
    {
        var content = builder.Inlines(cell + 1, builder.Page.End(cell), Shape.Cell);
        return content.Count == 0 ? Empty : new TableCell(content);
    }

    private static int Span(Page page, int cell, string attribute) =>
        page.TryGetAttribute(cell, attribute, out var value) && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var span)
            ? Math.Clamp(span, 1, MaximumColumns)
            : 1;
}
