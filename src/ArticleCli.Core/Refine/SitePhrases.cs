namespace ArticleCli.Refine;

/// <summary>Phrases of a sentence that may name a publication: runs of capitalised words, quoted titles.</summary>
internal static class SitePhrases
{
    private static readonly string[] _small = ["of", "and", "the", "de", "la", "le", "les", "des", "du", "el", "del", "di", "da", "do", "dos", "van", "het", "en", "et", "y", "und", "der", "die", "das", "am", "im", "z", "u", "na", "w"];

    /// <summary>The phrases, longest runs with their small words inside.</summary>
    /// <param name="text">A sentence.</param>
    public static IEnumerable<string> Of(string text)
    {
        var words = text.Split([' ', ',', '.', '(', ')', '|', '/', ';', ':', '，', '。', '、', '«', '»', '“', '”', '"', '@', '?', '!'], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            if (!IsCapital(words[i]))
                continue;
            for (var end = Math.Min(words.Length, i + 6); end > i; end--)
            {
                if (IsCapital(words[end - 1]) && words[i..end].All(static w => IsCapital(w) || _small.Contains(w)))
                    yield return string.Join(' ', words[i..end]);
            }
        }

        foreach (var (open, close) in new[] { ('«', '»'), ('“', '”'), ('„', '“'), ('"', '"'), ('《', '》'), ('「', '」') })
        {
            var start = text.IndexOf(open, StringComparison.Ordinal);
            var end = start < 0 ? -1 : text.IndexOf(close, start + 1);
            if (end > start + 1)
                yield return text[(start + 1)..end];
        }
    }

    private static bool IsCapital(string word) => char.IsUpper(word[0]) || (char.IsLetter(word[0]) && !char.IsLower(word[0])) || char.IsDigit(word[0]);
}
