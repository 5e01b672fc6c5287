using System.Globalization;
using System.Text;

namespace ArticleCli.Write.FrontMatter;

/// <summary>Text as a YAML scalar that every reader, of 1.1 and 1.2, takes for that very text.</summary>
internal static class YamlText
{
    private static readonly HashSet<string> ResolverWords =
        new(["y", "n", "yes", "no", "on", "off", "true", "false", "null"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The scalar: bare where nothing in it can be misread, else in double quotes.</summary>
    public static string Scalar(string text) => IsBareText(text) || IsBareAddress(text) ? text : Quoted(text);

    /// <summary>Letters, digits, spaces and a few marks that mean nothing in YAML, beginning with a letter and ending with a letter or digit.</summary>
    private static bool IsBareText(string text)
    {
        if (text.Length == 0 || !char.IsLetter(text[0]) || !char.IsLetterOrDigit(text[^1]) || ResolverWords.Contains(text))
            return false;
        foreach (var c in text)
        {
            if (!char.IsLetterOrDigit(c) && c is not (' ' or ',' or '.' or '(' or ')' or '\'' or '’' or '-'))
                return false;
        }

        return true;
    }

    private static bool IsBareAddress(string text)
    {
        if (!text.StartsWith("http://", StringComparison.Ordinal) && !text.StartsWith("https://", StringComparison.Ordinal))
            return false;
        foreach (var c in text)
        {
            if (c is <= ' ' or '"' or '\'' or '`' or '\u007F' || (c > '\u007F' && !char.IsLetterOrDigit(c)))
                return false;
        }

        return text[^1] != ':';
    }

    private static string Quoted(string text)
    {
        var builder = new StringBuilder(text.Length + 8).Append('"');
        foreach (var rune in text.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '"': builder.Append("\\\""); break;
                case '\\': builder.Append("\\\\"); break;
                case '\n': builder.Append("\\n"); break;
                case '\t': builder.Append("\\t"); break;
                default:
                    if (NeedsEscape(rune))
                        AppendEscape(builder, rune.Value);
                    else
                        builder.Append(rune);
                    break;
            }
        }

        return builder.Append('"').ToString();
    }

    /// <summary>What YAML readers refuse, fold or take for a line end, and what turns the text's direction.</summary>
    private static bool NeedsEscape(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned
            or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate => true,
        UnicodeCategory.Format => rune.Value is not (0x200B or 0x200C or 0x200D or 0x00AD),
        _ => false,
    };

    private static void AppendEscape(StringBuilder builder, int value)
    {
        var (mark, digits) = value <= 0xFF ? ("\\x", "X2") : value <= 0xFFFF ? ("\\u", "X4") : ("\\U", "X8");
        builder.Append(mark).Append(value.ToString(digits, CultureInfo.InvariantCulture));
    }
}
