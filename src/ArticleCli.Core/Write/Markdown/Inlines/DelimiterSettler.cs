namespace ArticleCli.Write.Markdown.Inlines;

/// <summary>Makes every pair of delimiters render. Each run of delimiters is tested with the characters that really stand beside it, and cured where it fails:
/// punctuation moves out of the pair; a pair goes off code or into the link it surrounds; the letter outside becomes a character reference.
/// Then the parser's own algorithm says which delimiters pair up; where that is not what was meant, underscores take the place of asterisks.</summary>
internal sealed class DelimiterSettler(InlineBuffer buffer, DelimiterArranger arranger)
{
    private const char Joiner = '\u200D';

    // Asterisks, underscores for emphasis, underscores for strong; a pair that still fails is written without marks.
    private const int Rounds = 3;

    private readonly DelimiterSimulation _simulation = new(buffer);

    public void Settle()
    {
        if (buffer.Pairs.Count == 0)
            return;
        arranger.Arrange();
        var dropped = 0;
        for (var round = 0; ; round++)
        {
            if (CureRuns())
            {
                // What stands around what has changed, as if it had been written so.
                buffer.Forget();
                arranger.Arrange();
                round = -1;
                continue;
            }

            var failed = _simulation.FailedPairs();
            if (failed is null)
                return;
            if (round < Rounds)
            {
                ChangeMarks(failed, round);
                continue;
            }

            // What is left gets another try without them; a second failure takes all marks off.
            if (++dropped > 1)
                Array.Fill(failed, true);
            buffer.Drop(failed);
            buffer.Forget();
            round = -1;
        }
    }

    private void ChangeMarks(bool[] failed, int round)
    {
        for (var p = 0; p < failed.Length; p++)
        {
            var pair = buffer.Pairs[p];
            if (failed[p] && pair.Char is '*' or '_' && (round == 0 ? pair.Mark == Mark.Emphasis : round == 1 ? pair.Mark == Mark.Strong : true))
                buffer.Pairs[p] = pair with { Char = round == 2 && pair.Char == '_' ? '*' : '_' };
        }
    }

    /// <summary>Cures every run that fails.</summary>
    /// <returns>True where characters or delimiters have other places now.</returns>
    private bool CureRuns()
    {
        var moved = false;
        for (var i = 0; i < buffer.Count; i++)
        {
            if (!buffer[i].IsDelimiter)
                continue;
            var end = RunEnd(i);
            i = Cure(i, end, ref moved) - 1;
        }

        buffer.Drop([]);
        return moved;
    }

    private int RunEnd(int start)
    {
        var mark = buffer.CharAt(start);
        var end = start + 1;
        while (end < buffer.Count && buffer[end].IsDelimiter && buffer.CharAt(end) == mark)
            end++;
        return end;
    }

    /// <summary>Cures one run and returns the index after it.</summary>
    private int Cure(int start, int end, ref bool anyMoved)
    {
        var closes = buffer[start].Kind == ItemKind.Close;
        var opens = buffer[end - 1].Kind == ItemKind.Open;
        while (true)
        {
            var before = buffer.Before(start);
            var after = buffer.After(end);
            var flanking = Flanking.Surely(buffer.CharAt(start), before, after);
            if ((!opens || flanking.CanOpen) && (!closes || flanking.CanClose))
                return end;
            if (opens && !closes)
            {
                if (MoveOutBefore(start, end) is var moved && moved > 0)
                {
                    (start, end) = (start + moved, end + moved);
                }
                else if (PutInsideLink(end) || PutOffCode(end))
                {
                    anyMoved = true;
                    return start;
                }
                else
                {
                    Refer(start - 1, before);
                    return end;
                }
            }
            else if (closes && !opens)
            {
                if (MoveOutAfter(start, end) is var moved && moved > 0)
                {
                    (start, end) = (start - moved, end - moved);
                }
                else
                {
                    Refer(end, after);
                    return end;
                }
            }
            else
            {
                Refer(start - 1, before);
                Refer(end, after);
                return end;
            }

            anyMoved = true;
        }
    }

    /// <summary>Cure (a) for opening delimiters: the punctuation after them moves before them. Returns how many items moved.</summary>
    private int MoveOutBefore(int start, int end)
    {
        var width = Movable(end, buffer.After(end));
        if (width == 0 || end + width >= buffer.Count || buffer[end + width].Kind == ItemKind.Close || Unbalances(end, width))
            return 0;
        // A break or space that would now begin the pair goes along.
        while (end + width + 1 < buffer.Count && buffer[end + width] is { Kind: ItemKind.Break } or { Kind: ItemKind.Literal, Char: ' ' })
            width++;
        if (buffer[end + width].Kind == ItemKind.Close)
            return 0;
        for (var i = 0; i < width; i++)
            buffer.Move(end + i, start + i);
        return width;
    }

    /// <summary>Cure (a) for closing delimiters. Returns how many items moved.</summary>
    private int MoveOutAfter(int start, int end)
    {
        if (start == 0)
            return 0;
        var width = char.IsLowSurrogate(buffer[start - 1].Char) ? 2 : 1;
        width = start >= width ? Movable(start - width, buffer.Before(start)) : 0;
        if (width == 0 || start - width <= 0 || buffer[start - width - 1].Kind == ItemKind.Open || Unbalances(start - width, width))
            return 0;
        for (var i = 0; i < width; i++)
            buffer.Move(start - 1 - i, end - 1 - i);
        return width;
    }

    /// <summary>The width of the punctuation or space at an index, 0 where it is anything else. A sign of several characters stays whole.</summary>
    private int Movable(int index, Neighbour neighbour)
    {
        if (index < 0 || index >= buffer.Count || buffer[index].Kind != ItemKind.Literal || buffer[index].Has(ItemFlags.Reference | ItemFlags.AddressStart | ItemFlags.AddressEnd) || neighbour == Neighbour.Other)
            return 0;
        var width = char.IsHighSurrogate(buffer[index].Char) ? 2 : 1;
        return Continues(index) || Continues(index + width) || (index > 0 && buffer[index - 1].Char == Joiner) ? 0 : width;
    }

    /// <summary>A joiner, a variation, a keycap or a skin tone: part of the emoji before it.</summary>
    private bool Continues(int index) => index < buffer.Count && buffer[index].Kind == ItemKind.Literal
        && (buffer[index].Char is Joiner or '\uFE0E' or '\uFE0F' or '\u20E3' || (char.IsHighSurrogate(buffer[index].Char) && buffer.RuneAt(index).Value is >= 0x1F3FB and <= 0x1F3FF));

    // Marks that Markdown itself reads stay inside: outside they would meet the delimiters.
    private bool Unbalances(int index, int width) => width == 1 && buffer[index].Char is '*' or '_' or '~' or '=' or '`' or '\\' or '[' or ']' or '<' or '&';

    /// <summary>Cure (b): a pair right around a link goes into the link's text.</summary>
    private bool PutInsideLink(int end)
    {
        var open = end - 1;
        if (end >= buffer.Count || !buffer[end].Has(ItemFlags.LinkStart))
            return false;
        var pair = buffer[open].Pair;
        var bracket = -1;
        for (var i = end + 1; i < buffer.Count; i++)
        {
            if (buffer[i].Has(ItemFlags.LinkEnd) && bracket < 0)
                bracket = i;
            if (buffer[i].Kind != ItemKind.Close || buffer[i].Pair != pair)
                continue;
            if (bracket < 0 || !buffer[i - 1].Has(ItemFlags.SyntaxEnd) || HasLinkStart(bracket + 1, i))
                return false;
            if (HoldsThe(buffer.Pairs[pair].Mark, end + 1, bracket - 1))
            {
                buffer[open].Kind = buffer[i].Kind = ItemKind.Gone;
                return true;
            }

            buffer.Move(i, bracket);
            buffer.Move(open, end);
            return true;
        }

        return false;
    }

    /// <summary>A pair of the same kind is around the whole text already.</summary>
    private bool HoldsThe(Mark mark, int first, int last) =>
        first < last && buffer[first].Kind == ItemKind.Open && buffer[last].Kind == ItemKind.Close && buffer[first].Pair == buffer[last].Pair
        && buffer.Pairs[buffer[first].Pair].Mark == mark;

    private bool HasLinkStart(int from, int to)
    {
        // Between a link's closing bracket and the pair's end there may be nothing but the link's own target.
        for (var i = from; i < to; i++)
        {
            if (buffer[i].Kind != ItemKind.Syntax || buffer[i].Has(ItemFlags.LinkStart) || buffer[i].Has(ItemFlags.CodeStart)
                || (buffer[i].Has(ItemFlags.SyntaxEnd) && i + 1 < to))
                return true;
        }

        return false;
    }

    /// <summary>Cure (b): a pair right around code is taken off.</summary>
    private bool PutOffCode(int end)
    {
        if (end >= buffer.Count || !buffer[end].Has(ItemFlags.CodeStart))
            return false;
        var pair = buffer[end - 1].Pair;
        var i = end;
        while (i < buffer.Count && buffer[i].Kind == ItemKind.Syntax && !(buffer[i].Has(ItemFlags.SyntaxEnd)))
            i++;
        if (i + 1 >= buffer.Count || buffer[i + 1].Kind != ItemKind.Close || buffer[i + 1].Pair != pair || (i + 2 < buffer.Count && buffer[i + 2].Has(ItemFlags.CodeStart)))
            return false;
        buffer[i + 1].Kind = ItemKind.Gone;
        buffer[end - 1].Kind = ItemKind.Gone;
        return true;
    }

    /// <summary>Cure (c): the letter outside is written as a character reference, whose ends are punctuation.</summary>
    private void Refer(int index, Neighbour neighbour)
    {
        if (index < 0 || index >= buffer.Count || neighbour is Neighbour.Space or Neighbour.Punctuation || buffer[index].Kind != ItemKind.Literal)
            return;
        if (char.IsLowSurrogate(buffer[index].Char))
            buffer[index - 1].Flags |= ItemFlags.Reference;
        else if (char.IsHighSurrogate(buffer[index].Char))
            buffer[index + 1].Flags |= ItemFlags.Reference;
        buffer[index].Flags |= ItemFlags.Reference;
    }
}
