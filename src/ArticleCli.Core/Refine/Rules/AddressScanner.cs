namespace ArticleCli.Refine.Rules;

/// <summary>Finds web and e-mail addresses at a place in a line.</summary>
internal static class AddressScanner
{
    /// <summary>An address that begins at a place.</summary>
    /// <param name="text">The line.</param>
    /// <param name="at">The place.</param>
    /// <param name="kind"><see cref="TokenKind.Url"/> or <see cref="TokenKind.Email"/>.</param>
    /// <param name="end">Where it ends.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryRead(ReadOnlySpan<char> text, int at, out TokenKind kind, out int end)
    {
        var rest = text[at..];
        kind = TokenKind.Url;
        if (rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        {
            end = at + Path(rest);
            return end - at > 8;
        }

        end = at;
        return TryName(rest, out var length, out kind) && (end = at + length) > at;
    }

    // name@host.tld, or host.tld with an optional path, where the last label is two or more small letters ("p.m" and "end.Next" are none).
    private static bool TryName(ReadOnlySpan<char> text, out int length, out TokenKind kind)
    {
        kind = TokenKind.Url;
        length = 0;
        var sign = -1;
        while (length < text.Length && (char.IsAsciiLetterOrDigit(text[length]) || text[length] is '.' or '-' or '_' or '+' || (text[length] == '@' && sign < 0)))
        {
            if (text[length] == '@')
                sign = length;
            length++;
        }

        length = text[..length].TrimEnd(".-_+").Length;
        var dot = text[..length].LastIndexOf('.');
        if (dot < sign + 3 || length - dot is < 3 or > 12 || !IsSmall(text[(dot + 1)..length]))
            return false;
        if (sign > 0)
        {
            kind = TokenKind.Email;
            return true;
        }

        // A host has a letter before its last dot, and is written small: "No.3" and "Dr.Smith" are none.
        if (!char.IsAsciiLetter(text[dot - 1]) && !char.IsAsciiDigit(text[dot - 1]) || !text[..dot].ContainsAnyInRange('a', 'z') || sign == 0)
            return false;
        if (length < text.Length && text[length] == '/')
            length += Path(text[length..]);
        return true;
    }

    private static bool IsSmall(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('a', 'z');

    private static int Path(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('<' or '>' or '"' or '）' or '」' or '】' or '。' or '，' or '、'))
            end++;
        return text[..end].TrimEnd(".,;:)]!?").Length;
    }
}
