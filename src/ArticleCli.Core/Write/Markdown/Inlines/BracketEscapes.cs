using ArticleCli.Model;

namespace ArticleCli.Write.Markdown.Inlines;

/// <summary>Escapes of brackets: those that would begin a link, a note's mark or a definition, and all of them where they are too deep for readers.</summary>
internal static class BracketEscapes
{
    // Readers give up on brackets in brackets somewhere, and then on the links after them: cmark at 1,000, we at 500.
    private const int DeepestBrackets = Read.Markdown.Crowd.MostBrackets / 2;

    /// <summary>Marks a line's.</summary>
    public static void Mark(InlineBuffer buffer, InlineContext context)
    {
        MarkPairs(buffer, context);
        if (context.Place == Place.Paragraph && buffer.Count > 0 && buffer[0] is { Kind: ItemKind.Literal, Char: '[' } && HoldsLabelEnd(buffer))
            buffer[0].Flags |= ItemFlags.Escape;
    }

    /// <summary>A bracket whose partner is followed by a parenthesis or bracket is a link; one at a line's start whose partner is followed by a colon is a definition.</summary>
    private static void MarkPairs(InlineBuffer buffer, InlineContext context)
    {
        var open = new Stack<int>();
        var deepest = 0;
        var lineStart = 0;
        for (var i = 0; i < buffer.Count; i++)
        {
            var item = buffer[i];
            if (item.Kind == ItemKind.Break)
                lineStart = i + 1;
            if (item.Kind != ItemKind.Literal || item.Has(ItemFlags.InLabel))
                continue;
            if (item.Char == '[')
            {
                open.Push(lineStart == i ? ~i : i);
                deepest = Math.Max(deepest, open.Count);
            }
            else if (item.Char == ']' && open.TryPop(out var start))
            {
                var atLineStart = start < 0;
                start = atLineStart ? ~start : start;
                var next = i + 1 < buffer.Count ? buffer.CharAt(i + 1) : '\0';
                var isNote = buffer[start + 1].Char == '^';
                if (next is '(' or '['
                    || context.Document.Options.Links == LinkStyle.Reference
                    || (atLineStart && next == ':' && context.Place == Place.Paragraph && (start == 0 || isNote))
                    || (isNote && context.Document.Notes.IsLive(Literal(buffer, start + 2, i))))
                {
                    buffer[start].Flags |= ItemFlags.Escape;

                    // Its partner would now close the bracket before.
                    if (open.Count > 0)
                        buffer[i].Flags |= ItemFlags.Escape;
                }
            }
        }

        if (deepest > DeepestBrackets)
            PairedEscapes.EscapeAll(buffer, '[');
    }

    /// <summary>For a renderer without mathematics a formula is text, and for one without tables a row is: a bracket that opens in the formula or in the cell before makes a link
    /// with one that closes here.</summary>
    public static void MarkClosing(InlineBuffer buffer, bool opened)
    {
        for (var i = 0; i + 1 < buffer.Count; i++)
        {
            opened |= buffer[i] is { Kind: ItemKind.Syntax, Char: '$' };
            if (opened && buffer[i] is { Kind: ItemKind.Literal, Char: ']' } && buffer.CharAt(i + 1) is '(' or '[')
                buffer[i].Flags |= ItemFlags.Escape;
        }
    }

    /// <summary>Definitions are read before code is: a label may end inside of it.</summary>
    private static bool HoldsLabelEnd(InlineBuffer buffer)
    {
        for (var i = 1; i + 1 < buffer.Count; i++)
        {
            if (buffer[i].Kind != ItemKind.Literal && !buffer[i].Has(ItemFlags.AddressEnd) && buffer.CharAt(i) == ']' && buffer.CharAt(i + 1) == ':')
                return true;
        }

        return false;
    }

    private static string Literal(InlineBuffer buffer, int start, int end)
    {
        Span<char> text = stackalloc char[Math.Clamp(end - start, 0, 64)];
        for (var i = 0; i < text.Length; i++)
            text[i] = buffer[start + i].Char;
        return text.ToString();
    }
}
