namespace ArticleCli.Read.Html.Build.Notes;

/// <summary>A link inside the page.</summary>
/// <param name="Link">The <c>a</c> element.</param>
/// <param name="Target">The element that it leads to.</param>
internal readonly record struct PageLink(int Link, int Target);

/// <summary>The links from one place of a page to another, in page order.</summary>
internal static class PageLinks
{
    /// <summary>Finds them; null for a page without any.</summary>
    /// <param name="page">The page.</param>
    /// <param name="address">The page's own address, or nothing.</param>
    public static List<PageLink>? Find(Page page, string address)
    {
        Dictionary<string, int>? targets = null;
        var links = new List<(int Link, string Name)>();
        for (var node = 0; node < page.Count; node++)
        {
            if (page.Tag(node) != Tag.A || !page.TryGetAttribute(node, "href", out var reference) || Fragment(reference, address) is not { IsEmpty: false } fragment)
                continue;
            var name = Decode(fragment);
            links.Add((node, name));
            (targets ??= new Dictionary<string, int>(StringComparer.Ordinal))[name] = -1;
        }

        if (targets is null)
            return null;
        FindTargets(page, targets);
        var found = new List<PageLink>(links.Count);
        foreach (var (link, name) in links)
        {
            if (targets[name] is var target and >= 0)
                found.Add(new PageLink(link, target));
        }

        return found.Count == 0 ? null : found;
    }

    private static void FindTargets(Page page, Dictionary<string, int> targets)
    {
        var byName = targets.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var node = 0; node < page.Count; node++)
        {
            if (page.Tag(node) == Tag.Text || page.AttributeCount(node) == 0)
                continue;
            if (page.TryGetAttribute(node, "id", out var id) && byName.TryGetValue(id, out var known) && known < 0)
                byName[id] = node;
            if (page.Tag(node) == Tag.A && page.TryGetAttribute(node, "name", out var name) && byName.TryGetValue(name, out known) && known < 0)
                byName[name] = node;
        }
    }

    // A link to the page's own address counts too.
    private static ReadOnlySpan<char> Fragment(ReadOnlySpan<char> reference, string address)
    {
        if (reference is ['#', ..])
            return reference[1..];
        return address.Length > 0 && reference.Length > address.Length + 1 && reference[address.Length] == '#' && reference.StartsWith(address, StringComparison.Ordinal)
            ? reference[(address.Length + 1)..]
            : default;
    }

    private static string Decode(ReadOnlySpan<char> name) => name.Contains('%') ? Uri.UnescapeDataString(name) : new string(name);
}
