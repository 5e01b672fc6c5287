using ArticleCli.Model;

namespace ArticleCli.Write.Markdown;

/// <summary>Whether anything of a block is written. A block of nothing but white space, controls or pictures left out is no neighbour to the others and begins no item, note or
/// quotation, so it goes before anything looks at its neighbours.</summary>
internal static class Visibility
{
    /// <summary>The block leaves a mark in the Markdown.</summary>
    public static bool Shows(Block block, WriteOptions options) => block switch
    {
        Paragraph paragraph => Shows(paragraph.Content, options),
        Heading heading => Shows(heading.Content, options),
        MathBlock formula => CodeText.Formula(formula.Tex).Length > 0,
        ListBlock list => list.Items.Count > 0,
        // A quotation without any block is a mark of its own.
        Quote { Attribution: { } attribution } quote => Shows(attribution, options) || AnyShows(quote.Children, options),
        Quote quote => quote.Children.Count == 0 || AnyShows(quote.Children, options),
        _ => true,
    };

    /// <summary>One of the blocks does.</summary>
    public static bool AnyShows(IReadOnlyList<Block> blocks, WriteOptions options)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            if (Shows(blocks[i], options))
                return true;
        }

        return false;
    }

    /// <summary>The running text does.</summary>
    public static bool Shows(IReadOnlyList<Inline> content, WriteOptions options)
    {
        if (content is [Model.Text { Value: [> ' ' and < '\u007F', ..] }, ..])
            return true;
        var shows = false;
        new ModelWalker { OnInline = inline => shows = shows || IsVisible(inline, options) }.Walk(content);
        return shows;
    }

    private static bool IsVisible(Inline inline, WriteOptions options) => inline switch
    {
        Model.Text text => HasVisible(text.Value),
        CodeSpan code => CodeText.Line(code.Value.AsSpan().Trim(" \t\r\n\f")).Length > 0,
        MathSpan math => !string.IsNullOrWhiteSpace(CodeText.Line(math.Tex)),
        Image image => options.Images != ImageStyle.Drop && SafeAddress.Picture(image.Address) is not null,
        Ruby ruby => !string.IsNullOrWhiteSpace(ruby.Reading),
        FootnoteReference => true,
        _ => false,
    };

    private static bool HasVisible(string text)
    {
        foreach (var c in text)
        {
            if (c is > ' ' and not '\u007F' && !char.IsWhiteSpace(c))
                return true;
        }

        return false;
    }
}
