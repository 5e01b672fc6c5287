using ArticleCli.Model;

namespace ArticleCli.Write.Markdown;

/// <summary>Raised and lowered text. Markdown has neither; Unicode has both for digits, and a caret says "raised" in plain text. 10⁶ must not become 106.</summary>
internal static class Levels
{
    private const string Raisable = "0123456789+-−=()n i,";
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ ⁱ,";
    private const string Lowerable = "0123456789+-−=()";
    private const string Lowered = "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎";

    // Single letters that raise after a number or an abbreviation in French, Spanish, Portuguese and Italian: 2e, 1o, 1a, 1r, Ms, 4d, 5t, 6h.
    private const string OrdinalLetters = "eoarsdth";

    /// <summary>Raised text in plain characters.</summary>
    /// <param name="children">What is raised.</param>
    /// <param name="before">The character before it, or NUL.</param>
    /// <returns>The text, or null where it is written as it stands: ordinals, trade marks, links.</returns>
    public static string? Raise(IReadOnlyList<Inline> children, char before)
    {
        if (Only(children) is not { } text || text.Length > 12)
            return null;
        var letters = text.All(char.IsLetter);
        if (letters && (text.Length > 1 || OrdinalLetters.Contains(text[0], StringComparison.Ordinal)))
            return null;
        if (Translate(text, Raisable, Raised) is { } raised)
            return raised;
        if (!char.IsLetterOrDigit(before) && before != ')')
            return null;
        if (letters)
            return "^" + text;
        return text.Any(char.IsDigit) && text.All(static c => char.IsLetterOrDigit(c) || "+-−/.*".Contains(c, StringComparison.Ordinal)) ? $"^({text})" : null;
    }

    /// <summary>Lowered text in plain characters.</summary>
    /// <param name="children">What is lowered.</param>
    /// <returns>The text, or null where it is written as it stands.</returns>
    public static string? Lower(IReadOnlyList<Inline> children) =>
        Only(children) is { Length: <= 12 } text ? Translate(text, Lowerable, Lowered) : null;

    /// <summary>Text in which raised and lowered characters are ordinary ones again.</summary>
    /// <param name="text">The text.</param>
    public static string Level(string text) => string.Concat(text.Select(static c => Level(Level(c, Raised, Raisable), Lowered, Lowerable)));

    private static char Level(char character, string from, string to) =>
        from.IndexOf(character, StringComparison.Ordinal) is var at and >= 0 ? to[at] : character;

    private static string? Only(IReadOnlyList<Inline> children) => children is [Model.Text only] && only.Value.Trim() is { Length: > 0 } text ? text : null;

    private static string? Translate(string text, string from, string to)
    {
        Span<char> result = stackalloc char[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            var at = from.IndexOf(text[i], StringComparison.Ordinal);
            if (at < 0)
                return null;
            result[i] = to[at];
        }

        return result.ToString();
    }
}
