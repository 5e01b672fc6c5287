using System.Collections.Frozen;

namespace ArticleCli.Refine.Sites;

/// <summary>Names of well-known publishers by host (<c>sites.txt</c>).</summary>
internal static class SiteTable
{
    private static readonly Lazy<FrozenDictionary<string, string>> Names = new(Read);

    /// <summary>The publication's name.</summary>
    /// <param name="host">A host, with or without <c>www.</c>; a subdomain of a listed host belongs to it unless it is listed itself.</param>
    /// <returns>The name, or null for an unknown host.</returns>
    public static string? Find(string host)
    {
        var rest = host.ToLowerInvariant().TrimEnd('.');
        while (rest.Contains('.', StringComparison.Ordinal))
        {
            if (Names.Value.TryGetValue(rest, out var name))
                return name;
            rest = rest[(rest.IndexOf('.', StringComparison.Ordinal) + 1)..];
        }

        return null;
    }

    private static FrozenDictionary<string, string> Read()
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in Embedded.Text("Sites/sites.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            if (line[0] != '#' && space > 0)
                names[line[..space]] = line[(space + 1)..].Trim();
        }

        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
