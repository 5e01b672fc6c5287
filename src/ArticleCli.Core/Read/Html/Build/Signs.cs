using System.Buffers;

namespace ArticleCli.Read.Html.Build;

/// <summary>Sets of characters that the builder looks for.</summary>
internal static class Signs
{
    /// <summary>What a gutter of line numbers is made of.</summary>
    public static readonly SearchValues<char> LineNumbers = SearchValues.Create("0123456789 \t\r\n.\u00a0");

    /// <summary>What no name of a language holds.</summary>
    public static readonly SearchValues<char> NotInLanguages = SearchValues.Create(" {}\"'`~<>\\");

    /// <summary>What no id of a film holds.</summary>
    public static readonly SearchValues<char> NotInIdentifiers = SearchValues.Create(" /?#<>\"'");

    /// <summary>What stands around a note's way back.</summary>
    public static readonly SearchValues<char> AroundWayBack = SearchValues.Create(AroundWayBackText);

    /// <summary>What stands between the raised marks of notes.</summary>
    public static readonly SearchValues<char> BetweenMarks = SearchValues.Create("[](){},;–- \t\r\n\u00a0\u2009");

    /// <summary><see cref="AroundWayBack"/> as text.</summary>
    public const string AroundWayBackText = "[](){}^↑↩⤴|,;:.–-— \t\r\n\u00a0\u200b\ufe0e\ufe0f⏎↵#";
}
