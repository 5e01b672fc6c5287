using System.Globalization;
using System.Text;

namespace ArticleCli.Write.Markdown.Inlines;

/// <summary>Addresses and titles in the form that can end neither a link nor an attribute.</summary>
internal static class Destination
{
    /// <summary>Percent-encodes what could end a destination or be read as anything else: white space, controls, quotes, angle brackets, backslashes, backticks, pipes, parentheses without a partner.</summary>
    public static string Encode(string address)
    {
        var lone = HasLoneParentheses(address);
        if (!lone && !address.AsSpan().ContainsAny(Unsafe) && !HasOddCharacters(address))
            return Brackets(Entities(address));
        var builder = new StringBuilder(address.Length + 16);
        Span<byte> bytes = stackalloc byte[4];
        foreach (var rune in address.EnumerateRunes())
        {
            var odd = rune.Value is <= ' ' or 127 || Rune.IsWhiteSpace(rune) || Rune.IsControl(rune)
                || (rune.IsAscii && (UnsafeCharacters.Contains((char)rune.Value, StringComparison.Ordinal) || (lone && rune.Value is '(' or ')')));
            if (!odd)
            {
                builder.Append(rune);
                continue;
            }

            foreach (var b in bytes[..rune.EncodeToUtf8(bytes)])
                builder.Append('%').Append(b.ToString("X2", CultureInfo.InvariantCulture));
        }

        return Brackets(Entities(builder.ToString()));
    }

    /// <summary>A destination with its title, as it stands between the parentheses or in a definition.</summary>
    public static string WithTitle(string address, string? title)
    {
        var destination = Encode(address);
        if (string.IsNullOrWhiteSpace(title))
            return destination;
        var builder = new StringBuilder(destination).Append(" \"");
        var blank = true;
        for (var i = 0; i < title.Length; i++)
        {
            var c = title[i];
            if (char.IsWhiteSpace(c) && c != '\u00A0')
            {
                if (!blank)
                    builder.Append(' ');
                blank = true;
                continue;
            }

            blank = false;
            if (char.IsControl(c))
                continue;
            if (c == '"' || (c == '\\' && (i + 1 == title.Length || CharacterClass.IsAsciiPunctuation(title[i + 1]))))
                builder.Append('\\');
            builder.Append(c);
            if (c == '&' && CharacterReference.Begins(title.AsSpan(i)))
                builder.Append("amp;");
        }

        if (blank)
            builder.Length--;
        return builder.Append('"').ToString();
    }

    /// <summary>An address that can stand in angle brackets as it is.</summary>
    public static bool IsAutolink(ReadOnlySpan<char> address)
    {
        var scheme = Model.SafeAddress.Scheme(address);
        if (scheme.Length < 2 || scheme.Length > 32 || address.Length == scheme.Length + 1)
            return false;
        foreach (var c in address)
        {
            if (c is <= ' ' or '<' or '>' or '\\' or '"' or '`' or '|' || char.IsControl(c) || char.IsWhiteSpace(c))
                return false;
        }

        return true;
    }

    private const int MostBrackets = 16;

    private const string UnsafeCharacters = "<>\"\\`|";

    private static readonly System.Buffers.SearchValues<char> Unsafe = System.Buffers.SearchValues.Create(UnsafeCharacters);

    private static bool HasOddCharacters(string address)
    {
        foreach (var c in address)
        {
            if (c <= ' ' || c == 127 || (c > 127 && (char.IsWhiteSpace(c) || char.IsControl(c) || char.IsSurrogate(c))))
                return true;
        }

        return false;
    }

    private static bool HasLoneParentheses(string address)
    {
        var depth = 0;
        foreach (var c in address)
        {
            if (c == '(' && ++depth > 30)
                return true;
            if (c == ')' && --depth < 0)
                return true;
        }

        return depth != 0;
    }

    // Brackets by the dozen are escaped: where a reader counts open ones against a limit, these would close for one of text.
    private static string Brackets(string address) =>
        address.AsSpan().Count('[') <= MostBrackets ? address
            : address.Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal);

    // Not a backslash: Markdig decodes an escaped reference in an address all the same.
    private static string Entities(string address)
    {
        var at = address.IndexOf('&', StringComparison.Ordinal);
        if (at < 0)
            return address;
        var builder = new StringBuilder(address.Length + 8).Append(address, 0, at);
        for (; at < address.Length; at++)
        {
            builder.Append(address[at]);
            if (address[at] == '&' && CharacterReference.Begins(address.AsSpan(at)))
                builder.Append("amp;");
        }

        return builder.ToString();
    }
}
