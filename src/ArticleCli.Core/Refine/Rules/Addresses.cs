namespace ArticleCli.Refine.Rules;

/// <summary>Addresses in lines.</summary>
internal static class Addresses
{
    /// <summary>The address that a line consists of, in angle brackets or bare.</summary>
    /// <param name="line">The line, or null.</param>
    /// <returns>The address, or null.</returns>
    public static string? Only(string? line)
    {
        var text = line.AsSpan().Trim().Trim("<>()[]（）");
        return text.Length > 0 && AddressScanner.TryRead(text, 0, out var kind, out var end) && kind == TokenKind.Url && end == text.Length ? text.ToString() : null;
    }

    /// <summary>The first address of a text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The address, or null.</returns>
    public static string? First(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsAsciiLetterOrDigit(text[i]) && (i == 0 || !char.IsLetterOrDigit(text[i - 1])) && AddressScanner.TryRead(text, i, out var kind, out var end) && kind == TokenKind.Url)
                return text[i..end];
        }

        return null;
    }
}
