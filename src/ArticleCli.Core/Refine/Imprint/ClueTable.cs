using System.Net;
using ArticleCli.Model;

namespace ArticleCli.Refine.Imprint;

/// <summary>The clues under judgement: values cleaned for comparison, choices marked.</summary>
internal sealed class ClueTable
{
    /// <summary>The origin of clues from a text's own front matter: somebody, or this program, has settled them already.</summary>
    public const string FrontMatter = "front matter";

    private readonly int[] _places;
    private readonly bool[] _chosen;
    private readonly bool[] _dropped;

    /// <summary>Takes clues in, best first within a field.</summary>
    public ClueTable(IEnumerable<Clue> clues)
    {
        Clue[] inOrderOfPage = [.. clues];
        _places = [.. Enumerable.Range(0, inOrderOfPage.Length)];
        Array.Sort(_places, (a, b) => Compare(inOrderOfPage, a, b));
        All = Array.ConvertAll(_places, place => inOrderOfPage[place]);
        _chosen = new bool[All.Count];
        _dropped = new bool[All.Count];
    }

    /// <summary>Every clue in order.</summary>
    public IReadOnlyList<Clue> All { get; }

    /// <summary>The numbers of a field's clues, best first.</summary>
    public IEnumerable<int> Of(MetadataField field)
    {
        for (var i = 0; i < All.Count; i++)
        {
            if (All[i].Field == field)
                yield return i;
        }
    }

    /// <summary>The number of a clue in the order of the page.</summary>
    public int Place(int index) => _places[index];

    /// <summary>Marks a clue as standing behind the result.</summary>
    public void Choose(int index) => _chosen[index] = true;

    /// <summary>The value that the text's own front matter gives, letter for letter, only line breaks made spaces; null where it gives none. The clue is marked as chosen.</summary>
    public string? Own(MetadataField field)
    {
        foreach (var index in Of(field))
        {
            if (All[index].Origin != FrontMatter)
                continue;
            Choose(index);
            return All[index].Value.ReplaceLineEndings(" ").Trim();
        }

        return null;
    }

    /// <summary>Leaves a clue out of the account: a text that turned out to say nothing.</summary>
    public void Drop(int index) => _dropped[index] = true;

    /// <summary>The clues with the chosen ones marked.</summary>
    public IReadOnlyList<Clue> Marked() => [.. All.Select((clue, index) => _chosen[index] ? clue with { Chosen = true } : clue).Where((_, index) => !_dropped[index])];

    /// <summary>A clue's value as text: entities decoded (twice, where a page encoded them twice), white space collapsed.</summary>
    public static string Clean(string value)
    {
        if (value.Contains('&', StringComparison.Ordinal))
            value = WebUtility.HtmlDecode(WebUtility.HtmlDecode(value));
        if (value.Contains('<', StringComparison.Ordinal))
            value = WithoutTags(value);
        return IsCollapsed(value) ? value : string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>No white space but single spaces between words: most values.</summary>
    private static bool IsCollapsed(string value)
    {
        var afterSpace = true;
        foreach (var character in value)
        {
            if (char.IsWhiteSpace(character) && (afterSpace || character != ' '))
                return false;
            afterSpace = character == ' ';
        }

        return !afterSpace || value.Length == 0;
    }

    /// <summary>Clues of one family repeat each other and count once: what one piece of software wrote from one field.</summary>
    public static string Family(string origin)
    {
        if (origin.StartsWith("og:", StringComparison.Ordinal) || origin.StartsWith("twitter:", StringComparison.Ordinal) || origin.StartsWith("article:", StringComparison.Ordinal))
            return "social";
        if (origin is "title element" or "meta title" or "json-ld WebPage name")
            return "title";
        if (origin.StartsWith("h1", StringComparison.Ordinal) || origin.StartsWith("heading", StringComparison.Ordinal))
            return "heading";
        if (origin.Contains("time element", StringComparison.Ordinal))
            return "time";
        if (origin.StartsWith("class", StringComparison.Ordinal) || origin.StartsWith("vcard", StringComparison.Ordinal) || origin.StartsWith("text", StringComparison.Ordinal)
            || origin.StartsWith("byline", StringComparison.Ordinal) || origin.StartsWith("author link", StringComparison.Ordinal) || origin.StartsWith("link to", StringComparison.Ordinal))
            return "visible";
        var space = origin.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? origin : origin[..space];
    }

    private static int Compare(Clue[] clues, int a, int b)
    {
        var byField = (int)clues[a].Field - (int)clues[b].Field;
        var byWeight = clues[b].Weight.CompareTo(clues[a].Weight);
        return byField != 0 ? byField : byWeight != 0 ? byWeight : a - b;
    }

    private static string WithoutTags(string value)
    {
        var builder = new System.Text.StringBuilder(value.Length);
        for (var at = 0; at < value.Length; at++)
        {
            if (value[at] == '<' && at + 1 < value.Length && (char.IsAsciiLetter(value[at + 1]) || value[at + 1] == '/') && value.IndexOf('>', at) is > 0 and var end)
                at = end;
            else
                builder.Append(value[at]);
        }

        return builder.ToString();
    }
}
