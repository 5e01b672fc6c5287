using ArticleCli.Model;

namespace ArticleCli.Write.Markdown.Inlines;

/// <summary>Escapes of brackets: those that would begin a link, a note's mark or a definition, and all of them where they are too deep for readers.</summary>
internal static class BracketEscapes
{
    // Readers give up on brackets in brackets somewhere, and then on the links after them: cmark at 1,000, we at 500.
    private const int DeepestBrackets = Read.Markdown.Crowd.MostBrackets / 2;

    private const ItemFlags Starts = ItemFlags.AddressStart | ItemFlags.BareStart;
    private const ItemFlags Ends = ItemFlags.AddressEnd | ItemFlags.BareEnd;

    /// <summary>Marks a line's.</summary>
    public static void Mark(InlineBuffer buffer, InlineContext context)
    {
        MarkPairs(buffer, context, throughAddresses: false);

        // A second time as if every address stood bare: a fence around one is no reason to leave out the next.
        if (HoldsFencedBracket(buffer))
            MarkPairs(buffer, context, throughAddresses: true);
        if (Depth(buffer) > DeepestBrackets)
            PairedEscapes.EscapeAll(buffer, '[');
        if (context.Place == Place.Paragraph && buffer.Count > 0 && buffer[0] is { Kind: ItemKind.Literal, Char: '[' } && HoldsLabelEnd(buffer))
            buffer[0].Flags |= ItemFlags.Escape;
    }

    /// <summary>A bracket whose partner is followed by a parenthesis or bracket is a link; one at a line's start whose partner is followed by a colon is a definition.</summary>
    private static void MarkPairs(InlineBuffer buffer, InlineContext context, bool throughAddresses)
    {
        var open = new Stack<int>();
        var lineStart = 0;
        var inAddress = false;
        for (var i = 0; i < buffer.Count; i++)
        {
            var item = buffer[i];
            if (item.Kind == ItemKind.Break)
                lineStart = i + 1;
            inAddress |= item.Has(Starts);
            var counts = (item.Kind == ItemKind.Literal && !item.Has(ItemFlags.InLabel)) || (inAddress && throughAddresses);
            inAddress &= !item.Has(Ends);
            if (!counts)
                continue;
            if (item.Char == '[')
            {
                open.Push(lineStart == i ? ~i : i);
            }
            else if (item.Char == ']' && open.TryPop(out var start))
            {
                var atLineStart = start < 0;
                start = atLineStart ? ~start : start;
                var next = Next(buffer, i, throughAddresses);
                var isNote = buffer[start + 1].Char == '^';
                if (next is '(' or '['
                    || context.Document.Options.Links == LinkStyle.Reference
                    || (atLineStart && next == ':' && context.Place == Place.Paragraph && (start == 0 || isNote))
                    || (isNote && context.Document.Notes.IsLive(Literal(buffer, start + 2, i))))
                {
                    Escape(ref buffer[start]);

                    // Its partner would now close the bracket before.
                    if (open.Count > 0)
                        Escape(ref buffer[i]);
                }
            }
        }
    }

    /// <summary>The character behind a bracket; behind one that ends an address in angle brackets, that behind these.</summary>
    private static char Next(InlineBuffer buffer, int index, bool throughAddresses)
    {
        index++;
        if (throughAddresses && index < buffer.Count && buffer[index] is { Kind: ItemKind.Syntax, Char: '>' } && buffer[index].Has(ItemFlags.BareEnd))
            index++;
        return index < buffer.Count ? buffer.CharAt(index) : '\0';
    }

    private static void Escape(ref Item item) => item.Flags |= item.Kind == ItemKind.Literal ? ItemFlags.Escape : ItemFlags.None;

    private static bool HoldsFencedBracket(InlineBuffer buffer)
    {
        var inAddress = false;
        foreach (ref readonly var item in buffer.Items)
        {
            inAddress |= item.Has(Starts);
            if (inAddress && item is { Kind: ItemKind.Syntax, Char: '[' or ']' })
                return true;
            inAddress &= !item.Has(Ends);
        }

        return false;
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

    /// <summary>How many brackets are open at once. Those of an address count whether it stands bare or in angle brackets, so that a fence around one address is no reason to leave out the next.</summary>
    private static int Depth(InlineBuffer buffer)
    {
        var depth = 0;
        var deepest = 0;
        var inAddress = false;
        foreach (ref readonly var item in buffer.Items)
        {
            inAddress |= item.Has(Starts);
            if (inAddress || (item.Kind == ItemKind.Literal && !item.Has(ItemFlags.InLabel)))
            {
                depth = item.Char switch { '[' => depth + 1, ']' => Math.Max(0, depth - 1), _ => depth };
                deepest = Math.Max(deepest, depth);
            }

            inAddress &= !item.Has(Ends);
        }

        return deepest;
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
