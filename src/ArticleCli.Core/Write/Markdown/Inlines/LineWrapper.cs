namespace ArticleCli.Write.Markdown.Inlines;

/// <summary>Breaks long lines at spaces, never where the next line would begin with something that begins a block.</summary>
internal static class LineWrapper
{
    public static void Wrap(InlineBuffer buffer, int width)
    {
        width = Math.Max(width, 20);
        var column = 0;
        var space = -1;
        var columnAfterSpace = 0;
        for (var i = 0; i < buffer.Count; i++)
        {
            ref var item = ref buffer[i];
            if (item.Kind == ItemKind.Break)
            {
                (column, space) = (0, -1);
                continue;
            }

            column += Width(buffer, i);
            if (item is { Kind: ItemKind.Literal, Char: ' ' } && IsSafe(buffer, i))
            {
                if (column > width + 1)
                    (column, space) = Break(buffer, space, column, columnAfterSpace);
                (space, columnAfterSpace) = (i, column);
            }
        }

        if (column > width)
            Break(buffer, space, column, columnAfterSpace);
    }

    private static (int Column, int Space) Break(InlineBuffer buffer, int space, int column, int columnAfterSpace)
    {
        if (space < 0)
            return (column, space);
        buffer[space].Kind = ItemKind.Break;
        buffer[space].Flags |= ItemFlags.Soft;
        return (column - columnAfterSpace, -1);
    }

    private static int Width(InlineBuffer buffer, int index)
    {
        var item = buffer[index];
        if (item.IsDelimiter)
            return buffer.Pairs[item.Pair].Length;
        return 1 + (item.Has(ItemFlags.Escape | ItemFlags.Unlinked) ? 1 : 0) + (item.Has(ItemFlags.Reference) ? 6 : 0)
            + (item.Has(ItemFlags.AddressStart) ? 1 : 0) + (item.Has(ItemFlags.AddressEnd) ? 1 : 0);
    }

    /// <summary>The next line would begin with a letter or anything else that begins no block, and this one does not end in a backslash.</summary>
    private static bool IsSafe(InlineBuffer buffer, int space)
    {
        if (space + 1 >= buffer.Count || (space > 0 && buffer[space - 1].Char == '\\'))
            return false;
        var next = buffer[space + 1];
        if (next.IsDelimiter)
            return true;
        return next.Kind == ItemKind.Syntax
            ? next.Char is not ('`' or '$' or '<' or '[')
            : !char.IsAsciiDigit(next.Char) && "#>-+*=_~`|:<[^$%&\\!".IndexOf(next.Char, StringComparison.Ordinal) < 0;
    }
}
