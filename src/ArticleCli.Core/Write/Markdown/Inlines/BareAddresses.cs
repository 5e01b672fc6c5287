using System.Buffers;

namespace ArticleCli.Write.Markdown.Inlines;

/// <summary>Addresses in running text. GitHub's renderer makes links of them, reading the source as it stands up to the next white space: a backslash
/// of ours within or a break after one would become part of the address, so such an address is
/// fenced in angle brackets, or made a link where it has no scheme. Where neither can be, a backslash keeps it from being recognised.</summary>
internal static class BareAddresses
{
    // Characters at which a bare address would end, or begin something else.
    private static readonly SearchValues<char> Breakers = SearchValues.Create("[]()\\`<>&$");

    private static readonly string[] Schemes = ["https", "http", "ftp"];

    /// <summary>Fences what needs it. What holds an escape is fenced alone: of the escapes after it some may go when its own characters are Markdown's no more.</summary>
    /// <param name="buffer">The line of text.</param>
    /// <param name="atOnce">All of them together.</param>
    /// <returns>True where brackets stand around an address that stood bare before.</returns>
    public static bool Fence(InlineBuffer buffer, bool atOnce)
    {
        var anyFenced = false;
        foreach (ref var item in buffer.Items)
            item.Flags &= ~ItemFlags.Unlinked;
        for (var i = 0; i + 4 < buffer.Count; i++)
        {
            if (buffer[i].Char is not (':' or 'w') || Start(buffer, i) is not (>= 0 and var start))
                continue;
            var first = i + (buffer[i].Char == ':' ? "://" : "www.").Length;
            var end = first;
            while (end < buffer.Count && buffer[end].Kind == ItemKind.Literal && buffer[end].Char is not (' ' or '<') && !char.IsWhiteSpace(buffer[end].Char))
                end++;
            var escaped = HasEscape(buffer, start, end);
            if (end > first && !buffer[start].Has(ItemFlags.AddressStart) && (escaped || NeedsFence(buffer, end) || Holds(buffer, start, end, '[')))
            {
                // What was fenced before may have been the reason for the escape.
                if (anyFenced && escaped && !atOnce)
                    return true;
                if (!Fence(buffer, start, Trim(buffer, start, end)))
                {
                    // Another may begin within it, now that it is none.
                    i += buffer[i].Char == ':' ? 0 : "www".Length;
                    buffer[i].Flags |= ItemFlags.Unlinked;
                    continue;
                }

                anyFenced = true;
                if (escaped && !atOnce)
                    return true;
            }

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
            if (start >= 0 && Spells(buffer, start, scheme) && (start == 0 || buffer[start - 1].Kind != ItemKind.Literal || !char.IsAsciiLetter(buffer[start - 1].Char)))
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

    private static bool NeedsFence(InlineBuffer buffer, int end)
    {
        if (end >= buffer.Count)
            return false;

        // GitHub's renderer ends an address at ASCII white space only.
        if (buffer[end].Kind is ItemKind.Break or ItemKind.Syntax || buffer[end].Has(ItemFlags.Escape) || (buffer[end].Kind == ItemKind.Literal && buffer[end].Char > 127))
            return true;
        if (!buffer[end].IsDelimiter)
            return false;
        while (end < buffer.Count && buffer[end].IsDelimiter)
            end++;
        return end < buffer.Count && buffer[end].Kind is ItemKind.Literal or ItemKind.Syntax && buffer[end].Char != ' ';
    }

    private static bool Holds(InlineBuffer buffer, int start, int end, char character)
    {
        for (var i = start; i < end; i++)
        {
            if (buffer[i].Char == character)
                return true;
        }

        return false;
    }

    private static bool HasEscape(InlineBuffer buffer, int start, int end)
    {
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
        if (address.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        {
            if (address.AsSpan().ContainsAny(Breakers))
                return false;
            buffer[start].Flags |= ItemFlags.AddressStart;
            buffer[end - 1].Flags |= ItemFlags.AddressEnd;
            return true;
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
        return true;
    }

    /// <summary>The characters of an address.</summary>
    public static string Text(InlineBuffer buffer, int start, int end)
    {
        var builder = new System.Text.StringBuilder(end - start);
        for (var i = start; i < end; i++)
            builder.Append(buffer[i].Char);
        return builder.ToString();
    }
}
