using System.Collections.Frozen;

namespace ArticleCli.Read.Html.Build.Elements;

/// <summary>The words for kinds of boxes and GitHub's five kinds; the list stands in <c>callouts.txt</c>.</summary>
internal static class CalloutKinds
{
    private static readonly FrozenDictionary<string, string> ByWord = DataFile.Rows("Build/callouts.txt")
        .SelectMany(static row => row.Value.Split(' ').Select(word => (word, row.Key)))
        .ToFrozenDictionary(static pair => pair.word, static pair => pair.Key, StringComparer.OrdinalIgnoreCase);

    /// <summary>The GitHub kind of a word, or null.</summary>
    public static string? Of(ReadOnlySpan<char> word) => ByWord.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var kind) ? kind : null;

    /// <summary>True where a title only says the kind again.</summary>
    public static bool Names(string title, string kind) => Of(title) == kind;
}
