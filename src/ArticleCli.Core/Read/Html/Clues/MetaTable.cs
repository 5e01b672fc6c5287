using System.Collections.Frozen;
using System.Globalization;
using ArticleCli.Model;

namespace ArticleCli.Read.Html.Clues;

/// <summary>What the names of meta elements mean, read from <c>metas.txt</c>.</summary>
internal static class MetaTable
{
    private static readonly FrozenDictionary<string, (MetadataField Field, double Weight)> Names = Load();

    private static readonly FrozenDictionary<string, (MetadataField Field, double Weight)>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        Names.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The field of a meta element's lower-case name.</summary>
    public static bool TryFind(ReadOnlySpan<char> name, out MetadataField field, out double weight)
    {
        var found = BySpan.TryGetValue(name, out var entry);
        (field, weight) = entry;
        return found;
    }

    private static FrozenDictionary<string, (MetadataField Field, double Weight)> Load()
    {
        var names = new Dictionary<string, (MetadataField, double)>(StringComparer.Ordinal);
        foreach (var line in EmbeddedLines.Read("Clues/metas.txt"))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var field = Enum.Parse<MetadataField>(words[0], ignoreCase: true);
            var weight = double.Parse(words[1], CultureInfo.InvariantCulture);
            foreach (var name in words.AsSpan(2))
                names.Add(name, (field, weight));
        }

        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
