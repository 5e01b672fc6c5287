using System.Globalization;

namespace ArticleCli.Refine;

/// <summary>Spells a host as a name where known words stand at both ends: <c>themoscowtimes</c> → The Moscow Times.</summary>
internal static class HostName
{
    private static readonly string[] _front = ["the", "daily", "il", "la", "le", "el", "die", "der", "das"];

    private static readonly string[] _back =
    [
        "times", "post", "news", "herald", "gazette", "journal", "tribune", "echo", "courier", "observer", "chronicle", "mercury", "review", "telegraph", "mail", "express", "register", "dispatch", "bulletin",
        "zeitung", "bote", "blatt", "kurier", "anzeiger", "rundschau", "nachrichten",
    ];

    /// <summary>The name, or null where it would be a guess.</summary>
    /// <param name="host">A host without <c>www.</c>.</param>
    public static string? Spell(string host)
    {
        var label = WebAddresses.Label(host);
        if (label.Contains('-', StringComparison.Ordinal))
            return null;
        var front = Array.Find(_front, f => label.StartsWith(f, StringComparison.Ordinal) && label.Length > f.Length + 5) ?? "";
        var rest = label[front.Length..];
        var back = Array.Find(_back, b => rest.EndsWith(b, StringComparison.Ordinal) && rest.Length >= b.Length + 3) ?? "";
        // Both ends known, and one word between: with one end alone the middle may be two words.
        if (front.Length == 0 || back.Length == 0)
            return null;
        // Articles go with the words of their own language: "la|ntern|review" is no name.
        if ((front is "the" or "daily") == (back is "zeitung" or "bote" or "blatt" or "kurier" or "anzeiger" or "rundschau" or "nachrichten") || (front is not ("the" or "daily" or "die" or "der" or "das")))
            return null;
        var middle = rest[..^back.Length];
        return middle.All(char.IsAsciiLetter) ? string.Join(' ', Capital(front), Capital(middle), Capital(back)) : null;
    }

    private static string Capital(string word) => string.Concat(char.ToUpper(word[0], CultureInfo.InvariantCulture).ToString(), word.AsSpan(1));
}
