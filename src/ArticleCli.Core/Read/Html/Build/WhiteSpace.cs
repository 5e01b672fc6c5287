using System.Buffers;

namespace ArticleCli.Read.Html.Build;

/// <summary>White space as a browser collapses it (CSS Text 3 §4.1.1): space, tab, line feed, return, form feed; no other space of Unicode.</summary>
internal static class WhiteSpace
{
    /// <summary>What collapses.</summary>
    public const string Collapsible = " \t\n\r\f";

    private static readonly SearchValues<char> Shown = SearchValues.Create(" \t\n\r\f\u00a0\u200b\u2060\ufeff");

    /// <summary>True for a character that collapses.</summary>
    public static bool IsCollapsible(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';

    /// <summary>True where nothing would be seen: white space, no-break spaces, zero-width marks.</summary>
    public static bool IsBlank(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(Shown);

    /// <summary>The text from the first character on that would be seen.</summary>
    public static ReadOnlySpan<char> TrimBlankStart(ReadOnlySpan<char> text)
    {
        if (text[0] is not ('\u00a0' or '\u200b' or '\u2060' or '\ufeff'))
            return text;
        var start = text.IndexOfAnyExcept(Shown);
        return start < 0 ? default : text[start..];
    }

    /// <summary>True where collapsing changes nothing.</summary>
    /// <remarks>C0 controls: the white space among them collapses, the others show nothing. C1 controls part the words that they stand between.</remarks>
    public static bool IsRegular(ReadOnlySpan<char> text) =>
        !text.ContainsAnyInRange('\0', '\u001f') && !text.ContainsAnyInRange('\u007f', '\u009f') && text.IndexOf("  ") < 0;

    /// <summary>Copies text with each run of white space as one space and without control characters.</summary>
    /// <returns>How many characters were written, at most as many as there were.</returns>
    public static int Collapse(ReadOnlySpan<char> text, Span<char> target)
    {
        var length = 0;
        var space = false;
        foreach (var c in text)
        {
            if (IsCollapsible(c) || c is >= '\u0080' and <= '\u009f')
            {
                space = true;
                continue;
            }

            if (c is < ' ' or '\u007f')
                continue;
            if (space)
                target[length++] = ' ';
            space = false;
            target[length++] = c;
        }

        return length;
    }

    /// <summary>The text with white space collapsed and none at its ends.</summary>
    public static string Collapsed(ReadOnlySpan<char> text)
    {
        text = text.Trim(Collapsible);
        if (IsRegular(text))
            return new string(text);
        var buffer = ArrayPool<char>.Shared.Rent(text.Length);
        var collapsed = new string(buffer, 0, Collapse(text, buffer));
        ArrayPool<char>.Shared.Return(buffer);
        return collapsed;
    }
}
