using System.Globalization;
using System.Text;

namespace ArticleCli.Messages;

/// <summary>Makes text of strangers safe to show on a terminal.</summary>
internal static class Harmless
{
    /// <summary>The text on one line, without anything that could move the cursor, change colours or turn the reading direction.</summary>
    /// <param name="text">Any text: a file's name, a title.</param>
    /// <returns>The same, with controls and direction marks shown as <c>\u{1b}</c>; lone surrogates too.</returns>
    public static string Line(string text)
    {
        var first = -1;
        for (var i = 0; i < text.Length && first < 0; i++)
        {
            if (IsHarmful(text, i))
                first = i;
        }

        if (first < 0)
            return text;
        var safe = new StringBuilder(text, 0, first, text.Length + 32);
        for (var i = first; i < text.Length; i++)
        {
            if (!IsHarmful(text, i))
                safe.Append(text[i]);
            else if (text[i] is '\n' or '\t')
                safe.Append(' ');
            else
                safe.Append(CultureInfo.InvariantCulture, $"\\u{{{(int)text[i]:x}}}");
        }

        return safe.ToString();
    }

    /// <summary>The text on one line, cut where it is long.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="length">The most characters.</param>
    /// <returns>The line, with an ellipsis where it was cut.</returns>
    public static string Short(string text, int length)
    {
        var line = Line(text.Length > 4 * length ? text[..(4 * length)] : text).Trim();
        if (line.Length <= length)
            return line;
        var end = length - 1;
        if (char.IsHighSurrogate(line[end - 1]))
            end--;
        return line[..end] + "…";
    }

    private static bool IsHarmful(string text, int i)
    {
        var c = text[i];
        if (char.IsSurrogate(c))
            return !(char.IsHighSurrogate(c) ? i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) : i > 0 && char.IsHighSurrogate(text[i - 1]));
        return c is < ' ' or (>= '\u007f' and <= '\u009f') or '\u061c' or (>= '\u200b' and <= '\u200f')
            or (>= '\u2028' and <= '\u202e') or (>= '\u2060' and <= '\u206f') or '\ufeff' or (>= '\ufff9' and <= '\ufffb');
    }
}
