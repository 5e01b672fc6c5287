using ArticleCli.Model;
using ArticleCli.Refine.Rules;

namespace ArticleCli.Refine;

/// <summary>Lines with a copyright sign, or the word with a year, at a text's end: they go, and the owner's name is kept.</summary>
internal static class CopyrightLines
{
    /// <summary>Removes copyright lines of the tail.</summary>
    /// <param name="draft">The draft.</param>
    public static void Apply(Draft draft)
    {
        for (var i = draft.Lines.Count - 1; i >= 0 && i >= draft.Lines.Count - 40; i--)
        {
            var line = draft.Lines[i];
            if (!line.IsOpen || line.Kind != LineKind.Text || line.Words > 40 || draft.ZoneOf(line) != Zone.Tail || !IsCopyright(line.Text))
                continue;
            if (Owner(line.Text) is { } owner)
                draft.Sites.Add(owner, 0.75, "copyright line");
            if (draft.Remove(line, "copyright-line", "copyright"))
                draft.Ended.Add(i);
        }
    }

    /// <summary>The line says who holds the rights.</summary>
    internal static bool IsCopyright(string text) =>
        text.Contains('©', StringComparison.Ordinal) || text.StartsWith("(c) ", StringComparison.OrdinalIgnoreCase)
        || (text.StartsWith("copyright", StringComparison.OrdinalIgnoreCase) && text.AsSpan(0, Math.Min(text.Length, 24)).IndexOfAnyInRange('0', '9') >= 0);

    /// <summary>The owner: what is left of the first sentence without sign, word and years.</summary>
    internal static string? Owner(string text)
    {
        var sign = text.IndexOf('©', StringComparison.Ordinal);
        var rest = sign >= 0 ? text[(sign + 1)..] : text;
        var end = rest.IndexOfAny(['.', '|', '。', '।', '۔', ';', '·', '•']);
        rest = end > 0 ? rest[..end] : rest;
        var words = rest.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(static w => !IsYear(w) && !w.Equals("copyright", StringComparison.OrdinalIgnoreCase) && w is not ("(c)" or "(C)" or "by" or "-" or "–")).ToList();
        // "© 2024 夕凪随想 無断転載を禁じます": where words aren't spaced the first is the name.
        if (words.Count > 1 && Letters.IsIdeographic(words[0][0]))
            words = words[..1];
        var name = string.Join(' ', words).Trim(',', ' ', '-', '–');
        return words.Count is > 0 and <= 7 && name.Length >= 2 ? name : null;
    }

    private static bool IsYear(string word)
    {
        var digits = word.Trim(',', '-', '–', '年', '(', ')');
        return digits.Length > 0 && digits.All(static c => char.IsDigit(c) || c is '-' or '–' or '/');
    }
}
