using ArticleCli.Model;

namespace ArticleCli.Refine.Imprint;

/// <summary>The author of a thread: who opened it. All posters stand in elements of one kind, so the first in the page is taken, not the most named.</summary>
internal static class FirstPoster
{
    private const int LongestName = 40;
    private const string Member = "link to a member's page";

    /// <summary>Finds who opened the thread.</summary>
    /// <param name="table">The clues.</param>
    /// <param name="context">What is known of the input.</param>
    /// <returns>The name or the account as the page writes it, or null.</returns>
    public static string? Find(ClueTable table, MetadataContext context)
    {
        var (best, name, place) = (-1, (string?)null, int.MaxValue);
        foreach (var index in table.Of(MetadataField.Authors))
        {
            var clue = table.All[index];

            // A mere link may be an editor's or somebody's who is mentioned; the others have been seen by then, as they weigh more.
            if (!IsPoster(clue.Origin) || table.Place(index) >= place || (name is not null && clue.Origin == Member) || Name(clue, context) is not { } found)
                continue;
            (best, name, place) = (index, found, table.Place(index));

            // What the page says of itself comes before what it shows.
            if (clue.Origin == "json-ld author")
                break;
        }

        if (best >= 0)
            table.Choose(best);
        return name;
    }

    private static bool IsPoster(string origin) => origin is "json-ld author" or "byline" || origin.StartsWith("itemprop author", StringComparison.Ordinal) || origin.StartsWith("class username", StringComparison.Ordinal)
        || origin.StartsWith("class author", StringComparison.Ordinal) || origin.StartsWith("author link", StringComparison.Ordinal) || origin.StartsWith("vcard", StringComparison.Ordinal)
        || origin.StartsWith("link to a", StringComparison.Ordinal);

    private static string? Name(Clue clue, MetadataContext context)
    {
        var value = ClueTable.Clean(clue.Value);
        var names = NameReader.Parse(value, context.Language, machine: true);
        if (names.Count > 0)
            return names[0].Name;
        return clue.Origin.StartsWith("json-ld", StringComparison.Ordinal) && value.Length <= LongestName ? value : null;
    }
}
