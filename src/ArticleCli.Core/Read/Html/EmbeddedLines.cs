namespace ArticleCli.Read.Html;

/// <summary>The lines of the reader's embedded data files, without comments and blanks.</summary>
internal static class EmbeddedLines
{
    /// <summary>Reads one file.</summary>
    /// <param name="name">Its path under <c>Read/Html</c>.</param>
    /// <returns>Its lines.</returns>
    public static IEnumerable<string> Read(string name)
    {
        using var stream = typeof(EmbeddedLines).Assembly.GetManifestResourceStream(name) ?? throw new InvalidDataException($"the data file '{name}' is not embedded");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line;
        }
    }
}
