using System.Globalization;
using System.Text;

namespace ArticleCli.Write.Markdown.Inlines;

/// <summary>How CommonMark sees the neighbour of a delimiter.</summary>
internal enum Neighbour : byte
{
    /// <summary>White space, or the edge of the line.</summary>
    Space,

    /// <summary>Punctuation for every version of the specification.</summary>
    Punctuation,

    /// <summary>A symbol: punctuation since 0.31, a letter before. Delimiters have to work for both, since renderers of both kinds are about.</summary>
    Symbol,

    /// <summary>Letters, digits and the rest.</summary>
    Other,
}

/// <summary>The classes of characters that the flanking rules speak of (CommonMark 0.31.2, 2.1 and 6.2).</summary>
internal static class CharacterClass
{
    public static Neighbour Of(Rune rune)
    {
        if (rune.IsAscii)
        {
            var c = (char)rune.Value;
            return char.IsAsciiLetterOrDigit(c) ? Neighbour.Other : c <= ' ' ? Neighbour.Space : c == 127 ? Neighbour.Other : Neighbour.Punctuation;
        }

        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.SpaceSeparator => Neighbour.Space,
            UnicodeCategory.ConnectorPunctuation or UnicodeCategory.DashPunctuation or UnicodeCategory.OpenPunctuation
                or UnicodeCategory.ClosePunctuation or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation
                or UnicodeCategory.OtherPunctuation => Neighbour.Punctuation,
            UnicodeCategory.CurrencySymbol or UnicodeCategory.MathSymbol or UnicodeCategory.ModifierSymbol
                or UnicodeCategory.OtherSymbol => Neighbour.Symbol,
            _ => Neighbour.Other,
        };
    }

    public static bool IsAsciiPunctuation(char c) => char.IsAscii(c) && (char.IsPunctuation(c) || char.IsSymbol(c));
}

/// <summary>Whether a run of delimiters may open or close, from its two neighbours.</summary>
internal readonly record struct Flanking(bool CanOpen, bool CanClose)
{
    /// <summary>The rules of CommonMark 6.2 for one reading of what a symbol is.</summary>
    public static Flanking Of(char delimiter, Neighbour before, Neighbour after, bool symbolsArePunctuation)
    {
        var beforeMark = IsMark(before, symbolsArePunctuation);
        var afterMark = IsMark(after, symbolsArePunctuation);
        var left = after != Neighbour.Space && (!afterMark || before == Neighbour.Space || beforeMark);
        var right = before != Neighbour.Space && (!beforeMark || after == Neighbour.Space || afterMark);
        return delimiter == '_'
            ? new Flanking(left && (!right || beforeMark), right && (!left || afterMark))
            : new Flanking(left, right);
    }

    /// <summary>What holds under both readings: for delimiters that must work.</summary>
    public static Flanking Surely(char delimiter, Neighbour before, Neighbour after)
    {
        var old = Of(delimiter, before, after, false);
        var now = Of(delimiter, before, after, true);
        return new Flanking(old.CanOpen && now.CanOpen, old.CanClose && now.CanClose);
    }

    /// <summary>What holds under one of them: for characters that must not work.</summary>
    public static Flanking Perhaps(char delimiter, Neighbour before, Neighbour after)
    {
        var old = Of(delimiter, before, after, false);
        var now = Of(delimiter, before, after, true);
        return new Flanking(old.CanOpen || now.CanOpen, old.CanClose || now.CanClose);
    }

    private static bool IsMark(Neighbour neighbour, bool symbolsArePunctuation) =>
        neighbour == Neighbour.Punctuation || (symbolsArePunctuation && neighbour == Neighbour.Symbol);
}
