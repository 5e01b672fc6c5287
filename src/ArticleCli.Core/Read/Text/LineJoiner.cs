using System.Text;
using ArticleCli.Model;

namespace ArticleCli.Read.Text;

/// <summary>Puts wrapped lines together again.</summary>
internal sealed class LineJoiner
{
    private readonly HashSet<string> _words = [];

    /// <summary>Looks at the whole text once, for words that were hyphenated somewhere and stand whole elsewhere.</summary>
    /// <param name="lines">All lines.</param>
    public LineJoiner(IReadOnlyList<TextLine> lines)
    {
        if (!lines.Any(static l => EndsInHyphen(l.Text)))
            return;
        foreach (var line in lines)
        {
            foreach (var range in line.Text.AsSpan().SplitAny(" \t,.;:!?()\"“”„«»"))
            {
                var word = line.Text.AsSpan(range);
                if (word.Length is > 3 and < 60)
                    _words.Add(word.ToString());
            }
        }
    }

    /// <summary>Appends a line to what stands before it.</summary>
    /// <param name="text">What stands before it.</param>
    /// <param name="line">The line.</param>
    public void Append(StringBuilder text, string line)
    {
        if (text.Length == 0)
        {
            text.Append(line);
            return;
        }

        var last = text[^1];
        if (last == '\u00AD')
        {
            text.Length--;
        }
        else if (last == '-' && text.Length > 1 && char.IsLetter(text[^2]) && Letters.StartsLowerCase(line))
        {
            if (IsOneWord(text, line))
                text.Length--;
        }
        else if (!(Letters.JoinsWithoutSpace(last) && Letters.JoinsWithoutSpace(line[0])) && !Letters.IsIdeographic(last) && !Letters.IsIdeographic(line[0]))
        {
            text.Append(' ');
        }

        text.Append(line);
    }

    private static bool EndsInHyphen(string text) => text.Length > 1 && text[^1] == '-' && char.IsLetter(text[^2]);

    private bool IsOneWord(StringBuilder text, string line)
    {
        var start = text.Length - 1;
        while (start > 0 && text.Length - start < 40 && char.IsLetter(text[start - 1]))
            start--;
        var end = 0;
        while (end < line.Length && end < 40 && char.IsLetter(line[end]))
            end++;
        return _words.Contains(string.Concat(text.ToString(start, text.Length - 1 - start), line.AsSpan(0, end)));
    }
}
