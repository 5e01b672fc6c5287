using ArticleCli.Model;

namespace ArticleCli.Refine.Imprint;

/// <summary>Chooses the authors: the set of names that most independent clues share, people before accounts, accounts before houses.</summary>
internal static class AuthorChoice
{
    private const int MostAuthors = 20;
    private const int MostInByline = 8;

    /// <summary>Chooses among the author clues.</summary>
    /// <param name="table">The clues.</param>
    /// <param name="context">What is known of the input.</param>
    /// <param name="sites">Names and host labels of the publication, folded to letters.</param>
    /// <returns>The names, none where nothing is known.</returns>
    public static IReadOnlyList<string> Choose(ClueTable table, MetadataContext context, IReadOnlyList<string> sites)
    {
        if (context.IsThread && FirstPoster.Find(table, context) is { } poster)
            return [poster];
        var groups = AuthorGroups.Read(table, context, sites);
        var (best, bestScore) = ((AuthorGroup?)null, 0.0);
        foreach (var group in groups)
        {
            var score = Support(group, groups) * group.Quality;
            if (score > bestScore)
                (best, bestScore) = (group, score);
        }

        if (best is null)
            return Owner(table, context);
        best = WithSurname(best, groups) ?? Fuller(best, groups, table);
        foreach (var group in groups.Where(group => group.Letters.SetEquals(best.Letters)))
        {
            foreach (var index in group.Indexes)
                table.Choose(index);
        }

        return [.. best.Names.Select(static name => name.Name).Take(MostAuthors)];
    }

    /// <summary>The byline that names the chosen author and others in one line: the field that software fills often has room for one.</summary>
    private static AuthorGroup Fuller(AuthorGroup best, List<AuthorGroup> groups, ClueTable table) =>
        groups.Find(group => group.Names.Count > best.Names.Count && group.Names.Count <= MostInByline && group.Origin is "byline" && !table.All[group.Indexes[0]].Value.Contains(" | ", StringComparison.Ordinal)
            && group.Letters.IsProperSupersetOf(best.Letters) && group.Names.TrueForAll(static name => name.Kind == NameKind.Person)) ?? best;

    /// <summary>The whole name of whom other fields call by the given name alone.</summary>
    private static AuthorGroup? WithSurname(AuthorGroup best, List<AuthorGroup> groups) => best.Names is [{ Kind: NameKind.Single, Name: var given }]
        ? groups.Find(group => group.Names is [{ Kind: NameKind.Person, Name: var whole }] && whole.Length > given.Length + 1 && whole[given.Length] == ' ' && whole.StartsWith(given, StringComparison.OrdinalIgnoreCase))
        : null;

    /// <summary>A site that says whose it is ("Ann Lee's Blog", "Dr. Ann Lee") is written by that person where it names nobody else.</summary>
    private static IReadOnlyList<string> Owner(ClueTable table, MetadataContext context)
    {
        foreach (var index in table.Of(MetadataField.Site))
        {
            var site = ClueTable.Clean(table.All[index].Value);
            var mark = site.AsSpan().IndexOfAny('\'', '’');
            var space = site.IndexOf(' ', StringComparison.Ordinal);
            var isOwned = mark > 0 && site.Length > mark + 3 && site[mark + 1] == 's' && site[mark + 2] == ' ';
            if (!context.LooksLikeArticle || (!isOwned && (space < 0 || !NameWords.Honorifics.Contains(Folding.Fold(site.AsSpan(0, space))))))
                continue;
            if (NameReader.Parse(isOwned ? site[..mark] : site, context.Language, machine: true) is not [{ Kind: NameKind.Person } name])
                continue;
            table.Choose(index);
            return [name.Name];
        }

        return [];
    }

    private static double Support(AuthorGroup candidate, List<AuthorGroup> groups)
    {
        var families = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var other in groups)
        {
            var both = candidate.Letters.Count(other.Letters.Contains);
            if (both == 0)
                continue;
            var share = candidate.Letters.SetEquals(other.Letters) ? 1 : 0.6 * both / Math.Max(candidate.Letters.Count, other.Letters.Count);
            var family = ClueTable.Family(other.Origin);
            families[family] = Math.Max(families.GetValueOrDefault(family), share * other.Weight);
        }

        return families.Values.Sum();
    }
}
