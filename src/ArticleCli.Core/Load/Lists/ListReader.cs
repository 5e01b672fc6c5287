namespace ArticleCli.Load.Lists;

/// <summary>Reads a list of inputs: one a line, <c>#</c> comments, the output's own name after a tab. Exports of bookmarks are known by their look.</summary>
public static class ListReader
{
    /// <summary>Reads a list.</summary>
    /// <param name="text">The file's text, decoded.</param>
    /// <returns>The inputs in order; the same address twice stands there twice.</returns>
    public static IReadOnlyList<ListedInput> Read(string text)
    {
        if (BookmarkReader.TryRead(text) is { } bookmarks) return bookmarks;
        var inputs = new List<ListedInput>();
        foreach (var range in text.AsSpan().SplitAny('\r', '\n'))
        {
            var line = text.AsSpan(range).Trim([' ', '\uFEFF']);
            if (line.IsWhiteSpace() || line[0] == '#') continue;
            var tab = line.IndexOf('\t');
            var input = (tab < 0 ? line : line[..tab]).Trim();
            if (input.IsEmpty) continue;
            var name = tab < 0 ? [] : line[(tab + 1)..].Trim();
            inputs.Add(new ListedInput(input.ToString()) { OutputName = name.IsEmpty ? null : name.ToString() });
        }

        return inputs;
    }
}
