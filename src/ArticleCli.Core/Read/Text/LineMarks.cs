namespace ArticleCli.Read.Text;

/// <summary>The marks at a line's start or all along it that give it a form: headings, rules, bullets, numbers, quotes, table rows.</summary>
internal static class LineMarks
{
    /// <summary>What begins a list item.</summary>
    /// <param name="Kind">The bullet, or <c>.</c> for numbers and <c>a</c> for letters; zero for none.</param>
    /// <param name="Number">The number or the letter's place.</param>
    /// <param name="Length">Characters before the item's text.</param>
    internal readonly record struct Marker(char Kind, int Number, int Length)
    {
        /// <summary>The other item may follow this one.</summary>
        public bool IsBefore(Marker next) => Kind != '\0' && Kind == next.Kind && (!IsNumber || next.Number == Number + 1);

        /// <summary>Numbers or letters.</summary>
        public bool IsNumber => Kind is '.' or 'a';

        /// <summary>A dash that may as well open a line of dialogue.</summary>
        public bool IsLongDash => Kind is '–' or '—';
    }

    /// <summary>The line has a form of its own and is no running text.</summary>
    public static bool IsStructure(string text) =>
        HeadingLevel(text) > 0 || IsRule(text) || IsUnderline(text, '=') || text.Contains('\t', StringComparison.Ordinal) || text[0] == '|' || ListMarker(text) is { Kind: not '\0', IsLongDash: false };

    /// <summary>Level of a heading with number signs, or 0.</summary>
    public static int HeadingLevel(string text)
    {
        var level = 0;
        while (level < text.Length && text[level] == '#')
            level++;
        return level is >= 1 and <= 6 && level < text.Length && text[level] is ' ' or '\t' ? level : 0;
    }

    /// <summary>A line of one mark, three times or more, that underlines the line before.</summary>
    public static bool IsUnderline(string text, char mark) => text.Length >= 3 && text.AsSpan().IndexOfAnyExcept(mark) < 0;

    /// <summary>Three or more stars, dashes or underscores and nothing else.</summary>
    public static bool IsRule(string text)
    {
        if (text.Length < 3 || text[0] is not ('*' or '-' or '_'))
            return false;
        var count = 0;
        foreach (var c in text)
        {
            if (c == text[0])
                count++;
            else if (c != ' ')
                return false;
        }

        return count >= 3;
    }

    /// <summary>A quoted line as in e-mail and Markdown; two arrows (<c>&gt;&gt; Headline</c>) are a teaser.</summary>
    public static bool IsQuote(string text) => text[0] == '>' && (text.Length == 1 || text[1] == ' ');

    /// <summary>The list marker that the line begins with, if any.</summary>
    public static Marker ListMarker(string text)
    {
        if (text.Length < 3)
            return default;
        if (text[0] is '•' or '–' or '—' or '*' or '·' or '▪' or '◦' or '‣' or '-' or '+' or '●' or '○' or '■' or '□' or '✓' or '✔' or '➤' or '►' or '⁃' or '∙' or '・')
        {
            var start = 1;
            while (start < text.Length && char.IsWhiteSpace(text[start]))
                start++;
            // A closing twin makes it decoration: "- Advertisement -", "* * *".
            if (start < text.Length && (start > 1 || text[0] is '•' or '・' or '●' or '■' or '▪') && text[^1] != text[0])
                return new Marker(text[0], 0, start);
            return default;
        }

        return Numbered(text);
    }

    private static Marker Numbered(string text)
    {
        var at = text[0] == '(' || text[0] == '（' ? 1 : 0;
        var start = at;
        var number = 0;
        while (at < text.Length && at - start < 3 && char.IsDigit(text[at]))
        {
            number = (number * 10) + (int)char.GetNumericValue(text[at]);
            at++;
        }

        var kind = '.';
        if (at == start)
        {
            if (!char.IsAsciiLetterLower(text[at]))
                return default;
            kind = 'a';
            number = text[at] - 'a' + 1;
            at++;
        }

        if (at >= text.Length || !(text[at] is ')' or '）' || (start == 0 && kind == '.' && text[at] is '.' or '、' or '．')))
            return default;
        var wide = text[at] is '）' or '、' or '．';
        at++;
        if (at >= text.Length || (!wide && text[at] is not (' ' or '\t' or '\u00A0')))
            return default;
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at < text.Length ? new Marker(kind, number, at) : default;
    }
}
