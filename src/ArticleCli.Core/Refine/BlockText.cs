using System.Text;
using ArticleCli.Model;

namespace ArticleCli.Refine;

/// <summary>The words of whole blocks, for measuring and for the trace.</summary>
internal static class BlockText
{
    /// <summary>The plain text of a block, its parts on lines of their own.</summary>
    /// <param name="block">The block.</param>
    public static string Of(Block block)
    {
        var builder = new StringBuilder();
        Append(builder, block);
        return builder.ToString().Trim();
    }

    /// <summary>The start of a block's plain text; a long paragraph isn't copied whole for it.</summary>
    /// <param name="block">The block.</param>
    /// <param name="most">Characters at most.</param>
    public static string Start(Block block, int most)
    {
        var text = block is Paragraph { Content: [Text { Value: var value }, ..] } && value.Length > most ? value : Of(block);
        return text.Length > most ? text[..most] : text;
    }

    private static void Append(StringBuilder builder, IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
            Append(builder, block);
    }

    private static void Append(StringBuilder builder, Block block)
    {
        switch (block)
        {
            case Paragraph p: Append(builder, p.Content); break;
            case Heading h: Append(builder, h.Content); break;
            case Caption c: Append(builder, c.Content); break;
            case CodeBlock code: builder.Append(code.Text).Append('\n'); break;
            case MathBlock math: builder.Append(math.Tex).Append('\n'); break;
            case Embed embed: builder.Append(embed.Title).Append('\n'); break;
            case Quote quote:
                Append(builder, quote.Children);
                Append(builder, quote.Attribution);
                break;
            case ListBlock list:
                foreach (var item in list.Items)
                    Append(builder, item.Children);
                break;
            case Table table:
                Append(builder, table.Caption);
                Append(builder, table.Header);
                foreach (var row in table.Rows)
                    Append(builder, row);
                break;
            case Figure figure:
                Append(builder, figure.Children);
                Append(builder, figure.Caption);
                Append(builder, figure.Credit);
                break;
            case Definitions definitions:
                foreach (var item in definitions.Items)
                {
                    foreach (var term in item.Terms)
                        Append(builder, term);
                    foreach (var description in item.Descriptions)
                        Append(builder, description);
                }

                break;
            case Footnote footnote: Append(builder, footnote.Children); break;
            case Callout callout:
                Append(builder, callout.Title);
                Append(builder, callout.Children);
                break;
            case Details details:
                Append(builder, details.Summary);
                Append(builder, details.Children);
                break;
        }
    }

    private static void Append(StringBuilder builder, IReadOnlyList<TableCell> cells)
    {
        foreach (var cell in cells)
        {
            PlainText.Append(builder, cell.Content);
            builder.Append('\t');
        }

        builder.Append('\n');
    }

    private static void Append(StringBuilder builder, IReadOnlyList<Inline>? inlines)
    {
        if (inlines is null)
            return;
        PlainText.Append(builder, inlines);
        builder.Append('\n');
    }
}
