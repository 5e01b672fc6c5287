using System.Globalization;
using System.Text;

namespace ArticleCli.Write.Records;

/// <summary>Text as a JSON string in which every script and every emoji stands as itself.</summary>
/// <remarks>System.Text.Json's encoders write characters beyond the basic plane as pairs of <c>\uXXXX</c>, whatever is allowed to them.</remarks>
internal static class JsonText
{
    /// <summary>The string with its quotes.</summary>
    /// <param name="text">Any text; half a surrogate pair becomes U+FFFD.</param>
    /// <returns>Valid JSON on one line, without C0 and C1 controls and line separators.</returns>
    public static string Quote(string text)
    {
        var json = new StringBuilder(text.Length + 16).Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '"': json.Append("\\\""); break;
                case '\\': json.Append("\\\\"); break;
                case '\n': json.Append("\\n"); break;
                case '\r': json.Append("\\r"); break;
                case '\t': json.Append("\\t"); break;
                case < ' ' or (>= '\u007f' and <= '\u009f') or '\u2028' or '\u2029' or '\ufeff':
                    json.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
                    break;
                default:
                    if (!char.IsSurrogate(c))
                        json.Append(c);
                    else if (i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1]))
                        json.Append(c).Append(text[++i]);
                    else
                        json.Append('\ufffd');
                    break;
            }
        }

        return json.Append('"').ToString();
    }
}
