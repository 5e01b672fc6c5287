namespace ArticleCli.Read.Html.Build;

/// <summary>The builder's own tables, embedded as text: <c>key: value</c> a line, <c>#</c> begins a comment line.</summary>
internal static class DataFile
{
    /// <summary>The rows of one table.</summary>
    /// <param name="name">The resource's name.</param>
    public static IEnumerable<(string Key, string Value)> Rows(string name)
    {
        using var stream = typeof(DataFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"no resource {name}");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            if (line.StartsWith('#') || colon < 0)
                continue;
            yield return (line[..colon], line[(colon + 2)..]);
        }
    }
}
