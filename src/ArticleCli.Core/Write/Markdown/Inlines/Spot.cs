using ArticleCli.Model;

namespace ArticleCli.Write.Markdown.Inlines;

/// <summary>A literal character where it finally stands, with what the table of escapes asks about its neighbours.</summary>
internal readonly struct Spot(InlineBuffer buffer, InlineContext context, int index, int lineStart)
{
    private const int LongestNumber = 9;

    public InlineContext Context => context;

    public int Index => index;

    public Item Item => buffer[index];

    public bool IsObsidian => context.Document.Dialect == MarkdownDialect.Obsidian;

    public bool IsLast => index + 1 >= buffer.Count;

    public bool NextIsBreak => !IsLast && buffer[index + 1].Kind == ItemKind.Break;

    public bool NextIsSyntax => !IsLast && (buffer[index + 1].Kind == ItemKind.Syntax || buffer[index + 1].Has(ItemFlags.AddressStart));

    /// <summary>The next character as Markdown sees it, or NUL at the end.</summary>
    public char Next => IsLast ? '\0' : buffer.WrittenAt(index + 1);

    public char Previous => index == 0 ? '\0' : buffer.CharAt(index - 1);

    /// <summary>It is the first character of a line where blocks can begin.</summary>
    public bool StartsLine => index == lineStart && context.Place == Place.Paragraph;

    /// <summary>A line of the same paragraph stands before this one.</summary>
    public bool ContinuesParagraph => lineStart > 0 || context.Continues;

    /// <summary>The characters from here on, as far as they are literal.</summary>
    public string Ahead(int most)
    {
        Span<char> text = stackalloc char[most];
        var length = 0;
        for (var i = index; i < buffer.Count && length < most && buffer[i].Kind == ItemKind.Literal; i++)
            text[length++] = buffer[i].Char;
        return text[..length].ToString();
    }

    /// <summary>How often a character stands here in a row, delimiters included.</summary>
    public int Run(char character)
    {
        var end = index;
        while (end < buffer.Count && buffer.CharAt(end) == character && buffer[end].Kind != ItemKind.Break)
            end++;
        return end - index;
    }

    /// <summary>White space or the end stands at this distance, as after the marker of a block.</summary>
    public bool IsMarkerEnd(int distance) => index + distance >= buffer.Count || buffer.CharAt(index + distance) is ' ' or '\n';

    /// <summary>The line holds nothing but these characters.</summary>
    public bool LineIs(string characters)
    {
        for (var end = index; end < buffer.Count && buffer[end].Kind != ItemKind.Break; end++)
        {
            if (buffer[end].Kind != ItemKind.Literal || !characters.Contains(buffer[end].Char, StringComparison.Ordinal))
                return false;
        }

        return true;
    }

    /// <summary>The line could part a table's head from its rows.</summary>
    public bool LineIsTableRule() => StartsLine && ContinuesParagraph && LineIs("|-: ") && Ahead(Length()).Contains('-', StringComparison.Ordinal);

    /// <summary>The length of the line from here.</summary>
    public int Length()
    {
        var end = index;
        while (end < buffer.Count && buffer[end].Kind != ItemKind.Break)
            end++;
        return end - index;
    }

    /// <summary>The line is three or more of its first character, spaces between or not.</summary>
    public bool LineIsRule()
    {
        var mark = buffer[index].Char;
        var count = 0;
        for (var i = index; i < buffer.Count && buffer[i].Kind != ItemKind.Break; i++)
        {
            var c = buffer.CharAt(i);
            if (c == mark)
                count++;
            else if (c != ' ')
                return false;
        }

        return count >= 3;
    }

    /// <summary>Digits from the line's start stand before it, white space or the end after it.</summary>
    public bool EndsNumber()
    {
        if (context.Place != Place.Paragraph || index == lineStart || index - lineStart > LongestNumber || !IsMarkerEnd(1))
            return false;
        for (var i = lineStart; i < index; i++)
        {
            if (buffer[i].Kind != ItemKind.Literal || !char.IsAsciiDigit(buffer[i].Char) || buffer[i].Has(ItemFlags.Reference))
                return false;
        }

        return true;
    }

    /// <summary>It begins the run of number signs that ends a heading's line after a space.</summary>
    public bool EndsHeading()
    {
        if (context.Place != Place.Heading || (index > 0 && buffer.CharAt(index - 1) != ' '))
            return false;
        var end = index;
        while (end < buffer.Count && buffer[end].Kind == ItemKind.Literal && buffer[end].Char == '#')
            end++;
        return end == buffer.Count;
    }

    /// <summary>The mark of a footnote ends right before it: no other bracket of ours is without a target.</summary>
    public bool FollowsNote() =>
        index > 0 && buffer[index - 1] is { Kind: ItemKind.Syntax, Char: ']' } before && !before.Has(ItemFlags.SyntaxEnd | ItemFlags.LinkEnd | ItemFlags.AddressEnd);

    /// <summary>The mark of a footnote at the line's start ends right before it.</summary>
    public bool FollowsLeadingNote()
    {
        if (index - lineStart < 4 || !FollowsNote() || buffer[lineStart].Kind != ItemKind.Syntax || buffer[lineStart].Char != '[' || buffer[lineStart + 1].Char != '^')
            return false;
        return index - lineStart < 200;
    }

    /// <summary>The box of a task stands here: <c>[ ]</c> or <c>[x]</c>. GitHub wants white space after it, Markdig does not.</summary>
    public bool IsBox() =>
        index + 2 < buffer.Count && buffer[index + 1].Char is ' ' or 'x' or 'X' && buffer[index + 2] is { Kind: ItemKind.Literal, Char: ']' };

    /// <summary>The run of this character could be a delimiter, or stands beside one of ours.</summary>
    public bool MayFlank()
    {
        var mark = buffer[index].Char;

        // The whole run shares one answer, and the character before has it already: a run of any length is looked at once.
        if (index > lineStart + 1 && IsLiteral(index - 1, mark))
            return buffer[index - 1].Has(ItemFlags.Escape);
        var start = index > 0 && IsLiteral(index - 1, mark) ? index - 1 : index;
        var end = index + 1;
        while (end < buffer.Count && buffer[end].Kind == ItemKind.Literal && buffer[end].Char == mark)
            end++;
        if ((start > 0 && buffer[start - 1].IsDelimiter && buffer.CharAt(start - 1) == mark)
            || (end < buffer.Count && buffer[end].IsDelimiter && buffer.CharAt(end) == mark))
            return true;
        var flanking = Flanking.Perhaps(mark, buffer.Before(start), buffer.After(end));
        return flanking.CanOpen || flanking.CanClose;
    }

    private bool IsLiteral(int at, char character) => buffer[at].Kind == ItemKind.Literal && buffer[at].Char == character;
}
