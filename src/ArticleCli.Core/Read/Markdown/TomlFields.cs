namespace ArticleCli.Read.Markdown;

/// <summary>The top-level keys of TOML front matter, as Hugo and Zola write it: strings, dates, lists of strings on one line. Tables and the rest are passed over.</summary>
internal static class TomlFields
{
    /// <summary>Reads the fields.</summary>
    /// <param name="toml">The text between the fences.</param>
    /// <returns>Each key with its value or its list's items; null where a line is none of TOML's.</returns>
    public static IReadOnlyList<(string Key, IReadOnlyList<string> Values)>? Read(string toml)
    {
        var fields = new List<(string, IReadOnlyList<string>)>();
        foreach (var raw in toml.Split('\n'))
        {
            var line = raw.Trim();
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (line[0] == '[')
                break;
            var mark = line.IndexOf('=', StringComparison.Ordinal);
            if (mark <= 0)
                return null;
            if (Values(line[(mark + 1)..].Trim()) is { } values)
                fields.Add((line[..mark].Trim().Trim('"'), values));
        }

        return fields;
    }

    private static List<string>? Values(string text)
    {
        if (text.Length == 0)
            return null;
        if (text[0] is not '[')
            return [text[0] is '"' or '\'' ? Quoted(text, 0, out _) : text.Split('#')[0].Trim()];
        var values = new List<string>();
        for (var i = 1; i < text.Length && text[i] != ']'; i++)
        {
            if (text[i] is '"' or '\'')
            {
                values.Add(Quoted(text, i, out var end));
                i = end;
            }
        }

        return values;
    }

    private static string Quoted(string text, int start, out int end)
    {
        var builder = new System.Text.StringBuilder();
        for (end = start + 1; end < text.Length && text[end] != text[start]; end++)
        {
            if (text[start] == '"' && text[end] == '\\' && end + 1 < text.Length)
                builder.Append(text[++end] switch { 'n' => '\n', 't' => '\t', var c => c });
            else
                builder.Append(text[end]);
        }

        return builder.ToString();
    }
}
