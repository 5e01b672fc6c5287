using ArticleCli.Model;

namespace ArticleCli.Read.Html.Clues;

/// <summary>Gathers clues: white space collapsed, empty and absurdly long values left out, each value once an origin.</summary>
internal sealed class ClueBag
{
    private const int LongestValue = 2000;
    private const int MostClues = 400;

    /// <summary>What was gathered, in order.</summary>
    public List<Clue> Clues { get; } = [];

    /// <summary>Adds a clue.</summary>
    /// <param name="field">What it speaks of.</param>
    /// <param name="value">The value as it stands in the page.</param>
    /// <param name="origin">Where.</param>
    /// <param name="weight">How far it is believed, 0 to 1.</param>
    public void Add(MetadataField field, ReadOnlySpan<char> value, string origin, double weight)
    {
        if (Clues.Count >= MostClues || value.Length > LongestValue * 2)
            return;
        var clean = PageText.Collapse(value);
        if (clean.Length is 0 or > LongestValue || IsKnown(field, clean, origin))
            return;
        Clues.Add(new Clue(field, clean, origin, weight));
    }

    /// <summary>Some dozen clues, most of other fields: looked through faster than a set is kept.</summary>
    private bool IsKnown(MetadataField field, string value, string origin)
    {
        foreach (var clue in Clues)
        {
            if (clue.Field == field && clue.Value == value && clue.Origin == origin)
                return true;
        }

        return false;
    }
}
