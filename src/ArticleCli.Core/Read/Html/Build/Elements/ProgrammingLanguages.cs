using System.Collections.Frozen;

namespace ArticleCli.Read.Html.Build.Elements;

/// <summary>Names of languages as highlighters write them; the list stands in <c>languages.txt</c>.</summary>
internal static class ProgrammingLanguages
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Names = DataFile.Rows("Build/languages.txt")
        .ToFrozenDictionary(static row => row.Key, static row => row.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase));

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Sure = Names["sure"].GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Likely = Names["likely"].GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True for a language's name.</summary>
    /// <param name="name">A class name.</param>
    /// <param name="isHighlighted">A highlighter's name stands beside it, so that short names and words of English count too.</param>
    public static bool Has(ReadOnlySpan<char> name, bool isHighlighted) => Sure.Contains(name) || (isHighlighted && Likely.Contains(name));
}
