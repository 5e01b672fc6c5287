using System.Globalization;
using ArticleCli.Model;

namespace ArticleCli.Read.Html.Clues;

/// <summary>What the names of meta elements mean, read from <c>metas.txt</c>.</summary>
internal static class MetaTable
{
    private static readonly NameTable<Meaning> Names = Load();

    /// <summary>The field of a meta element's lower-case name.</summary>
    public static bool TryFind(ReadOnlySpan<char> name, out MetadataField field, out double weight)
    {
        var isKnown = Names.TryGetValue(name, out var meaning);
        (field, weight) = (meaning?.Field ?? default, meaning?.Weight ?? 0);
        return isKnown;
    }

    private static NameTable<Meaning> Load()
    {
        var names = new NameTable<Meaning>();
        foreach (var line in EmbeddedLines.Read("Clues/metas.txt"))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var field = Enum.Parse<MetadataField>(words[0], ignoreCase: true);
            var weight = double.Parse(words[1], CultureInfo.InvariantCulture);
            foreach (var name in words.AsSpan(2))
                names[name] = new Meaning(field, weight);
        }

        return names;
    }

    /// <summary>What an element of that name says, and how far it is believed.</summary>
    private sealed record Meaning(MetadataField Field, double Weight);
}
