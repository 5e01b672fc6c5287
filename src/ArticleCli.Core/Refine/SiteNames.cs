using ArticleCli.Model;

namespace ArticleCli.Refine;

/// <summary>A name of a publication, how far it is believed, and where it stood.</summary>
internal sealed record SiteName(string Name, double Weight, string Origin);

/// <summary>Names by which a text calls its own publication.</summary>
internal sealed class SiteNames
{
    private static readonly string[] _articles = ["The", "Le", "La", "Les", "El", "Los", "Il", "Lo", "De", "Het", "Der", "Die", "Das", "O", "A", "Os", "As"];

    private readonly List<SiteName> _names = [];

    /// <summary>All names with their weight, in the order they were found.</summary>
    public IReadOnlyList<SiteName> All => _names;

    /// <summary>Adds a name.</summary>
    /// <param name="name">As it stood.</param>
    /// <param name="weight">How far it is believed.</param>
    /// <param name="origin">Where it stood.</param>
    public void Add(string? name, double weight, string origin)
    {
        name = name?.Trim().Trim(',', ';', ':', '|', '·').Trim();
        if (name is { Length: >= 2 and <= 80 } && EndsName(name[^1]) && name.Any(char.IsLetter) && !_names.Exists(n => n.Name == name && n.Origin == origin))
            _names.Add(new SiteName(name, weight, origin));
    }

    /// <summary>The text names the same publication as one already known.</summary>
    /// <param name="phrase">A phrase, such as the end of a title.</param>
    /// <param name="host">The article's host, or null.</param>
    public bool Knows(string phrase, string? host)
    {
        var key = Key(phrase);
        return key.Length >= 2 && (_names.Exists(n => Key(n.Name) == key) || MatchesHost(phrase, host));
    }

    /// <summary>The phrase's letters are the host's label, with or without a leading article.</summary>
    /// <param name="phrase">A phrase.</param>
    /// <param name="host">A host without <c>www.</c>, or null.</param>
    public static bool MatchesHost(string phrase, string? host)
    {
        if (host is null)
            return false;
        var label = Letters.Squash(WebAddresses.Label(host));
        if (label.Length < 3)
            return false;
        var key = Folded(phrase);
        if (key == label || "the" + key == label || Letters.Squash(host) == key)
            return true;
        // A leading article may be missing in the host.
        var space = phrase.IndexOf(' ', StringComparison.Ordinal);
        return space is > 0 and <= 4 && Array.IndexOf(_articles, phrase[..space]) >= 0 && Folded(phrase[(space + 1)..]) == label;
    }

    /// <summary>Letters, vowel signs (Devanagari words end in them), and the marks that names end with.</summary>
    private static bool EndsName(char c) =>
        char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.SpacingCombiningMark or System.Globalization.UnicodeCategory.NonSpacingMark || c is '!' or '»' or '”' or '.' or ')';

    /// <summary>What the folded letters of a phrase may be to match a host; nothing where the host's label is too short to.</summary>
    /// <param name="host">A host without <c>www.</c>.</param>
    public static string[] Keys(string host)
    {
        var label = Letters.Squash(WebAddresses.Label(host));
        if (label.Length < 3)
            return [];
        return label.StartsWith("the", StringComparison.Ordinal) ? [label, label[3..], Letters.Squash(host)] : [label, Letters.Squash(host)];
    }

    /// <summary>Some letters hold one of these runs.</summary>
    /// <param name="letters">Folded letters.</param>
    /// <param name="keys">The runs.</param>
    public static bool Holds(ReadOnlySpan<char> letters, string[] keys)
    {
        foreach (var key in keys)
        {
            if (letters.IndexOf(key) >= 0)
                return true;
        }

        return false;
    }

    /// <summary>A text's letters and digits, folded.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="letters">Gets them; as long as the text.</param>
    /// <returns>How many they are.</returns>
    public static int Fold(ReadOnlySpan<char> text, Span<char> letters)
    {
        var length = 0;
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c) && Rules.Folding.Fold(c) is var folded and not '\0')
                letters[length++] = folded;
        }

        return length;
    }

    private static string Key(string name)
    {
        var key = Letters.Squash(name);
        return key.StartsWith("the", StringComparison.Ordinal) && key.Length > 6 ? key[3..] : key;
    }

    private static string Folded(string phrase)
    {
        var letters = new char[phrase.Length];
        return new string(letters, 0, Fold(phrase, letters));
    }
}
