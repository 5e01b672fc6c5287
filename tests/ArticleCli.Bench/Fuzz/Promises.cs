using System.Globalization;
using ArticleCli.Model;
using ArticleCli.Write.Text;

namespace ArticleCli.Bench.Fuzz;

/// <summary>The house's promises as oracles that hold for any input, however broken.</summary>
internal static class Promises
{
    // Prose of words that no rule and no seed knows, in a paragraph of its own.
    private static readonly string[] Words = ["Mirabon", "taluvine", "sorekath", "under", "the", "wobelin", "grandisor", "with", "nine", "quovalent", "heralips", "and", "left", "a", "zemporial", "trace"];

    public static readonly string Sentence = string.Join(' ', Words) + ".";

    /// <summary>Every word of a sentence that stood in the input is in the output or in the trace.</summary>
    /// <param name="markdown">What was written.</param>
    /// <param name="trace">What was done.</param>
    /// <returns>Null, or what is missing.</returns>
    public static string? Accounts(string markdown, Trace trace)
    {
        foreach (var word in Words)
        {
            if (!markdown.Contains(word, StringComparison.Ordinal) && !trace.Entries.Any(entry => entry.Text.Contains(word, StringComparison.Ordinal)))
                return $"not accounted for: {word}";
        }

        return null;
    }

    /// <summary>A sentence of prose is whole or not there at all.</summary>
    public static string? IsWhole(string markdown)
    {
        var found = Words.Count(word => word.Length > 6 && markdown.Contains(word, StringComparison.Ordinal));
        return found == 0 || markdown.Contains(Sentence, StringComparison.Ordinal) ? null : "cut sentence: " + string.Join(' ', Words.Where(word => markdown.Contains(word, StringComparison.Ordinal)));
    }

    /// <summary>Every letter of a document is in what its Markdown reads as. Notes may change their places and get labels, so letters are counted.</summary>
    /// <param name="document">The document that was written.</param>
    /// <param name="again">The document that was read.</param>
    /// <returns>Null, or what was lost.</returns>
    public static string? Renders(Document document, Document again)
    {
        var left = new Dictionary<char, int>();
        foreach (var letter in Letters(document))
            left[letter] = left.GetValueOrDefault(letter) + 1;
        foreach (var letter in Letters(again))
            left[letter] = left.GetValueOrDefault(letter) - 1;
        var lost = left.Where(static pair => pair.Value > 0).Take(20).Select(static pair => $"{pair.Key}×{pair.Value}").ToList();
        return lost.Count == 0 ? null : "lost in writing: " + string.Join(' ', lost);
    }

    private static IEnumerable<char> Letters(Document document) =>
        PlainTextWriter.Write(document).Replace('ⁿ', 'n').Replace('ⁱ', 'i').Where(static c => char.GetUnicodeCategory(c) is UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter or UnicodeCategory.OtherLetter);
}
