namespace ArticleCli.Refine.Imprint;

/// <summary>Who a name belongs to.</summary>
internal enum NameKind
{
    Person,

    /// <summary>One word or an account's handle.</summary>
    Single,
    Organisation,

    /// <summary>The publication itself.</summary>
    Site,

    /// <summary>Staff, Redaktion: nobody in particular.</summary>
    Collective,
}

/// <summary>A name read from a byline.</summary>
/// <param name="Name">The name, clean.</param>
/// <param name="Kind">Whose it is.</param>
internal readonly record struct ReadName(string Name, NameKind Kind);

/// <summary>Turns bylines into clean names.</summary>
internal static class NameReader
{
    private const int LongestByline = 400;
    private const int MostNames = 20;

    /// <summary>The names in a byline, without label, roles, places, addresses and handles; empty where it is a sentence or holds none.</summary>
    /// <param name="byline">A whole byline, with or without its label: <c>By Ann Lee and Raj Patel, Staff Writers</c>.</param>
    /// <param name="language">BCP 47 tag of the text; English applies everywhere.</param>
    /// <returns>Names in the order they stand; an organisation only where no person is named.</returns>
    public static IReadOnlyList<string> Read(string byline, string? language)
    {
        var parsed = Parse(byline, language, machine: false);
        var people = parsed.Where(static name => name.Kind == NameKind.Person).Select(static name => name.Name).ToList();
        return people.Count > 0 ? people : parsed.Where(static name => name.Kind == NameKind.Organisation).Select(static name => name.Name).ToList();
    }

    /// <summary>True for a text that has the form of one person's name and nothing else.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">BCP 47 tag of the text.</param>
    /// <returns>True for a name.</returns>
    public static bool IsName(ReadOnlySpan<char> text, string? language) => NameForm.IsPerson(text.Trim(), Primary(language));

    /// <summary>All names of a byline with what they are.</summary>
    /// <param name="byline">A whole byline.</param>
    /// <param name="language">BCP 47 tag of the text, or null.</param>
    /// <param name="machine">It comes from a field for authors: single names and handles count too.</param>
    /// <returns>Names in order, each once.</returns>
    public static IReadOnlyList<ReadName> Parse(string byline, string? language, bool machine)
    {
        if (byline.Length > LongestByline || byline.AsSpan().IsWhiteSpace())
            return [];
        var primary = Primary(language);
        var names = new List<ReadName>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var parts = BylineParts.Split(BylineParts.Clean(byline), primary);
        for (var i = 0; i < parts.Count; i++)
        {
            var part = parts[i];

            // Behind the author may stand who edited, checked or photographed, and behind a role the house: "Ann Lee, Executive Editor, Harbour Health Watch".
            if (i > 0 && BylineParts.IsOtherRole(part, primary))
                break;
            if (i > 1 && i == parts.Count - 1 && names.Count > 0 && BylineParts.IsRole(parts[i - 1], primary) && !BylineParts.StartsWithAnd(part, primary))
                break;
            if (!machine && names.Count == 0 && IsSentence(part))
                return [];
            foreach (var name in BylineParts.SplitAtAnds(BylineParts.StripLabels(part, primary), primary))
            {
                if (ReadOne(name, primary, machine) is { } one && seen.Add(Folding.Letters(one.Name)) && names.Count < MostNames)
                    names.Add(one);
            }
        }

        return names;
    }

    private static ReadName? ReadOne(string part, string? language, bool machine)
    {
        var stripped = BylineParts.StripLabels(part, language);
        var name = machine && !NameForm.IsPerson(BylineParts.CutAfterName(stripped, language), language) || machine && NameWords.Organisations.Contains(Folding.Fold(stripped.AsSpan(stripped.LastIndexOf(' ') + 1)))
            ? stripped
            : BylineParts.CutAfterName(stripped, language);

        // An account with the day on which it wrote: "harbour_rat am 29.12.2010".
        if (machine && name.AsSpan().ContainsAnyInRange('0', '9') && BylineParts.CutAfterName(stripped, language) is { Length: > 1 } cut && !cut.Contains(' ', StringComparison.Ordinal) && cut.Length < name.Length)
            name = cut;
        if (name.Length < 2 || NameWords.IsAnywhere("labels", Folding.Fold(name)))
            return null;
        if (NameForm.IsPerson(name, language))
            return new ReadName(NameForm.InOrdinaryCase(name), NameKind.Person);
        var folded = Folding.Fold(name);
        if (NameWords.Nobody.Contains(folded) || NameWords.Collectives.Contains(folded) || NameWords.Credentials.Contains(folded))
            return null;
        var words = name.Split(' ');
        var isOrganisation = Array.Exists(words, static word => NameWords.Organisations.Contains(Folding.Fold(word.Trim(',', '/'))));
        if (isOrganisation && words.Length <= 6 && Array.IndexOf(words, "by") < 0 && (machine || (words.Length > 1 ? !char.IsLower(name[0]) : char.IsUpper(name[0]))) && !name.AsSpan().ContainsAny('!', '?', '='))
            return new ReadName(name, NameKind.Organisation);
        if (!machine || IsSentence(part) || NameWords.Is("roles", folded, language) || IsNumber(name))
            return null;
        if (words.Length == 1)
            return name.Length <= 40 ? new ReadName(name, NameKind.Single) : null;
        return words.Length <= 5 && !name.AsSpan().ContainsAny(":!?=\"") && !Array.TrueForAll(words, word => NameWords.Is("roles", Folding.Fold(word), language))
            ? new ReadName(name, NameKind.Organisation)
            : null;
    }

    private static bool IsNumber(string name)
    {
        foreach (var character in name)
        {
            if (char.IsLetter(character))
                return false;
        }

        return true;
    }

    /// <summary>More words than names and roles have, or a terminator after several small ones.</summary>
    private static bool IsSentence(string part)
    {
        var (words, small) = (0, 0);
        foreach (var word in part.Split(' '))
        {
            words++;
            if (word.Length > 0 && char.IsLower(word[0]) && !NameWords.Particles.Contains(Folding.Fold(word)))
                small++;
        }

        return small > 5 || words > 12 || (small > 3 && part.Length > 0 && part[^1] is '.' or '!' or '?' or '…' or '。' or '؟' or '।');
    }

    private static string? Primary(string? language) => language is { Length: > 1 } ? language.Split('-', '_')[0].ToLowerInvariant() : null;
}
