using ArticleCli.Model;

namespace ArticleCli.Write.Markdown.Inlines;

/// <summary>Escapes of characters that are dangerous only with a partner further on: each kind takes one pass over the line, from the end or with a stack.</summary>
internal static class PairedEscapes
{
    [Flags]
    private enum Marks
    {
        None = 0,
        Backtick = 1,
        Opening = 2,
        Closing = 4,
        Tilde = 8,
        Dollar = 16,
    }

    public static void Mark(InlineBuffer buffer, InlineContext context)
    {
        var seen = Seen(buffer);
        if ((seen & Marks.Backtick) != 0)
            Backticks(buffer, context.Place == Place.Cell);
        if ((seen & Marks.Opening) != 0)
            BracketEscapes.Mark(buffer, context);
        if ((seen & Marks.Closing) != 0 && (context.Document.HasMath || context.Place == Place.Cell) && context.Document.Extended)
            BracketEscapes.MarkClosing(buffer, context.Place == Place.Cell);
        if ((seen & Marks.Tilde) != 0 && context.Document.Extended)
            Tildes(buffer);
        if ((seen & Marks.Dollar) != 0 && context.Document.Extended)
            Dollars(buffer, context);
        if (context.Document.HasMath && context.Document.Extended)
            DigitsAfterMath(buffer);
    }

    private static Marks Seen(InlineBuffer buffer)
    {
        var seen = Marks.None;
        foreach (ref readonly var item in buffer.Items)
        {
            if (item.Kind == ItemKind.Literal)
            {
                seen |= item.Char switch
                {
                    '`' => Marks.Backtick,
                    '[' => Marks.Opening,
                    ']' => Marks.Closing,
                    '~' => Marks.Tilde,
                    '$' => Marks.Dollar,
                    _ => Marks.None,
                };
            }
        }

        return seen;
    }

    /// <summary>A run of backticks opens code where a run of the same length comes later, of code or of text; in a cell that may be another cell's, for a renderer without tables.
    /// Before code each is escaped: once cmark-gfm has sought a run's partner in vain, it finds the end of one span of code more and takes the fence of the next for text.</summary>
    private static void Backticks(InlineBuffer buffer, bool always)
    {
        var later = new HashSet<int>();
        var beforeCode = always;
        for (var end = buffer.Count; end > 0;)
        {
            var item = buffer[end - 1];
            if (item.IsDelimiter || item.Char != '`')
            {
                end--;
                continue;
            }

            var start = end - 1;
            while (start > 0 && buffer[start - 1].Char == '`' && buffer[start - 1].Kind == item.Kind
                && !(item.Kind == ItemKind.Syntax && buffer[start].Has(ItemFlags.CodeStart)))
                start--;
            var touches = (start > 0 && buffer[start - 1].Char == '`' && !buffer[start - 1].IsDelimiter)
                || (end < buffer.Count && buffer[end].Char == '`' && !buffer[end].IsDelimiter);
            if (item.Kind == ItemKind.Literal && (beforeCode || touches || BeginsFence(buffer, start, end) || later.Contains(end - start)))
                later.Add(EscapeBackticks(buffer, start, end));
            else
                later.Add(end - start);
            beforeCode |= item.Kind == ItemKind.Syntax;
            end = start;
        }
    }

    private static bool BeginsFence(InlineBuffer buffer, int start, int end) =>
        end - start >= 3 && (start == 0 || buffer[start - 1].Kind == ItemKind.Break);

    /// <summary>Markdig sees an escaped backtick before code as part of the code's fence, so that one is written as a reference.</summary>
    private static int EscapeBackticks(InlineBuffer buffer, int start, int end)
    {
        Escape(buffer, start, end);
        if (end < buffer.Count && buffer[end].Has(ItemFlags.CodeStart))
            buffer[end - 1].Flags |= ItemFlags.Reference;

        // Within code a backslash is a backslash: for a run that opens before, each of these is a run of one.
        return 1;
    }

    /// <summary>Tildes strike out where others close, for GitHub one or two, for others two of more; all of them inside a pair of ours, whose parser gives up on a pair of unequal ends.</summary>
    private static void Tildes(InlineBuffer buffer)
    {
        var closes = false;
        var anyPair = false;
        var depth = 0;
        for (var end = buffer.Count; end > 0;)
        {
            var item = buffer[end - 1];
            if (item.IsDelimiter && buffer.Pairs[item.Pair].Mark == Inlines.Mark.Strike)
            {
                // Either end of a pair of ours could close what a tilde before it opens.
                closes = true;
                depth += item.Kind == ItemKind.Close ? 1 : -1;
            }

            if (item.Kind != ItemKind.Literal || item.Char != '~')
            {
                end--;
                continue;
            }

            var start = end - 1;
            while (start > 0 && buffer[start - 1] is { Kind: ItemKind.Literal, Char: '~' })
                start--;
            var beside = IsStrike(buffer, start - 1) || IsStrike(buffer, end) || BeginsFence(buffer, start, end);
            var flanking = Flanking.Perhaps('~', buffer.Before(start), buffer.After(end));
            if (beside || (flanking.CanOpen && closes) || (anyPair && end - start > 1) || (depth > 0 && (flanking.CanOpen || flanking.CanClose)))
                Escape(buffer, start, end);
            else
                closes |= flanking.CanClose;
            anyPair |= end - start > 1;
            end = start;
        }
    }

    /// <summary>Dollar signs enclose mathematics where there are two, and everywhere in a document that has some.</summary>
    private static void Dollars(InlineBuffer buffer, InlineContext context)
    {
        var count = 0;
        foreach (ref readonly var item in buffer.Items)
            count += item.Char == '$' ? 1 : 0;
        if (count < 2 && !context.Document.HasMath)
            return;
        EscapeAll(buffer, '$');
    }

    /// <summary>A dollar sign before a digit begins a price, so it would not end mathematics.</summary>
    private static void DigitsAfterMath(InlineBuffer buffer)
    {
        for (var i = 1; i < buffer.Count; i++)
        {
            if (buffer[i].Kind == ItemKind.Literal && char.IsAsciiDigit(buffer[i].Char) && buffer[i - 1] is { Kind: ItemKind.Syntax, Char: '$' })
                buffer[i].Flags |= ItemFlags.Reference;
        }
    }

    /// <summary>Escapes every literal of one character.</summary>
    public static void EscapeAll(InlineBuffer buffer, char character)
    {
        foreach (ref var item in buffer.Items)
        {
            if (item.Kind == ItemKind.Literal && item.Char == character)
                item.Flags |= ItemFlags.Escape;
        }
    }

    private static void Escape(InlineBuffer buffer, int start, int end)
    {
        for (var i = start; i < end; i++)
            buffer[i].Flags |= ItemFlags.Escape;
    }

    private static bool IsStrike(InlineBuffer buffer, int index) =>
        index >= 0 && index < buffer.Count && buffer[index].IsDelimiter && buffer.Pairs[buffer[index].Pair].Mark == Inlines.Mark.Strike;
}
