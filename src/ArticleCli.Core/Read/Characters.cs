using System.Buffers;
using System.Text;
using ArticleCli.Model;

namespace ArticleCli.Read;

/// <summary>Takes out of a text what is no character of any: halves of surrogate pairs and control characters. No reader and no writer has to think of them.</summary>
internal static class Characters
{
    private const string Controls = "\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\u007F";

    private static readonly SearchValues<char> Gone = SearchValues.Create(Controls);

    /// <summary>Half pairs become U+FFFD. Control characters stay in pages, whose own rules know what becomes of them.</summary>
    public static Source Whole(Source source)
    {
        var text = source.Text;
        var clean = WithoutHalves(text);
        return ReferenceEquals(clean, text) ? source : source with { Text = clean };
    }

    /// <summary>Control characters go; line ends, tabs and the vertical one, Word's line break, stay.</summary>
    public static string WithoutControls(string text)
    {
        var at = text.AsSpan().IndexOfAny(Gone);
        if (at < 0)
            return text;
        var builder = new StringBuilder(text.Length);
        var rest = text.AsSpan();
        for (; at >= 0; at = rest.IndexOfAny(Gone))
        {
            builder.Append(rest[..at]);
            rest = rest[(at + 1)..];
        }

        return builder.Append(rest).ToString();
    }

    private static string WithoutHalves(string text)
    {
        for (var i = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF'); i >= 0 && i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else
                return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
        }

        return text;
    }
}
