namespace ArticleCli.Refine.Imprint;

/// <summary>One line of a word file.</summary>
/// <param name="Kind">What its items are.</param>
/// <param name="Language">Their language, or <c>*</c>.</param>
/// <param name="Items">The items.</param>
internal readonly record struct WordRow(string Kind, string Language, IReadOnlyList<string> Items);

/// <summary>The embedded word lists: lines of <c>kind language: item, item</c>; <c>#</c> starts a comment line.</summary>
internal static class WordFile
{
    /// <summary>Reads one of the embedded files.</summary>
    /// <param name="name">The file's name in <c>Refine/Imprint/Words</c>.</param>
    /// <returns>Its lines.</returns>
    public static IEnumerable<WordRow> Read(string name)
    {
        using var stream = typeof(WordFile).Assembly.GetManifestResourceStream("Imprint/Words/" + name)
            ?? throw new InvalidDataException($"the word file '{name}' is not embedded");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0 || line.StartsWith('#'))
                continue;
            var head = line[..colon].Split(' ');
            if (head.Length != 2)
                throw new InvalidDataException($"{name}: '{line[..colon]}' is no 'kind language'");
            yield return new WordRow(head[0], head[1], line[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        }
    }
}
