using ArticleCli.Model;
using ArticleCli.Refine.Sites;

namespace ArticleCli.Refine;

/// <summary>Clues to the publication's name: what the text calls itself, what the host's letters spell, else the host.</summary>
internal static class SiteChoice
{
    /// <summary>Adds the clues.</summary>
    /// <param name="draft">The draft.</param>
    public static void Settle(Draft draft)
    {
        var host = WebAddresses.Host(draft.Address);
        if (host is not null && SiteTable.Find(host) is { } known)
        {
            draft.AddClue(MetadataField.Site, known, "host table", 1);
            return;
        }

        foreach (var (name, weight, origin) in draft.Sites.All)
            draft.AddClue(MetadataField.Site, name, origin, SiteNames.MatchesHost(name, host) ? 0.9 : weight);
        if (host is null)
            return;
        if (Spelled(draft, host) is { } spelled)
            draft.AddClue(MetadataField.Site, spelled, "phrase with the host's letters", 0.85);
        else if (!draft.Clues.Exists(static c => c.Field == MetadataField.Site && c.Weight >= 0.6))
            draft.AddClue(MetadataField.Site, HostName.Spell(host) ?? host, "host", 0.3);
    }

    /// <summary>A phrase anywhere in the text whose letters are the host's label.</summary>
    private static string? Spelled(Draft draft, string host)
    {
        var keys = SiteNames.Keys(host);
        if (keys.Length == 0)
            return null;
        const int Longest = 400;
        Span<char> letters = stackalloc char[Longest];
        foreach (var line in draft.Lines)
        {
            if (line.Text.Length is < 3 or > Longest)
                continue;
            // A phrase is a run of the line's letters: where the label is none, no phrase is looked for.
            if (!SiteNames.Holds(letters[..SiteNames.Fold(line.Text, letters)], keys))
                continue;
            foreach (var phrase in SitePhrases.Of(line.Text))
            {
                if (phrase.Length >= 4 && SiteNames.MatchesHost(phrase, host))
                    return phrase;
            }
        }

        return null;
    }
}
