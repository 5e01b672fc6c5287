using System.Buffers;
using System.Text;
using ArticleCli.Model;

namespace ArticleCli.Refine;

/// <summary>
/// Takes out characters that nobody sees and that split words: soft hyphens, zero-width spaces, word joiners, byte-order marks, stray controls.
/// The joiners U+200C and U+200D stay (Persian, Hindi and emoji need them), and so do direction marks beside letters.
/// </summary>
internal static class InvisibleCharacters
{
    private static readonly SearchValues<char> _invisible = SearchValues.Create("\u00AD\u200B\u2060\uFEFF\u2028\u2029\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\u000B\f\u000E\u000F\u0010\u0011\u0012"
        + "\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\u007F");

    /// <summary>Takes the invisible characters out of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="trace">What was taken out is written here, once.</param>
    public static Document Clean(Document document, Trace trace)
    {
        var removed = 0;
        var cleaned = new InlineMap(inline => inline is Text text && text.Value.AsSpan().ContainsAny(_invisible) ? new Text(Clean(text.Value, ref removed)) : inline).Apply(document);
        if (removed > 0)
            trace.Add(new TraceEntry(TraceAction.Changed, "invisible-characters", "invisible", removed.ToString(System.Globalization.CultureInfo.InvariantCulture) + " characters", ""));
        return cleaned;
    }

    /// <summary>Makes no-break spaces plain ones; French keeps them beside double marks and inside its quotes, where its typography wants them.</summary>
    /// <param name="document">The document.</param>
    /// <param name="language">Its language, or null.</param>
    public static Document Spaces(Document document, string? language)
    {
        var french = language is not null && language.StartsWith("fr", StringComparison.Ordinal);
        return new InlineMap(inline => inline is Text text && text.Value.AsSpan().IndexOfAny('\u00A0', '\u202F') >= 0 ? new Text(Spaces(text.Value, french)) : inline).Apply(document);
    }

    private static string Spaces(string value, bool french)
    {
        var builder = new StringBuilder(value);
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] is '\u00A0' or '\u202F'
                && !(french && ((i + 1 < value.Length && value[i + 1] is '!' or '?' or ';' or ':' or '»' or '%' or '€') || (i > 0 && value[i - 1] == '«'))))
            {
                builder[i] = ' ';
            }
        }

        return builder.ToString();
    }

    private static string Clean(string value, ref int removed)
    {
        var builder = new StringBuilder(value.Length);
        foreach (var c in value)
        {
            if (c is '\u2028' or '\u2029' or '\u000B' or '\f')
                builder.Append(' ');
            else if (_invisible.Contains(c))
                removed++;
            else
                builder.Append(c);
        }

        return builder.ToString();
    }
}
