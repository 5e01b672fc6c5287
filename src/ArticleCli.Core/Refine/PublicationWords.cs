using System.Collections.Frozen;
using ArticleCli.Model;

namespace ArticleCli.Refine;

/// <summary>Words that publications are called by (Times, Bote, Courrier, Вестник, 日报): evidence that the end of a title is a site.</summary>
internal static class PublicationWords
{
    private static readonly FrozenSet<string> _words = Load();

    /// <summary>One of the phrase's words, or the end of its last one where words aren't spaced, is such a word.</summary>
    /// <param name="phrase">Up to a few words.</param>
    public static bool Has(string phrase)
    {
        foreach (var word in phrase.Split([' ', '-', '’', '\''], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (_words.Contains(word.ToLowerInvariant()))
                return true;
            if (!Letters.IsIdeographic(word[^1]) && !Letters.IsHangul(word[^1]))
                continue;
            for (var length = 1; length <= Math.Min(4, word.Length - 1); length++)
            {
                if (_words.Contains(word[^length..]))
                    return true;
            }
        }

        return false;
    }

    private static FrozenSet<string> Load()
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in Embedded.Text("Words/publications.txt").AsSpan().EnumerateLines())
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            foreach (var range in line.Split(' '))
            {
                if (!line[range].IsEmpty)
                    words.Add(line[range].ToString());
            }
        }

        return words.ToFrozenSet(StringComparer.Ordinal);
    }
}
