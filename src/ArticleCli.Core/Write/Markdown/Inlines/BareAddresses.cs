using System.Buffers;

namespace ArticleCli.Write.Markdown.Inlines;

/// <summary>Addresses in running text. GitHub's renderer makes links of them, reading the source as it stands up to the next white space: a backslash
/// of ours within or a break after one would become part of the address, so such an address is
/// fenced in angle brackets, or made a link where it has no scheme.</summary>
internal static class BareAddresses
{
    // Characters at which a bare address would end, or begin something else.
    private static readonly SearchValues<char> Breakers = SearchValues.Create("[]()\\`<>&");

    private static readonly string[] Schemes = ["https", "http", "ftp"];

    /// <summary>Fences what needs it.</summary>
    /// <returns>True where characters are part of an address now that were running text before.</returns>
    public static bool Fence(InlineBuffer buffer)
    {
        var anyFenced = false;
        for (var i = 0; i + 4 < buffer.Count; i++)
        {
            if (buffer[i].Char is not (':' or 'w') || Start(buffer, i) is not (>= 0 and var start))
                continue;
            var end = i + 4;
            while (end < buffer.Count && buffer[end].Kind == ItemKind.Literal && buffer[end].Char is not (' ' or '<') && !char.IsWhiteSpace(buffer[end].Char))
                end++;
            if (NeedsFence(buffer, start, end))
                anyFenced |= Fence(buffer, start, Trim(buffer, start, end));
            i = end - 1;
        }

        return anyFenced;
    }

    /// <summary>Where the address begins that is recognised at an index, by the colon of its scheme or by <c>www.</c>; -1 where there is none.</summary>
    private static int Start(InlineBuffer buffer, int index)
    {
        if (Is(buffer, index, ':') && Is(buffer, index + 1, '/') && Is(buffer, index + 2, '/'))
            return SchemeStart(buffer, index);
        var atWord = index == 0 || buffer[index - 1].Kind != ItemKind.Literal || buffer[index - 1].Char is ' ' or '*' or '_' or '~' or '(';
        return atWord && Is(buffer, index, 'w') && Spells(buffer, index, "www.") ? index : -1;
    }

    private static bool Is(InlineBuffer buffer, int index, char character) =>
        buffer[index].Kind == ItemKind.Literal && buffer[index].Char == character && !buffer[index].Has(ItemFlags.InLabel);

    private static int SchemeStart(InlineBuffer buffer, int colon)
    {
        foreach (var scheme in Schemes)
        {
            var start = colon - scheme.Length;
            if (start >= 0 && Spells(buffer, start, scheme) && (start == 0 || buffer[start - 1].Kind != ItemKind.Literal || !char.IsAsciiLetterOrDigit(buffer[start - 1].Char)))
                return start;
        }

        return -1;
    }

    private static bool Spells(InlineBuffer buffer, int start, string word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (buffer[start + i].Kind != ItemKind.Literal || char.ToLowerInvariant(buffer[start + i].Char) != word[i])
                return false;
        }

        return true;
    }

    private static bool NeedsFence(InlineBuffer buffer, int start, int end)
    {
        if (end < buffer.Count)
        {
            // GitHub's renderer ends an address at ASCII white space only.
            if (buffer[end].Kind == ItemKind.Break || buffer[end].Has(ItemFlags.Escape) || (buffer[end].Kind == ItemKind.Literal && buffer[end].Char > 127))
                return true;
            if (buffer[end].IsDelimiter && end + 1 < buffer.Count && buffer[end + 1].Kind is ItemKind.Literal && buffer[end + 1].Char != ' ')
                return true;
        }

        for (var i = start; i < end; i++)
        {
            if (buffer[i].Has(ItemFlags.Escape))
                return true;
        }

        return false;
    }

    private static int Trim(InlineBuffer buffer, int start, int end) => start + TrimmedLength(Text(buffer, start, end));

    /// <summary>Leaves out what GitHub leaves out at an address's end (GFM 6.9): marks of the sentence around it, a closing parenthesis without partner.</summary>
    public static int TrimmedLength(ReadOnlySpan<char> address)
    {
        var balance = address.Count('(') - address.Count(')');
        var end = address.Length;
        while (end > 0)
        {
            var last = address[end - 1];
            if (last == ')' && balance < 0)
                balance++;
            else if (last is not ('?' or '!' or '.' or ',' or ':' or '*' or '_' or '~' or '\'' or '"' or ';'))
                break;
            end--;
        }

        return end;
    }

    private static bool Fence(InlineBuffer buffer, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (buffer[i].Has(ItemFlags.Reference))
                return false;
        }

        var address = Text(buffer, start, end);
        if (start > 0 && buffer[start - 1] is { Kind: ItemKind.Literal, Char: '\\' })
            buffer[start - 1].Flags |= ItemFlags.Escape;
        if (address.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        {
            if (address.AsSpan().ContainsAny(Breakers))
                return false;
            if (start > 0 && buffer[start - 1] is { Kind: ItemKind.Literal, Char: '!' })
                buffer[start - 1].Flags |= ItemFlags.Escape;
            buffer[start].Flags |= ItemFlags.AddressStart;
            buffer[end - 1].Flags |= ItemFlags.AddressEnd;
            return false;
        }

        if (!Destination.IsAutolink(address))
            return false;
        for (var i = start; i < end; i++)
        {
            buffer[i].Kind = ItemKind.Syntax;
            buffer[i].Flags = ItemFlags.None;
        }

        buffer[start].Flags = ItemFlags.AddressStart;
        buffer[end - 1].Flags |= ItemFlags.AddressEnd;
        ReferBeyondDelimiters(buffer, start, end);
        return true;
    }

    /// <summary>Emphasis that ended at an address's letter ends at its bracket now: a letter behind it would keep it open, so that one becomes a reference; the same before.</summary>
    private static void ReferBeyondDelimiters(InlineBuffer buffer, int start, int end)
    {
        var after = end;
        while (after < buffer.Count && buffer[after].Kind == ItemKind.Close)
            after++;
        if (after > end && after < buffer.Count && IsLetter(buffer, after))
            buffer[after].Flags |= ItemFlags.Reference;
        var before = start - 1;
        while (before >= 0 && buffer[before].Kind == ItemKind.Open)
            before--;
        if (before >= 0 && before < start - 1 && IsLetter(buffer, before))
            buffer[before].Flags |= ItemFlags.Reference;
    }

    private static bool IsLetter(InlineBuffer buffer, int index) => buffer[index].Kind == ItemKind.Literal && char.IsLetterOrDigit(buffer[index].Char);

    /// <summary>The characters of an address.</summary>
    public static string Text(InlineBuffer buffer, int start, int end)
    {
        var builder = new System.Text.StringBuilder(end - start);
        for (var i = start; i < end; i++)
            builder.Append(buffer[i].Char);
        return builder.ToString();
    }
}
