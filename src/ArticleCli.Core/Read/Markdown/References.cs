using System.Globalization;
using System.Text;
using Markdig.Extensions.Footnotes;

namespace ArticleCli.Read.Markdown;

/// <summary>What Markdig reads otherwise than CommonMark and GitHub do: numeric character references beside delimiters, footnotes side by side, signs that it takes for letters, marks by the thousand. By CommonMark their ampersand and semicolon are what a delimiter stands next to; Markdig looks at
/// the character that they mean. So they are put into another form while it parses: the number between two marks of a punctuation that the text does not hold.</summary>
internal sealed class References
{
    // Rare punctuation: Coptic, Nko, Samaritan, Batak.
    private const string Candidates = "\u2CFE\u07F8\u083E\u1BFF";
    private const int LongestNumber = 7;

    // Markdig's exceptions to what is punctuation.
    private const string TakenForLetters = "+-\u2212\u2020\u2021";

    // Before a number that stood as the character itself, not as a reference to it.
    private const char Character = 'c';

    private readonly char _mark;

    private References(string text, char mark)
    {
        Text = text;
        _mark = mark;
    }

    /// <summary>The text to parse.</summary>
    public string Text { get; }

    public static References Hide(string text)
    {
        if (!text.Contains("&#", StringComparison.Ordinal) && !text.Contains("[^", StringComparison.Ordinal)
            && !text.Contains('\t', StringComparison.Ordinal) && !HoldsSignBesideDelimiter(text) && !MayBeCrowded(text))
            return new References(text, '\0');
        var at = Candidates.AsSpan().IndexOfAnyExcept(text);
        if (at < 0)
            return new References(text, '\0');
        var mark = Candidates[at];
        text = HideTabs(text, mark);
        var lone = LoneBrackets.Find(text);
        var nextLone = 0;
        var builder = new StringBuilder(text.Length);
        var crowd = new Crowd();
        var lineIsBlank = true;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' && lineIsBlank)
                crowd = new Crowd();
            lineIsBlank = text[i] == '\n' || (lineIsBlank && (text[i] == '>' || char.IsWhiteSpace(text[i])));
            var isLone = nextLone < lone.Count && lone[nextLone] == i;
            nextLone += isLone ? 1 : 0;
            if (isLone || !crowd.Takes(text[i]) || IsSignBesideDelimiter(text, i))
            {
                builder.Append(mark).Append(Character).Append((int)text[i]).Append(mark);
            }
            else if (text[i] == '&' && !IsEscaped(text, i) && End(text, i) is var end && end > 0 && (IsDelimiter(text, i - 1) || IsDelimiter(text, end + 1)))
            {
                builder.Append(mark).Append(text, i + 2, end - i - 2).Append(mark);
                i = end;
            }
            else
            {
                builder.Append(text[i]);
                if (text[i] == ']' && i + 1 < text.Length && text[i + 1] == '[' && EndsNote(text, i))
                    builder.Append(mark, 2);
                else if (text[i] == '[' && BeginsSpacedNote(text, i))
                    builder.Append(mark, 2);
            }
        }

        return new References(builder.ToString(), mark);
    }

    /// <summary>A tab that begins a line of code inside a quotation or an item: Markdig would make spaces of it.</summary>
    private static string HideTabs(string text, char mark)
    {
        if (!text.Contains('\t', StringComparison.Ordinal))
            return text;
        var builder = new StringBuilder(text.Length);
        var fences = new FenceTracker();
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan()[range];
            var inCode = fences.IsCode(line);
            var prefix = line.Length - line.TrimStart("> ").Length;
            builder.Append(builder.Length > 0 || range.Start.Value > 0 ? "\n" : "").Append(line[..prefix]);
            for (line = line[prefix..]; inCode && prefix > 0 && !line.IsEmpty && line[0] == '\t'; line = line[1..])
                builder.Append(mark).Append(Character).Append((int)'\t').Append(mark);
            builder.Append(line);
        }

        return builder.ToString();
    }

    /// <summary>Running text with the characters that the references mean.</summary>
    public string Decode(string text) => Replace(text, static n => Rune.IsValid(n) && n != 0 ? new Rune(n).ToString() : "\uFFFD");

    /// <summary>Code and raw HTML, with the references as they stood.</summary>
    public string Restore(string text) => Replace(text, static n => string.Create(CultureInfo.InvariantCulture, $"&#{n};"));

    /// <summary>A note's label as it stood, without its caret.</summary>
    public string NoteLabel(Footnote note) => Restore(note.Label ?? "").TrimStart('^');

    private string Replace(string text, Func<int, string> by)
    {
        if (_mark == '\0' || !text.Contains(_mark, StringComparison.Ordinal))
            return text;
        var parts = text.Split(_mark);
        var builder = new StringBuilder(text.Length);
        for (var i = 0; i < parts.Length; i++)
            builder.Append(i % 2 == 0 ? parts[i] : Meaning(parts[i], by));
        return builder.ToString();
    }

    private static string Meaning(string hidden, Func<int, string> by)
    {
        var isCharacter = hidden.StartsWith(Character);
        return !int.TryParse(hidden.AsSpan(isCharacter ? 1 : 0), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? hidden
            : isCharacter ? ((char)number).ToString() : by(number);
    }

    private static bool MayBeCrowded(string text) =>
        text.AsSpan().Count('[') > Crowd.MostBrackets || text.AsSpan().Count('*') + text.AsSpan().Count('_') > Crowd.MostEmphasis;

    private static bool HoldsSignBesideDelimiter(string text)
    {
        if (!text.Contains('*', StringComparison.Ordinal))
            return false;
        for (var i = text.AsSpan().IndexOfAny(TakenForLetters); i >= 0 && i < text.Length;)
        {
            if (IsSignBesideDelimiter(text, i))
                return true;
            var next = text.AsSpan(i + 1).IndexOfAny(TakenForLetters);
            i = next < 0 ? text.Length : i + 1 + next;
        }

        return false;
    }

    /// <summary>Punctuation by CommonMark, a letter for Markdig: <c>foo-*(bar)*</c> would be no emphasis.</summary>
    private static bool IsSignBesideDelimiter(string text, int index) =>
        TakenForLetters.Contains(text[index], StringComparison.Ordinal) && !IsEscaped(text, index)
        && ((index > 0 && text[index - 1] == '*') || (index + 1 < text.Length && text[index + 1] == '*'));

    private static bool IsDelimiter(string text, int index) => index >= 0 && index < text.Length && text[index] is '*' or '_' or '~';

    /// <summary>The mark of a footnote ends here. Markdig takes two of them side by side for a link of the first's text to the second; nothing between two marks keeps them apart.</summary>
    private static bool EndsNote(string text, int end)
    {
        const int LongestLabel = 64;
        for (var i = end - 1; i > 0 && end - i <= LongestLabel && text[i] > ' ' && text[i] != ']'; i--)
        {
            if (text[i] == '^' && text[i - 1] == '[')
                return true;
        }

        return false;
    }

    /// <summary>White space parts a bracket from a note's caret. Markdig trims the label and finds the note; for GitHub it is none.</summary>
    private static bool BeginsSpacedNote(string text, int start)
    {
        var at = start + 1;
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at > start + 1 && at < text.Length && text[at] == '^';
    }

    private static bool IsEscaped(string text, int index)
    {
        var slashes = 0;
        while (index - slashes > 0 && text[index - slashes - 1] == '\\')
            slashes++;
        return slashes % 2 == 1;
    }

    /// <summary>The semicolon of a decimal reference, or 0.</summary>
    private static int End(string text, int start)
    {
        var i = start + 2;
        if (i >= text.Length || text[start + 1] != '#')
            return 0;
        while (i < text.Length && i - start - 2 < LongestNumber && char.IsAsciiDigit(text[i]))
            i++;
        return i > start + 2 && i < text.Length && text[i] == ';' ? i : 0;
    }
}
