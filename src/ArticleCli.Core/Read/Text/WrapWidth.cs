using ArticleCli.Model;

namespace ArticleCli.Read.Text;

/// <summary>Hard wraps: the width at which a text was broken, and which line ends are only that.</summary>
internal sealed class WrapWidth
{
    private readonly bool _byCharacters;
    private readonly int _width;
    private readonly int _slack;

    private WrapWidth(int width, bool wide, bool byCharacters)
    {
        _byCharacters = byCharacters;
        _width = width;
        // Wide scripts are wrapped by characters as often as by columns, and keep some marks off a line's start (kinsoku), so their right edge is ragged.
        _slack = wide ? Math.Max(4, width / 8) : 1;
    }

    /// <summary>Finds the width, if the text has one.</summary>
    /// <param name="lines">All lines.</param>
    /// <returns>The wrap, or null for a text that isn't wrapped.</returns>
    /// <remarks>
    /// Terminals and editors wrap by columns; scripts (Python's <c>textwrap</c>, <c>fold</c>) count characters, where a Devanagari vowel sign is one and a Han
    /// character too. The measure by which more of the lines are full is the one that was used.
    /// </remarks>
    public static WrapWidth? Detect(IReadOnlyList<TextLine> lines)
    {
        var columns = Detect(lines, byCharacters: false, out var full);
        if (!Differ(lines))
            return columns;
        var characters = Detect(lines, byCharacters: true, out var fullCharacters);
        return characters is not null && (columns is null || fullCharacters > full) ? characters : columns;
    }

    private static bool Differ(IReadOnlyList<TextLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Columns != lines[i].Characters)
                return true;
        }

        return false;
    }

    private static WrapWidth? Detect(IReadOnlyList<TextLine> lines, bool byCharacters, out double full)
    {
        full = 0;
        var best = 0;
        var wide = false;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            var (a, b) = (lines[i], lines[i + 1]);
            var columns = Total(a, byCharacters);
            if (columns < 40 || !MayJoin(a, b) || !IsEvidence(a, b))
                continue;
            var isWide = HasWide(a.Text);
            if (columns > (isWide ? 160 : 120) || columns <= best)
                continue;
            best = columns;
            wide |= isWide;
        }

        if (best == 0)
            return null;
        // Lines of one wrap end within some ten columns of one another; the longest of them is the width.
        var longest = best;
        for (var i = 0; i < lines.Count; i++)
        {
            if (Total(lines[i], byCharacters) is var columns && columns > longest && columns <= best + 10 && ((i > 0 && MayJoin(lines[i - 1], lines[i])) || (i + 1 < lines.Count && MayJoin(lines[i], lines[i + 1]))))
                longest = columns;
        }

        best = longest;
        var wrap = new WrapWidth(best, wide, byCharacters);
        return wrap.Fits(lines, out full) ? wrap : null;
    }

    /// <summary>The break between two lines was set by the wrap, not by the author.</summary>
    /// <param name="a">A line.</param>
    /// <param name="b">The line after it.</param>
    public bool Joins(TextLine a, TextLine b)
    {
        if (!MayJoin(a, b))
            return false;
        if (a.Text[^1] is '-' or '\u00AD' && a.Text.Length > 2 && char.IsLetter(a.Text[^2]) && Letters.StartsLowerCase(b.Text))
            return true;
        var columns = Total(a, _byCharacters);
        if (columns < _width / 2 || columns > _width + _slack)
            return false;
        return columns + FirstUnit(b.Text) > _width - _slack || GoesOn(a, b, columns);
    }

    /// <summary>Text that a person wrapped is ragged: a sentence that goes on in small letters tells it as well.</summary>
    private bool GoesOn(TextLine a, TextLine b, int columns) => columns * 10 >= _width * 7 && Letters.StartsLowerCase(b.Text) && !Letters.EndsSentence(a.Text);

    private static bool MayJoin(TextLine a, TextLine b) =>
        !a.IsBlank && !b.IsBlank && !a.IsFenced && !b.IsFenced && !b.AfterBreak && !b.StartsBlock && (b.Indent < 2 || b.Indent == a.Indent)
        && !LineMarks.IsStructure(a.Text) && !LineMarks.IsStructure(b.Text);

    /// <summary>The second line goes on in the middle of a sentence, as far as the script can show it.</summary>
    private static bool IsEvidence(TextLine a, TextLine b) =>
        Letters.StartsLowerCase(b.Text) || (!Letters.StartsCased(b.Text) && !Letters.EndsSentence(a.Text) && char.IsLetter(b.Text[0]));

    private bool Fits(IReadOnlyList<TextLine> lines, out double share)
    {
        var (pairs, full, longLines, over) = (0, 0, 0, 0);
        for (var i = 0; i < lines.Count; i++)
        {
            var a = lines[i];
            if (a.IsBlank || a.IsFenced || LineMarks.IsStructure(a.Text))
                continue;
            var columns = Total(a, _byCharacters);
            if (columns >= _width / 2)
                longLines++;
            if (columns > _width + _slack && CanBreak(a.Text))
                over++;
            if (i + 1 == lines.Count || columns < _width / 2 || !MayJoin(a, lines[i + 1]) || !IsEvidence(a, lines[i + 1]))
                continue;
            pairs++;
            if (columns + FirstUnit(lines[i + 1].Text) > _width - _slack || GoesOn(a, lines[i + 1], columns))
                full++;
        }

        share = pairs == 0 ? 0 : (double)full / pairs;
        return full * 10 >= pairs * 6 && over * 8 <= longLines;
    }

    /// <summary>The line has a place to break before the width: not one long address.</summary>
    private bool CanBreak(string text)
    {
        var space = text.AsSpan(0, Math.Min(text.Length, _width)).LastIndexOf(' ');
        return space > _width / 3 || (text.Length > _width / 2 && HasWide(text.AsSpan(0, _width / 2)));
    }

    private static int Total(TextLine line, bool byCharacters) => line.Indent + (byCharacters ? line.Characters : line.Columns);

    /// <summary>Columns that the first word, or the first character where there are no spaces, needs, with the space before it.</summary>
    private int FirstUnit(string text)
    {
        if (Letters.JoinsWithoutSpace(text[0]))
            return 2;
        var space = text.AsSpan().IndexOf(' ');
        var word = space < 0 ? text.AsSpan(0, Math.Min(text.Length, 200)) : text.AsSpan(0, space);
        return 1 + (_byCharacters ? Letters.Characters(word) : Letters.Columns(word));
    }

    private static bool HasWide(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (Letters.IsIdeographic(c) || Letters.IsHangul(c))
                return true;
        }

        return false;
    }
}
