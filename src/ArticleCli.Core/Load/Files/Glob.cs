using ArticleCli.Model;

namespace ArticleCli.Load.Files;

/// <summary>Paths with <c>*</c>, <c>?</c>, <c>[a-z]</c>, <c>**</c> and <c>{a,b}</c>, for shells that don't expand them.</summary>
public static class Glob
{
    private const int MaximumAlternatives = 1000;

    /// <summary>Holds a character that makes it a pattern.</summary>
    /// <param name="text">What was given as a path.</param>
    /// <returns>True for a pattern.</returns>
    public static bool IsPattern(string text) => text.AsSpan().IndexOfAny("*?[{") >= 0;

    /// <summary>The folder before the first part with a wildcard.</summary>
    /// <param name="pattern">A pattern.</param>
    /// <returns>The folder: what matches is named from there.</returns>
    public static string Base(string pattern)
    {
        var wildcard = pattern.AsSpan().IndexOfAny("*?[{");
        var slash = pattern.LastIndexOf('/', wildcard);
        return slash < 0 ? "." : slash == 0 ? "/" : pattern[..slash];
    }

    /// <summary>The files that match, sorted by path.</summary>
    /// <param name="files">The file system.</param>
    /// <param name="pattern">A pattern.</param>
    /// <returns>Paths relative to <see cref="Base"/>, with slashes.</returns>
    /// <exception cref="ArticleException">The pattern has more alternatives than anybody means.</exception>
    public static IReadOnlyList<string> Find(IFiles files, string pattern)
    {
        var root = Base(pattern);
        var found = new SortedSet<string>(StringComparer.Ordinal);
        var rest = root switch { "." => pattern.StartsWith("./", StringComparison.Ordinal) ? pattern[2..] : pattern, "/" => pattern[1..], _ => pattern[(root.Length + 1)..] };
        foreach (var alternative in Alternatives(rest))
            Match(files, root, "", alternative.Split('/', StringSplitOptions.RemoveEmptyEntries), 0, found);
        return [.. found];
    }

    private static void Match(IFiles files, string root, string folder, string[] parts, int part, SortedSet<string> found)
    {
        if (part == parts.Length)
            return;
        var anyDepth = parts[part] == "**";
        if (anyDepth)
            Match(files, root, folder, part + 1 < parts.Length ? parts : [.. parts, "*"], part + 1, found);
        if (files.Kind(Path.Join(root, folder)) != FileKind.Directory)
            return;
        foreach (var entry in files.List(Path.Join(root, folder)))
        {
            var relative = folder.Length == 0 ? entry.Name : folder + "/" + entry.Name;
            // As in shells: a dot at the start is matched only by a dot; links to folders are not followed by '**'.
            if (entry.Name.StartsWith('.') && !parts[part].StartsWith('.'))
                continue;
            if (anyDepth)
            {
                if (entry is { IsDirectory: true, IsLink: false })
                    Match(files, root, relative, parts, part, found);
            }
            else if (IsMatch(entry.Name, parts[part]))
            {
                if (part + 1 < parts.Length && entry.IsDirectory)
                    Match(files, root, relative, parts, part + 1, found);
                else if (part + 1 == parts.Length && !entry.IsDirectory && files.Kind(Path.Join(root, relative)) == FileKind.Regular)
                    found.Add(relative);
            }
        }
    }

    /// <summary>The patterns that <c>{a,b}</c> stands for.</summary>
    /// <param name="pattern">A pattern.</param>
    /// <returns>Patterns without braces.</returns>
    internal static List<string> Alternatives(string pattern)
    {
        var results = new List<string>();
        var pending = new Stack<string>([pattern]);
        while (pending.TryPop(out var text))
        {
            var open = text.IndexOf('{', StringComparison.Ordinal);
            var close = open < 0 ? -1 : Closing(text, open);
            if (close < 0)
            {
                results.Add(text);
                continue;
            }

            foreach (var choice in Choices(text, open, close))
                pending.Push(string.Concat(text.AsSpan(0, open), choice, text.AsSpan(close + 1)));
            if (pending.Count + results.Count > MaximumAlternatives)
                throw new ArticleException(FailureCause.Usage, "usage-glob", $"the pattern has more than {MaximumAlternatives} alternatives; write it shorter");
        }

        return results;
    }

    private static int Closing(string text, int open)
    {
        var depth = 0;
        for (var i = open; i < text.Length; i++)
        {
            depth += text[i] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0)
                return i;
        }

        return -1;
    }

    private static IEnumerable<string> Choices(string text, int open, int close)
    {
        var (depth, start) = (0, open + 1);
        for (var i = open + 1; i <= close; i++)
        {
            if (i == close || (text[i] == ',' && depth == 0))
            {
                yield return text[start..i];
                start = i + 1;
            }
            else
            {
                depth += text[i] switch { '{' => 1, '}' => -1, _ => 0 };
            }
        }
    }

    /// <summary>One name against one part of a pattern.</summary>
    /// <param name="name">A file's or folder's name.</param>
    /// <param name="pattern">With <c>*</c>, <c>?</c> and <c>[a-z]</c>.</param>
    /// <returns>True where it matches.</returns>
    internal static bool IsMatch(ReadOnlySpan<char> name, ReadOnlySpan<char> pattern)
    {
        // The usual two-pointer match: only the last star is tried again, so the work is at most length times length.
        int n = 0, p = 0, star = -1, mark = 0;
        while (n < name.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
                (star, mark) = (p++, n);
            else if (p < pattern.Length && One(name[n], pattern[p..], out var used))
                (n, p) = (n + 1, p + used);
            else if (star >= 0)
                (n, p) = (++mark, star + 1);
            else
                return false;
        }

        while (p < pattern.Length && pattern[p] == '*')
            p++;
        return p == pattern.Length;
    }

    private static bool One(char c, ReadOnlySpan<char> pattern, out int used)
    {
        used = 1;
        if (pattern[0] == '?')
            return true;
        var close = pattern[0] == '[' ? pattern[1..].IndexOf(']') : -1;
        if (close < 1)
            return pattern[0] == c;
        used = close + 2;
        var set = pattern.Slice(1, close);
        var negated = set[0] is '!' or '^';
        if (negated)
            set = set[1..];
        var inside = false;
        for (var i = 0; i < set.Length; i++)
        {
            if (i + 2 < set.Length && set[i + 1] == '-')
            {
                inside |= c >= set[i] && c <= set[i + 2];
                i += 2;
            }
            else
            {
                inside |= c == set[i];
            }
        }

        return inside != negated;
    }
}
