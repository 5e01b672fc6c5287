using System.Buffers;
using System.Globalization;

namespace ArticleCli.Write.Markdown.Inlines;

/// <summary>Text in which nothing can be misread, wherever it stands: most paragraphs of most articles. It is written as it is, without being laid out.</summary>
/// <remarks>
/// It begins with a letter, so no block can begin there; single spaces stand between its words; and it holds no character that <see cref="Escapes"/>,
/// <see cref="PairedEscapes"/> or <see cref="InlineFlattener"/> treat, nor an address. Half the time of writing a page; a test writes texts both ways.
/// </remarks>
internal static class PlainRun
{
    /// <summary>Marks of Markdown in any dialect, controls, and white space but the space.</summary>
    private static readonly SearchValues<char> Dangerous = SearchValues.Create(
        "*_`~#=|<&\\[]$%" + new string([.. Enumerable.Range(0, 0x3001).Select(static c => (char)c).Where(static c => c != ' ' && (char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Control))]));

    private static readonly SearchValues<string> Unlikely = SearchValues.Create(["  ", "www.", "://"], StringComparison.OrdinalIgnoreCase);

    /// <summary>The text is written as it stands.</summary>
    /// <param name="text">The whole text of a block.</param>
    public static bool Is(ReadOnlySpan<char> text) =>
        text.Length > 0 && char.IsLetter(text[0]) && text[^1] != ' ' && !text.ContainsAny(Dangerous) && !text.ContainsAnyInRange('\uD800', '\uDFFF') && !text.ContainsAny(Unlikely);
}
