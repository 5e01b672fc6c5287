using ArticleCli.Model;

namespace ArticleCli.Read.Text;

/// <summary>Tables drawn with pipes or tabs.</summary>
internal static class TableShape
{
    /// <summary>Reads the table that begins at a line.</summary>
    /// <param name="lines">All lines.</param>
    /// <param name="start">Where it may begin.</param>
    /// <param name="end">The line after it.</param>
    /// <returns>The table, or null.</returns>
    public static Table? Read(IReadOnlyList<TextLine> lines, int start, out int end)
    {
        end = start;
        var first = lines[start].Text;
        var pipes = first[0] == '|' || first.Contains(" | ", StringComparison.Ordinal);
        if (!pipes && !first.Contains('\t', StringComparison.Ordinal))
            return null;
        var rows = new List<List<string>>();
        var ruled = -1;
        while (end < lines.Count && lines[end] is { IsBlank: false, IsFenced: false } line && (end == start || !line.StartsBlock))
        {
            if (pipes && rows.Count == 1 && ruled < 0 && IsDelimiter(line.Text))
            {
                ruled = end++;
                continue;
            }

            var cells = pipes ? Cells(line.Text) : [.. line.Text.Split('\t').Select(static c => c.Trim())];
            if (cells.Count < 2 || (rows.Count > 0 && cells.Count != rows[0].Count && !(ruled >= 0 && line.Text[0] == '|')))
                break;
            rows.Add(cells);
            end++;
        }

        // Two rows of two cells are too little to tell a table from a line with a separator.
        if (rows.Count < 2 && ruled < 0 || (ruled < 0 && rows[0].Count == 2 && (pipes ? first[0] != '|' : rows.Count < 3)) || (ruled < 0 && pipes && rows.Count < 3 && first[0] != '|'))
        {
            end = start;
            return null;
        }

        return Build(rows, ruled < 0 ? null : Cells(lines[ruled].Text));
    }

    private static Table Build(List<List<string>> rows, List<string>? rule)
    {
        var columns = rows[0].Count;
        var alignments = new ColumnAlignment[columns];
        for (var i = 0; rule is not null && i < Math.Min(columns, rule.Count); i++)
        {
            alignments[i] = (rule[i].StartsWith(':'), rule[i].EndsWith(':')) switch
            {
                (true, true) => ColumnAlignment.Center,
                (true, false) => ColumnAlignment.Left,
                (false, true) => ColumnAlignment.Right,
                _ => ColumnAlignment.None,
            };
        }

        return new Table(alignments, Row(rows[0], columns), [.. rows.Skip(1).Select(r => Row(r, columns))]);
    }

    private static TableCell[] Row(List<string> cells, int columns)
    {
        var row = new TableCell[columns];
        for (var i = 0; i < columns; i++)
        {
            var text = i >= cells.Count ? "" : i == columns - 1 ? string.Join(' ', cells.Skip(i)) : cells[i];
            row[i] = new TableCell(text.Length == 0 ? [] : InlineParser.Parse(text));
        }

        return row;
    }

    private static bool IsDelimiter(string text) =>
        text.AsSpan().IndexOfAnyExcept("|-: ") < 0 && text.Contains("--", StringComparison.Ordinal) && text.Contains('|', StringComparison.Ordinal);

    private static List<string> Cells(string text)
    {
        var inner = text.AsSpan();
        if (inner[0] == '|')
            inner = inner[1..];
        if (inner.Length > 0 && inner[^1] == '|' && !inner.EndsWith("\\|"))
            inner = inner[..^1];
        var cells = new List<string>();
        var start = 0;
        for (var i = 0; i <= inner.Length; i++)
        {
            if (i < inner.Length && (inner[i] != '|' || (i > 0 && inner[i - 1] == '\\')))
                continue;
            cells.Add(inner[start..i].Trim().ToString().Replace("\\|", "|", StringComparison.Ordinal));
            start = i + 1;
        }

        return cells;
    }
}
