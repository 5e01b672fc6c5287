using ArticleCli.Model;

namespace ArticleCli.Refine;

/// <summary>Words that open a picture credit, and agencies that end one.</summary>
internal static class CreditWords
{
    private static readonly (LabelIndex Labels, HashSet<string> Agencies) _words = Load();

    /// <summary>Characters of the credit word at the text's start, or 0; in scripts without spaces it needs a colon or sign behind it.</summary>
    /// <param name="text">The end of a line.</param>
    public static int Length(string text)
    {
        foreach (var label in _words.Labels.For(text))
        {
            if (!text.StartsWith(label, StringComparison.OrdinalIgnoreCase))
                continue;
            if (text.Length == label.Length)
                return label.Length;
            var next = text[label.Length];
            if (next is ':' or '：' or '=' or '/' or '／' or '.' || (next is ' ' && !Letters.IsIdeographic(label[0]) && (HasCapital(text, label.Length) || (Letters.Words(text.AsSpan(label.Length)) <= 2 && !Letters.EndsSentence(text)))))
                return label.Length;
            if (next is ' ' && text.AsSpan(label.Length).TrimStart() is [':' or '：' or '/' or '|' or '=', ..])
                return label.Length;
        }

        return 0;
    }

    /// <summary>A news or picture agency.</summary>
    /// <param name="text">A name.</param>
    public static bool IsAgency(string text) => _words.Agencies.Contains(text.Trim().Trim('.', ',').ToLowerInvariant());

    /// <summary>A name, an initial or a script without capitals follows the word.</summary>
    private static bool HasCapital(string text, int at)
    {
        foreach (var c in text.AsSpan(at))
        {
            if (char.IsLetter(c))
                return char.IsUpper(c) || !char.IsLower(c);
        }

        return false;
    }

    private static (LabelIndex Labels, HashSet<string> Agencies) Load()
    {
        var labels = new List<string>();
        var agencies = new HashSet<string>(StringComparer.Ordinal);
        var target = labels as ICollection<string>;
        foreach (var line in Embedded.Text("Words/credits.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (line[0] == '#')
                continue;
            if (line is "[labels]" or "[agencies]")
            {
                target = line == "[labels]" ? labels : agencies;
                continue;
            }

            foreach (var word in line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                target.Add(word.ToLowerInvariant());
        }

        // The longest first: "photo by" before "photo".
        return (new LabelIndex(labels.Distinct().OrderByDescending(static label => label.Length)), agencies);
    }
}
