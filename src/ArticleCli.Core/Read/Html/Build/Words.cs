using System.Collections.Frozen;

namespace ArticleCli.Read.Html.Build;

/// <summary>The few phrases that the builder knows; they stand in <c>words.txt</c>.</summary>
internal sealed class Words
{
    /// <summary>The words that come with the program.</summary>
    public static readonly Words Default = new();

    private readonly FrozenDictionary<string, FrozenSet<string>> _uses = DataFile.Rows("Build/words.txt")
        .ToFrozenDictionary(static row => row.Key, static row => row.Value.Split('|').ToFrozenSet(StringComparer.OrdinalIgnoreCase));

    /// <summary>A button's name says that it copies.</summary>
    public bool IsCopy(string text) => _uses["copy"].Contains(text);

    /// <summary>A line only announces footnotes.</summary>
    public bool IsNotesTitle(string text) => _uses["notes-title"].Contains(text);

    /// <summary>Raised letters after a number make an ordinal.</summary>
    public bool IsOrdinal(ReadOnlySpan<char> text) => _uses["ordinal"].GetAlternateLookup<ReadOnlySpan<char>>().Contains(text);
}
