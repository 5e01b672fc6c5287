using ArticleCli.Model;

namespace ArticleCli.Explain;

/// <summary>A block in one line: what it is, and its words.</summary>
internal static class BlockText
{
    /// <summary>Describes a block.</summary>
    /// <param name="block">The block.</param>
    /// <returns>Its kind as a person calls it, and its text.</returns>
    public static (string Kind, string Text) Of(Block block) => block switch
    {
        Heading heading => ("heading " + heading.Level.ToString(System.Globalization.CultureInfo.InvariantCulture), PlainText.Of(heading.Content)),
        Paragraph paragraph => ("paragraph", PlainText.Of(paragraph.Content)),
        Quote quote => ("quote", First(quote.Children)),
        ListBlock list => ($"list of {list.Items.Count}", list.Items is [var first, ..] ? First(first.Children) : ""),
        CodeBlock code => (code.Language is null ? "code" : "code in " + code.Language, code.Text),
        Table table => ($"table {table.Header.Count} × {table.Rows.Count}", string.Join(" | ", table.Header.Select(static c => PlainText.Of(c.Content)))),
        Figure figure => ("figure", figure.Caption is null ? First(figure.Children) : PlainText.Of(figure.Caption)),
        Caption caption => ("caption", PlainText.Of(caption.Content)),
        Definitions definitions => ($"definitions of {definitions.Items.Count}", definitions.Items is [{ Terms: [var term, ..] }, ..] ? PlainText.Of(term) : ""),
        Footnote footnote => ("footnote " + footnote.Label, First(footnote.Children)),
        Callout callout => (callout.Kind.ToLowerInvariant(), callout.Title is null ? First(callout.Children) : PlainText.Of(callout.Title)),
        Details details => ("details", PlainText.Of(details.Summary)),
        Rule => ("rule", ""),
        MathBlock math => ("formula", math.Tex),
        Embed embed => ("embed", embed.Title.Length > 0 ? embed.Title : embed.Address),
        _ => (block.GetType().Name.ToLowerInvariant(), ""),
    };

    private static string First(IReadOnlyList<Block> blocks) => blocks is [var first, ..] ? Of(first).Text : "";
}
