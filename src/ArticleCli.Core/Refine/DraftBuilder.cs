using ArticleCli.Model;
using Break = ArticleCli.Model.Rule;

namespace ArticleCli.Refine;

/// <summary>Cuts a document into the draft's lines.</summary>
internal static class DraftBuilder
{
    /// <summary>The lines of a document.</summary>
    /// <param name="document">The document as read.</param>
    public static List<Line> Lines(Document document)
    {
        var lines = new List<Line>(document.Blocks.Count);
        for (var block = 0; block < document.Blocks.Count; block++)
        {
            switch (document.Blocks[block])
            {
                case Paragraph { Content: var content }:
                    if (IsWordless(content))
                        Add(lines, block, LineKind.Solid, "");
                    else
                        AddRows(lines, block, content);
                    break;
                case Heading { Content: var content }:
                    if (IsWordless(content))
                        Add(lines, block, LineKind.Solid, "");
                    else
                        Add(lines, block, 0, 1, LineKind.Heading, content);
                    break;
                case ListBlock list: Add(lines, block, LineKind.List, BlockText.Of(list)); break;
                case Break: Add(lines, block, LineKind.Break, ""); break;
                case { } other: Add(lines, block, LineKind.Solid, BlockText.Of(other)); break;
            }
        }

        return lines;
    }

    private static void AddRows(List<Line> lines, int block, IReadOnlyList<Inline> content)
    {
        if (!content.Any(static i => i is LineBreak))
        {
            Add(lines, block, 0, 1, LineKind.Text, content);
            return;
        }

        var rows = new List<List<Inline>> { new() };
        foreach (var inline in content)
        {
            if (inline is LineBreak)
                rows.Add([]);
            else
                rows[^1].Add(inline);
        }

        rows.RemoveAll(static r => r.Count == 0);
        for (var row = rows.Count - 1; row >= 0 && rows.Count > 1; row--)
        {
            if (!IsWordless(rows[row]))
                continue;

            // A picture on a row of its own goes with the row beside it: rules look at words.
            var beside = row > 0 ? row - 1 : 1;
            rows[beside] = row > 0 ? [.. rows[beside], new Text(" "), .. rows[row]] : [.. rows[row], new Text(" "), .. rows[beside]];
            rows.RemoveAt(row);
        }

        for (var row = 0; row < rows.Count; row++)
            Add(lines, block, row, rows.Count, LineKind.Text, rows[row]);
    }

    private static bool IsWordless(IReadOnlyList<Inline> content)
    {
        // Almost every paragraph says so at once.
        foreach (var inline in content)
        {
            if (inline is Text { Value: var value } && !value.AsSpan().IsWhiteSpace())
                return false;
        }

        return PlainText.Of(content).AsSpan().IsWhiteSpace();
    }

    private static void Add(List<Line> lines, int block, int row, int rows, LineKind kind, IReadOnlyList<Inline> content)
    {
        var text = PlainText.Of(content).Trim().Replace('\u00A0', ' ').Replace('\u202F', ' ');
        lines.Add(new Line
        {
            Index = lines.Count,
            Block = block,
            Row = row,
            Rows = rows,
            Kind = kind,
            Content = content,
            Text = text,
            Words = Letters.Words(text),
            EndsSentence = Letters.EndsSentence(text),
        });
    }

    private static void Add(List<Line> lines, int block, LineKind kind, string text) =>
        lines.Add(new Line { Index = lines.Count, Block = block, Row = 0, Rows = 1, Kind = kind, Content = [], Text = text, Words = Letters.Words(text) });
}
