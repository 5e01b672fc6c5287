using System.Globalization;
using System.Text;

namespace ArticleCli.Read.Html.Build.Addresses;

/// <summary>Percent-encoding of the few characters that an address may not hold where it is written.</summary>
internal static class AddressEncoding
{
    /// <summary>True where every parenthesis has its partner.</summary>
    public static bool HasPairedParentheses(ReadOnlySpan<char> address)
    {
        var open = 0;
        foreach (var c in address)
        {
            if (c == '(')
                open++;
            else if (c == ')' && --open < 0)
                return false;
        }

        // CommonMark §6.3: renderers may stop at 32 levels.
        return open == 0;
    }

    /// <summary>Encodes; other letters than ASCII stay as they are.</summary>
    public static string Encode(ReadOnlySpan<char> address, bool keepParentheses)
    {
        var encoded = new StringBuilder(address.Length + 16);
        Span<byte> bytes = stackalloc byte[4];
        foreach (var rune in address.EnumerateRunes())
        {
            if (!MustEncode(rune, keepParentheses))
            {
                encoded.Append(rune.ToString());
                continue;
            }

            foreach (var b in bytes[..rune.EncodeToUtf8(bytes)])
                encoded.Append(CultureInfo.InvariantCulture, $"%{b:X2}");
        }

        return encoded.ToString();
    }

    private static bool MustEncode(Rune rune, bool keepParentheses) => rune.Value switch
    {
        '"' or '<' or '>' or '\\' => true,
        '(' or ')' => !keepParentheses,
        <= ' ' or 0x7F => true,
        < 0x80 => false,
        _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.SpaceSeparator
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator,
    };
}
