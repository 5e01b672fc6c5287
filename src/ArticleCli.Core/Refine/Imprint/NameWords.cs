namespace ArticleCli.Refine.Imprint;

/// <summary>The words around names, read from <c>Words/names.txt</c>; folded.</summary>
internal static class NameWords
{
    /// <summary>By kind and language.</summary>
    private static readonly Dictionary<string, Dictionary<string, HashSet<string>>> Sets = Load();

    /// <summary>Names of people contain these in lower case: van, de, al.</summary>
    public static HashSet<string> Particles { get; } = Sets["particles"]["*"];

    /// <summary>Degrees and memberships behind names.</summary>
    public static HashSet<string> Credentials { get; } = Sets["credentials"]["*"];

    /// <summary>Titles before names.</summary>
    public static HashSet<string> Honorifics { get; } = Sets["honorifics"]["*"];

    /// <summary>Words that an organisation's name has.</summary>
    public static HashSet<string> Organisations { get; } = Sets["organisations"]["*"];

    /// <summary>Words for nobody in particular that a page may name as its author: staff, Redaktion.</summary>
    public static HashSet<string> Collectives { get; } = Sets["collectives"]["*"];

    /// <summary>Articles before a publication's name.</summary>
    public static HashSet<string> Articles { get; } = Sets["articles"]["*"];

    /// <summary>Accounts that are nobody's name.</summary>
    public static HashSet<string> Nobody { get; } = Sets["nobody"]["*"];

    /// <summary>True where a folded word or phrase is of this kind in the language or in English.</summary>
    public static bool Is(string kind, string folded, string? language) =>
        IsIn(kind, folded, language ?? "en") || (language != "en" && IsIn(kind, folded, "en"));

    /// <summary>True where a folded word or phrase is of this kind in any language.</summary>
    public static bool IsAnywhere(string kind, string folded)
    {
        foreach (var set in Sets[kind].Values)
        {
            if (set.Contains(folded))
                return true;
        }

        return false;
    }

    private static bool IsIn(string kind, string folded, string language) => Sets[kind].TryGetValue(language, out var set) && set.Contains(folded);

    private static Dictionary<string, Dictionary<string, HashSet<string>>> Load()
    {
        var sets = new Dictionary<string, Dictionary<string, HashSet<string>>>(StringComparer.Ordinal);
        foreach (var row in WordFile.Read("names.txt"))
        {
            if (!sets.TryGetValue(row.Kind, out var byLanguage))
                sets.Add(row.Kind, byLanguage = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal));
            byLanguage.Add(row.Language, row.Items.Select(static item => Folding.Fold(item)).ToHashSet(StringComparer.Ordinal));
        }

        return sets;
    }
}
