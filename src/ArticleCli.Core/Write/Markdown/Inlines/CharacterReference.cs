using Markdig.Helpers;

namespace ArticleCli.Write.Markdown.Inlines;

/// <summary>Text that a Markdown parser would read as a character reference (CommonMark 2.5).</summary>
internal static class CharacterReference
{
    // The longest name in HTML's table has 31 letters.
    private const int Longest = 33;

    /// <summary>Whether a reference stands at the very start.</summary>
    /// <param name="text">Text that begins with an ampersand.</param>
    public static bool Begins(ReadOnlySpan<char> text)
    {
        if (text.Length < 3)
            return false;
        var end = text[1..Math.Min(text.Length, Longest + 2)].IndexOf(';') + 1;
        if (end <= 1)
            return false;
        var name = text[1..end];
        if (name[0] != '#')
            return char.IsAsciiLetter(name[0]) && IsAll(name, char.IsAsciiLetterOrDigit) && EntityHelper.DecodeEntity(name) is not null;
        var hex = name.Length > 1 && name[1] is 'x' or 'X';
        var digits = name[(hex ? 2 : 1)..];
        return digits.Length is > 0 && digits.Length <= (hex ? 6 : 7) && IsAll(digits, hex ? char.IsAsciiHexDigit : char.IsAsciiDigit);
    }

    private static bool IsAll(ReadOnlySpan<char> text, Func<char, bool> allowed)
    {
        foreach (var c in text)
        {
            if (!allowed(c))
                return false;
        }

        return true;
    }
}
