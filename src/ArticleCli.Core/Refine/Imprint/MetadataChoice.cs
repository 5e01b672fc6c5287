using ArticleCli.Model;

namespace ArticleCli.Refine.Imprint;

/// <summary>What was settled.</summary>
/// <param name="Metadata">The values.</param>
/// <param name="Clues">All clues, best first within a field, the chosen ones marked.</param>
/// <param name="Warnings">Values that could not be believed.</param>
internal sealed record Settlement(Metadata Metadata, IReadOnlyList<Clue> Clues, IReadOnlyList<Warning> Warnings);

/// <summary>Chooses each metadata value by agreement among raw clues: what two independent clues say beats any single one.</summary>
internal static class MetadataChoice
{
    /// <summary>Settles every field.</summary>
    /// <param name="clues">Raw clues: values as they stood in the input.</param>
    /// <param name="context">What is known of the input.</param>
    /// <returns>The values, and the clues with the chosen ones marked.</returns>
    public static Settlement Settle(IReadOnlyList<Clue> clues, MetadataContext context)
    {
        var all = clues.AsEnumerable();
        if (AddressDate.TryFind(context.Address, out _))
            all = all.Append(new Clue(MetadataField.Published, context.Address!, "address", 0.9));
        var table = new ClueTable(all);
        var warnings = new List<Warning>();
        var language = PlainChoice.Language(table, context);
        context = context with { Language = language, IsThread = context.IsThread || (context.LooksLikeArticle && ThreadAddress.Is(context.Address)) };
        var source = AddressChoice.Source(table, context.Address);
        var site = PlainChoice.Site(table, context.KnownSite);
        var sites = SiteLetters(table, site, source ?? context.Address);
        var title = TitleChoice.Choose(table, sites, context.Address ?? source, context.LooksLikeArticle);
        var (published, updated) = DateChoice.Choose(table, context with { Address = context.Address ?? source }, warnings);
        var metadata = new Metadata
        {
            Title = title,
            Source = source,
            Site = site,
            Authors = AuthorChoice.Choose(table, context, sites),
            Published = published,
            Updated = updated,
            Language = language,
            Description = PlainChoice.Description(table, title, site),
            Image = AddressChoice.Image(table, source ?? context.Address),
            Tags = PlainChoice.Tags(table, site),
            License = PlainChoice.License(table, source ?? context.Address),
        };
        return new Settlement(metadata, table.Marked(), warnings);
    }

    /// <summary>All names by which the publication may stand in a title, folded to letters: its site clues, its host's own label, its whole host.</summary>
    private static List<string> SiteLetters(ClueTable table, string? site, string? address)
    {
        var letters = new HashSet<string>(StringComparer.Ordinal);
        if (site is not null)
            letters.Add(Folding.Letters(site));
        foreach (var index in table.Of(MetadataField.Site))
            letters.Add(Folding.Letters(ClueTable.Clean(table.All[index].Value)));
        if (WebAddresses.Host(address) is { } host)
        {
            letters.Add(Folding.Letters(host));
            letters.Add(Folding.Letters(WebAddresses.Label(host)));
        }

        letters.RemoveWhere(static one => one.Length < 2);
        return [.. letters];
    }
}
