namespace ArticleCli.Read.Text;

/// <summary>Finds Markdown's inline links: which closing bracket belongs to which opening one, and the address behind it.</summary>
internal static class LinkEnds
{
    /// <summary>Positions of opening brackets with those of their closing ones, where an address in parentheses follows.</summary>
    /// <param name="line">The line.</param>
    public static Dictionary<int, int> Of(string line)
    {
        var ends = new Dictionary<int, int>();
        var open = new Stack<int>();
        for (var i = 0; i < line.Length; i++)
        {
            switch (line[i])
            {
                case '\\': i++; break;
                case '[': open.Push(i); break;
                case ']' when open.Count > 0:
                    var start = open.Pop();
                    if (i + 1 < line.Length && line[i + 1] == '(' && AddressLength(line, i) > 0)
                        ends[start] = i;
                    break;
            }
        }

        return ends;
    }

    /// <summary>The address behind a closing bracket.</summary>
    /// <param name="line">The line.</param>
    /// <param name="close">Position of the closing bracket.</param>
    /// <param name="length">Characters from the bracket to the end of the parentheses.</param>
    /// <param name="title">The title, or null.</param>
    public static string Address(string line, int close, out int length, out string? title)
    {
        length = AddressLength(line, close);
        var inner = line.AsSpan(close + 2, length - 3).Trim();
        title = null;
        var space = inner.IndexOf(' ');
        if (space > 0)
        {
            var rest = inner[(space + 1)..].Trim();
            if (rest.Length >= 2 && rest[0] is '"' or '\'' && rest[^1] == rest[0])
                title = rest[1..^1].ToString();
            inner = inner[..space];
        }

        if (inner.Length >= 2 && inner[0] == '<' && inner[^1] == '>')
            inner = inner[1..^1];
        return inner.ToString();
    }

    /// <summary>Length of <c>](…)</c>, or 0 where no address stands there. Addresses longer than 4,096 characters are text; one with a bracket too, which keeps the search linear.</summary>
    private static int AddressLength(string line, int close)
    {
        var depth = 0;
        var stop = Math.Min(line.Length, close + 4096);
        for (var i = close + 1; i < stop; i++)
        {
            if (line[i] == ']' && line[i - 1] != '\\')
                return 0;
            if (line[i] == '(')
            {
                depth++;
            }
            else if (line[i] == ')')
            {
                depth--;
                if (depth == 0)
                    return Plausible(line.AsSpan(close + 2, i - close - 2)) ? i - close + 1 : 0;
            }
        }

        return 0;
    }

    /// <summary>"[1](see below for more)" is prose: an address has no spaces before its title.</summary>
    private static bool Plausible(ReadOnlySpan<char> inner)
    {
        inner = inner.Trim();
        var space = inner.IndexOf(' ');
        return space < 0 || inner[(space + 1)..].TrimStart() is ['"' or '\'', ..];
    }
}
