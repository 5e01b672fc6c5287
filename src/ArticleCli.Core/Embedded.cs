namespace ArticleCli;

/// <summary>The data files that are compiled in.</summary>
internal static class Embedded
{
    /// <summary>A file's text.</summary>
    /// <param name="name">Its path below its room: <c>Rules/ads.yaml</c>.</param>
    /// <returns>The text.</returns>
    public static string Text(string name)
    {
        using var stream = Open(name);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The names of the files in a folder.</summary>
    /// <param name="folder">The folder with its slash: <c>Rules/</c>.</param>
    /// <param name="ending">The ending with its dot.</param>
    /// <returns>Names in ordinal order.</returns>
    public static IReadOnlyList<string> Names(string folder, string ending) =>
        [.. typeof(Embedded).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(folder, StringComparison.Ordinal) && n.EndsWith(ending, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];

    private static Stream Open(string name) =>
        typeof(Embedded).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"no embedded file {name}");
}
