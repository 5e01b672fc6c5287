using System.Collections.Frozen;

namespace ArticleCli.Refine.Imprint;

/// <summary>The words around names, read from <c>Words/names.txt</c>; folded.</summary>
internal static class NameWords
{
    private static readonly FrozenDictionary<(string Kind, string Language), FrozenSet<string>> Sets = Load();

    private static readonly FrozenSet<string> None = FrozenSet<string>.Empty;

    /// <summary>Names of people contain these in lower case: van, de, al.</summary>
    public static FrozenSet<string> Particles { get; } = Sets[("particles", "*")];

    /// <summary>Degrees and memberships behind names.</summary>
    public static FrozenSet<string> Credentials { get; } = Sets[("credentials", "*")];

    /// <summary>Titles before names.</summary>
    public static FrozenSet<string> Honorifics { get; } = Sets[("honorifics", "*")];

    /// <summary>Words that an organisation's name has.</summary>
    public static FrozenSet<string> Organisations { get; } = Sets[("organisations", "*")];

    /// <summary>Words for nobody in particular that a page may name as its author: staff, Redaktion.</summary>
    public static FrozenSet<string> Collectives { get; } = Sets[("collectives", "*")];

    /// <summary>Articles before a publication's name.</summary>
    public static FrozenSet<string> Articles { get; } = Sets[("articles", "*")];

    /// <summary>Accounts that are nobody's name.</summary>
    public static FrozenSet<string> Nobody { get; } = Sets[("nobody", "*")];

    /// <summary>True where a folded word or phrase is of this kind in the language or in English.</summary>
    public static bool Is(string kind, string folded, string? language) =>
        Sets.GetValueOrDefault((kind, language ?? "en"), None).Contains(folded) || (language != "en" && Sets.GetValueOrDefault((kind, "en"), None).Contains(folded));

    /// <summary>True where a folded word or phrase is of this kind in any language.</summary>
    public static bool IsAnywhere(string kind, string folded)
    {
        foreach (var (key, set) in Sets)
        {
            if (key.Kind == kind && set.Contains(folded))
                return true;
        }

        return false;
    }

    private static FrozenDictionary<(string Kind, string Language), FrozenSet<string>> Load()
    {
        var sets = new Dictionary<(string, string), FrozenSet<string>>();
        foreach (var row in WordFile.Read("names.txt"))
            sets.Add((row.Kind, row.Language), row.Items.Select(static item => Folding.Fold(item)).ToFrozenSet(StringComparer.Ordinal));
        return sets.ToFrozenDictionary();
    }
}
