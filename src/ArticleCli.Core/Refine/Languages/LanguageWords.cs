namespace ArticleCli.Refine.Languages;

/// <summary>The commonest words of languages (<c>words.txt</c>), and how well a text fits them.</summary>
internal sealed class LanguageWords
{
    private readonly List<string> _languages = [];
    private readonly Dictionary<string, List<int>> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<char, List<int>> _letters = [];
    private readonly Openings _openings = new();
    private char _firstLetter = char.MaxValue;

    private LanguageWords()
    {
    }

    /// <summary>Reads the list.</summary>
    /// <returns>The words.</returns>
    public static LanguageWords Load()
    {
        var words = new LanguageWords();
        foreach (var line in Embedded.Text("Languages/words.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line[0] != '#')
                words.Add(line.TrimEnd());
        }

        return words;
    }

    /// <summary>The language that fits best.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isCyrillic">Whether its letters are Cyrillic, else Latin.</param>
    /// <returns>The tag, or null where no word is known.</returns>
    public string? Best(ReadOnlySpan<char> text, bool isCyrillic)
    {
        var scores = new double[_languages.Count];
        var lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> word = stackalloc char[12];
        var length = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? char.ToLowerInvariant(text[i]) : ' ';
            // Capital dotted I has no lower case of one letter without a culture.
            c = c == '\u0130' ? 'i' : c == '\u2019' ? '\'' : c;
            if (c >= _firstLetter && _letters.TryGetValue(c, out var owners))
            {
                foreach (var owner in owners)
                    scores[owner] += 0.35 / Math.Sqrt(owners.Count);
            }

            if (char.IsLetter(c) || (c == '\'' && length > 0))
            {
                if (length < word.Length)
                    word[length] = c;
                length++;
                continue;
            }

            if (length > 0 && length <= word.Length && _openings.May(word[..length]) && lookup.TryGetValue(word[..length], out var languages))
            {
                // A word that many languages have says little.
                foreach (var language in languages)
                    scores[language] += 1 / Math.Sqrt(languages.Count);
            }

            length = 0;
        }

        var best = -1;
        for (var i = 0; i < scores.Length; i++)
        {
            var fits = IsCyrillic(i) == isCyrillic && scores[i] > 0.5;
            if (fits && (best < 0 || scores[i] > scores[best]))
                best = i;
        }

        return best < 0 ? null : _languages[best];
    }

    private bool IsCyrillic(int language) => _languages[language] is "ru" or "uk" or "bg" or "sr";

    private void Add(string line)
    {
        var parts = line.Split(" | ");
        var words = parts[0].Split(' ');
        var language = _languages.Count;
        _languages.Add(words[0]);
        foreach (var word in words[1..].Distinct(StringComparer.Ordinal))
        {
            (_words.TryGetValue(word, out var owners) ? owners : _words[word] = []).Add(language);
            _openings.Add(word);
        }

        foreach (var letter in parts.Length > 1 ? parts[1] : "")
        {
            (_letters.TryGetValue(letter, out var owners) ? owners : _letters[letter] = []).Add(language);
            _firstLetter = (char)Math.Min(_firstLetter, letter);
        }
    }
}
