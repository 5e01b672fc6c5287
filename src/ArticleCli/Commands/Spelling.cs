namespace ArticleCli.Commands;

/// <summary>The known word that somebody probably meant.</summary>
internal static class Spelling
{
    /// <summary>The nearest of some words, by edits.</summary>
    /// <param name="word">What was typed.</param>
    /// <param name="known">What there is.</param>
    /// <returns>The nearest at most two edits away, or else the shortest that begins so; or null.</returns>
    public static string? Nearest(string word, IEnumerable<string> known)
    {
        if (word.Length is < 4 or > 40)
            return null;
        var words = known.ToList();
        return words.Select(k => (Word: k, Edits: Edits(word, k)))
            .Where(static k => k.Edits <= 2)
            .OrderBy(static k => k.Edits).ThenBy(static k => k.Word, StringComparer.Ordinal)
            .Select(static k => k.Word).FirstOrDefault()
            ?? words.Where(k => k.StartsWith(word, StringComparison.Ordinal)).OrderBy(static k => k.Length).ThenBy(static k => k, StringComparer.Ordinal).FirstOrDefault();
    }

    private static int Edits(string a, string b)
    {
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[b.Length];
    }
}
