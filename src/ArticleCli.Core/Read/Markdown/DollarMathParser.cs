using Markdig.Extensions.Mathematics;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace ArticleCli.Read.Markdown;

/// <summary>Mathematics between dollar signs by Pandoc's rule, which keeps prices out: the first is followed by no space, the last is preceded by none and followed by no digit.</summary>
/// <remarks>Markdig's own parser asks for more at the left: <c>word$\alpha$</c> is none for it, though our writer must be able to say it.</remarks>
internal sealed class DollarMathParser : InlineParser
{
    public DollarMathParser()
    {
        OpeningCharacters = ['$'];
    }

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.Text;
        var start = slice.Start;
        var width = start < slice.End && text[start + 1] == '$' ? 2 : 1;
        var first = start + width;
        if (first > slice.End || text[first] is ' ' or '\n' or '\t' or '$')
            return false;

        // Every dollar sign looks no further than the next, so a paragraph is looked at once.
        for (var i = first; i <= slice.End; i++)
        {
            if (text[i] == '\\')
                i++;
            else if (text[i] == '$')
                return Closes(text, i, width, slice.End) && Add(processor, ref slice, first, i, width);
        }

        return false;
    }

    private static bool Closes(string text, int at, int width, int end)
    {
        if (text[at - 1] is ' ' or '\n' or '\t')
            return false;
        if (width == 2)
            return at < end && text[at + 1] == '$';
        return at == end || !char.IsAsciiDigit(text[at + 1]);
    }

    private static bool Add(InlineProcessor processor, ref StringSlice slice, int first, int last, int width)
    {
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new MathInline
        {
            Delimiter = '$',
            DelimiterCount = width,
            Content = new StringSlice(slice.Text, first, last - 1),
            Line = line,
            Column = column,
            Span = new SourceSpan(start, start + last + width - 1 - slice.Start),
        };
        slice.Start = last + width;
        return true;
    }
}
