using System.Net;
using System.Text;

namespace ArticleCli.Read.Html.Clues;

/// <summary>Mends the faults that JSON-LD blocks have in the wild: control characters in strings, HTML comments and CDATA marks round the block, entities for quotes, text behind the end.</summary>
internal static class JsonRepair
{
    /// <summary>The block as it was probably meant.</summary>
    /// <param name="json">The block.</param>
    /// <returns>Mended text; it may still be broken.</returns>
    public static string Mend(string json)
    {
        if (!json.Contains('"', StringComparison.Ordinal) && json.Contains("&quot;", StringComparison.Ordinal))
            json = WebUtility.HtmlDecode(json);
        var start = json.AsSpan().IndexOfAny('{', '[');
        if (start < 0)
            return "";
        if (json.AsSpan(start).StartsWith("[CDATA[", StringComparison.Ordinal))
            start = Math.Max(start, json.AsSpan(start + 7).IndexOfAny('{', '[') + start + 7);
        var builder = new StringBuilder(json.Length);
        var (depth, inString) = (0, false);
        for (var at = start; at < json.Length; at++)
        {
            var character = json[at];
            if (inString)
            {
                if (character == '\\' && at + 1 < json.Length)
                {
                    AppendEscape(builder, json[++at]);
                    continue;
                }

                if (character == '"')
                    inString = false;
                builder.Append(character < ' ' ? ' ' : character);
                continue;
            }

            if (character == '"')
                inString = true;
            else if (character is '{' or '[')
                depth++;
            else if (character is '}' or ']')
                depth--;
            if (character >= ' ' || char.IsWhiteSpace(character))
                builder.Append(character);
            if (depth == 0)
                break;
        }

        return builder.ToString();
    }

    /// <summary>Escapes that JSON has stay; a backslash before anything else goes.</summary>
    private static void AppendEscape(StringBuilder builder, char character)
    {
        if (character is '"' or '\\' or '/' or 'b' or 'f' or 'n' or 'r' or 't' or 'u')
            builder.Append('\\');
        if (character >= ' ')
            builder.Append(character);
    }
}
