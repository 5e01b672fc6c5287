using ArticleCli.Model;
using ArticleCli.Read.Html.Build;
using ArticleCli.Read.Html.Survey;

namespace ArticleCli.Read.Html.Verdict;

/// <summary>Compares the words that were chosen with those that stand in the document: text that is in neither the document nor a named removal is worth a warning.</summary>
internal static class LossCheck
{
    // Figures move text into captions and tables into cells, so a word more or less says nothing.
    private const int Few = 20;
    private const double Share = 0.1;

    /// <summary>A warning where words are missing.</summary>
    /// <param name="page">The page.</param>
    /// <param name="chosen">How many words were chosen.</param>
    /// <param name="built">What came of them.</param>
    /// <returns>The warning, or null.</returns>
    public static Warning? Of(Page page, int chosen, BuildOutput built)
    {
        var missing = chosen - Words(built.Document.Blocks);
        if (missing <= Math.Max(Few, Share * chosen))
            return null;
        foreach (var dropped in built.Dropped)
        {
            for (var node = dropped.Node; node < page.End(dropped.Node); node++)
                missing -= Words(page.Text(node));
        }

        return missing <= Math.Max(Few, Share * chosen)
            ? null
            : new Warning("lost-text", $"about {missing} words of the article are on the page and not in the result; compare with the page, or use --mode page");
    }

    private static int Words(IReadOnlyList<Block> blocks)
    {
        var words = 0;
        foreach (var block in blocks)
            words += Words(block);
        return words;
    }

    private static int Words(Block block) => block switch
    {
        Heading heading => Words(heading.Content),
        Paragraph paragraph => Words(paragraph.Content),
        Caption caption => Words(caption.Content),
        Quote quote => Words(quote.Children) + Words(quote.Attribution),
        ListBlock list => list.Items.Sum(static item => Words(item.Children)),
        CodeBlock code => Words(code.Text),
        MathBlock math => Words(math.Tex),
        Table table => Words(table.Caption) + Words(table.Header) + table.Rows.Sum(Words),
        Figure figure => Words(figure.Children) + Words(figure.Caption) + Words(figure.Credit),
        Definitions definitions => definitions.Items.Sum(static item => item.Terms.Sum(Words) + item.Descriptions.Sum(Words)),
        Footnote note => Words(note.Children),
        Callout callout => Words(callout.Title) + Words(callout.Children),
        Details details => Words(details.Summary) + Words(details.Children),
        _ => 0,
    };

    private static int Words(IReadOnlyList<TableCell> cells) => cells.Sum(static cell => Words(cell.Content));

    private static int Words(IReadOnlyList<Inline>? inlines) => inlines is null ? 0 : Words(PlainText.Of(inlines));

    private static int Words(ReadOnlySpan<char> text)
    {
        var (words, inWord) = (0, false);
        foreach (var c in text)
        {
            var letter = Survey.Letters.Word(c) != 0;
            words += letter && !inWord ? 1 : 0;
            inWord = letter;
        }

        return words;
    }
}
