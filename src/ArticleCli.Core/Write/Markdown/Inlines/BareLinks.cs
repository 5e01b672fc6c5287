namespace ArticleCli.Write.Markdown.Inlines;

/// <summary>Links that are their own address stand bare where GitHub's renderer makes the very same link of the bare text (GFM 6.9), and in angle brackets elsewhere.
/// So a bare address of running text and a link to it have one form, and what is rendered and read again is written the same.</summary>
internal static class BareLinks
{
    public static void Decide(InlineBuffer buffer)
    {
        var any = false;
        for (var i = 0; i < buffer.Count; i++)
        {
            if (!buffer[i].Has(ItemFlags.BareStart))
                continue;
            var end = i;
            while (!buffer[end].Has(ItemFlags.BareEnd))
                end++;
            if (IsSame(buffer, i, end))
            {
                MakeBare(buffer, i, end);
                any = true;
            }

            i = end;
        }

        if (any)
            buffer.Drop([]);
    }

    private static void MakeBare(InlineBuffer buffer, int start, int end)
    {
        for (var i = start; i <= end; i++)
            (buffer[i].Kind, buffer[i].Flags) = (buffer[i].Kind == ItemKind.Syntax && (i == start || i == end) ? ItemKind.Gone : ItemKind.Literal, ItemFlags.None);
    }

    /// <summary>GitHub's link would begin and end where this one does.</summary>
    private static bool IsSame(InlineBuffer buffer, int start, int end)
    {
        var fenced = buffer[start].Kind == ItemKind.Syntax;
        var (first, last) = fenced ? (start + 1, end - 1) : (start, end);
        if (!StartsWord(buffer, start))
            return false;
        var address = BareAddresses.Text(buffer, first, last + 1);
        var tail = Tail(buffer, end + 1);

        // Whether a bracket pairs with others would hang on which of its neighbours are fenced.
        if (tail is null || address.Contains('[', StringComparison.Ordinal))
            return false;
        if (!address.Contains("://", StringComparison.Ordinal) && !address.StartsWith("www.", StringComparison.Ordinal))
            return IsPlainMail(address) && (tail.Length == 0 || !(char.IsAsciiLetterOrDigit(tail[0]) || tail[0] is '-' or '_' or '@' or '/' or '+'));
        return Host(address) is not null && BareAddresses.TrimmedLength(address + tail) == address.Length;
    }

    private static bool StartsWord(InlineBuffer buffer, int start)
    {
        while (start > 0 && buffer[start - 1].Kind == ItemKind.Open)
            start--;
        return start == 0 || buffer[start - 1].Kind == ItemKind.Break || buffer[start - 1] is { Kind: ItemKind.Literal, Char: ' ' or '(' };
    }

    /// <summary>What follows up to the next white space, as Markdown sees it; null where that is a break or anything but text and closing delimiters.</summary>
    private static string? Tail(InlineBuffer buffer, int start)
    {
        const int Longest = 16;
        Span<char> tail = stackalloc char[Longest];
        var length = 0;
        for (var i = start; i < buffer.Count; i++)
        {
            if (buffer[i].Kind == ItemKind.Break)
                return null;
            if (buffer[i] is { Kind: ItemKind.Literal, Char: ' ' })
                break;
            if (length == Longest || (buffer[i].Kind != ItemKind.Literal && buffer[i].Kind != ItemKind.Close) || buffer[i].Char is '<' or '[' or ']' or '\\' or '`' or '$')
                return null;
            tail[length++] = buffer.CharAt(i);
        }

        return tail[..length].ToString();
    }

    /// <summary>The host, where it is made of ASCII letters, digits, dots and dashes alone; null otherwise.</summary>
    private static string? Host(string address)
    {
        var start = address.StartsWith("www.", StringComparison.Ordinal) ? 0 : address.IndexOf("://", StringComparison.Ordinal) + 3;
        if (start > 0 && address[..(start - 3)] is not ("http" or "https" or "ftp"))
            return null;
        var end = address.AsSpan(start).IndexOfAny("/?#");
        var host = end < 0 ? address[start..] : address.Substring(start, end);
        foreach (var c in host)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('.' or '-'))
                return null;
        }

        return host.Length > 0 && char.IsAsciiLetterOrDigit(host[0]) && !host.Contains("..", StringComparison.Ordinal) ? host : null;
    }

    private static bool IsPlainMail(string address)
    {
        var at = address.IndexOf('@', StringComparison.Ordinal);
        for (var i = 0; i < address.Length; i++)
        {
            if (i != at && !char.IsAsciiLetterOrDigit(address[i]) && address[i] is not ('.' or '-') && !(i < at && address[i] is '_' or '+'))
                return false;
        }

        return address.IndexOf('.', at) > 0;
    }
}
