using ArticleCli.Model;

namespace ArticleCli.Refine.Imprint;

/// <summary>Chooses the title: the wording that most independent clues share, without the site's name.</summary>
internal static class TitleChoice
{
    private const double SlugWeight = 0.9;

    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " • ", " · ", " :: ", " » ", " « ", " / ", " ~ ", "｜", " ‹ ", " › ", " ⋆ ", " || ", ": ", "_", "|"];

    /// <summary>Chooses among the title clues.</summary>
    /// <param name="table">The clues.</param>
    /// <param name="sites">Names and host labels of the publication, folded to letters.</param>
    /// <param name="address">The article's address, whose last part often spells the title; or null.</param>
    /// <returns>The title, or null.</returns>
    public static string? Choose(ClueTable table, IReadOnlyList<string> sites, string? address)
    {
        var slug = SlugWords(address);
        var isDated = table.Of(MetadataField.Published).Any(index => table.All[index].Weight >= 0.8);
        var entries = new List<Entry>();
        foreach (var index in table.Of(MetadataField.Title))
        {
            var value = ClueTable.Clean(table.All[index].Value);
            if (value.Length == 0 || entries.Count >= 24)
                continue;
            var cut = WithoutSite(value, sites);
            entries.Add(new Entry(index, table.All[index], value, cut, Folding.Letters(value), Folding.Letters(cut)));
        }

        var (best, bestScore) = ((Entry?)null, 0.0);
        foreach (var candidate in entries)
        {
            if (candidate.CutLetters.Length == 0 || sites.Contains(candidate.CutLetters) && entries.Exists(one => !sites.Contains(one.CutLetters)))
                continue;
            var score = Support(candidate, entries, isDated) + (SlugWeight * Spelled(candidate.Cut, slug)) - (IsCutShort(candidate.Value) ? 0.5 : 0);
            if (score > bestScore)
                (best, bestScore) = (candidate, score);
        }

        if (best is null)
            return null;
        foreach (var entry in entries)
        {
            if (entry.CutLetters == best.CutLetters || entry.Letters == best.CutLetters)
                table.Choose(entry.Index);
        }

        return Whole(best, entries).Cut.Trim(' ', '|', '-', '–', '—', '·', '•', '/', '»', '«');
    }

    /// <summary>The same title where another clue has it at full length: a field with a limit cut it.</summary>
    private static Entry Whole(Entry best, List<Entry> entries)
    {
        var start = Folding.Letters(best.Cut.TrimEnd('.', '…'));
        if (start.Length < 40 && !IsCutShort(best.Value))
            return best;
        var longer = entries.Find(entry => entry.CutLetters.Length > start.Length && entry.CutLetters.StartsWith(start, StringComparison.Ordinal)
            && !IsCutShort(entry.Value) && ClueTable.Family(entry.Clue.Origin) is "json-ld" or "heading" or "itemprop");
        return longer ?? best;
    }

    private static bool IsCutShort(string value) => value.EndsWith('…') || value.EndsWith("...", StringComparison.Ordinal);

    /// <summary>The words of an address's last part, where it is a slug of three words or more.</summary>
    private static HashSet<string> SlugWords(string? address)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        if (address is null)
            return words;
        var end = address.AsSpan().IndexOfAny('?', '#');
        var path = (end < 0 ? address : address[..end]).TrimEnd('/');
        var start = path.IndexOf("://", StringComparison.Ordinal);
        if (start < 0 || path.IndexOf('/', start + 3) < 0)
            return words;
        foreach (var word in path[(path.LastIndexOf('/') + 1)..].Split('-', '_', '.', '+', ','))
        {
            if (word.Length > 1 && !word.AsSpan().ContainsAnyInRange('0', '9') && word is not ("html" or "htm" or "php" or "aspx"))
                words.Add(Folding.Fold(Uri.UnescapeDataString(word)));
        }

        return words.Count >= 3 ? words : [];
    }

    /// <summary>The share of a slug's words that a title has, 0 to 1, less what the title has besides.</summary>
    private static double Spelled(string title, HashSet<string> slug)
    {
        if (slug.Count == 0)
            return 0;
        var (both, all) = (0, 0);
        foreach (var word in title.Split([' ', '-', '–', '—', '/', ',', ':', '.', '!', '?', '"', '“', '”', '„', '(', ')', '|'], StringSplitOptions.RemoveEmptyEntries))
        {
            all++;
            var folded = Folding.Fold(word);
            if (slug.Contains(folded) || slug.Contains(folded.Replace("ä", "ae", StringComparison.Ordinal)))
                both++;
        }

        return all == 0 ? 0 : Math.Min(1, 2.0 * both / (slug.Count + all));
    }

    /// <summary>A title without the site's name at its end or beginning; unchanged where nothing shows that the part is the site.</summary>
    /// <param name="title">The title.</param>
    /// <param name="sites">Names and host labels, folded to letters.</param>
    /// <returns>The title alone.</returns>
    public static string WithoutSite(string title, IReadOnlyList<string> sites)
    {
        for (var rounds = 0; rounds < 3; rounds++)
        {
            var cut = CutOnce(title, sites);
            if (cut.Length == title.Length)
                break;
            title = cut;
        }

        return title;
    }

    private static string CutOnce(string title, IReadOnlyList<string> sites)
    {
        foreach (var separator in Separators)
        {
            var last = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (last > 0 && separator != ": " && IsSite(title.AsSpan(last + separator.Length), sites))
                return title[..last].TrimEnd();
            var first = title.IndexOf(separator, StringComparison.Ordinal);
            if (first > 0 && first + separator.Length < title.Length && IsSite(title.AsSpan(0, first), sites))
                return title[(first + separator.Length)..].TrimStart();
        }

        return title;
    }

    private static bool IsSite(ReadOnlySpan<char> part, IReadOnlyList<string> sites)
    {
        var letters = Folding.Letters(part);
        if (letters.Length < 2)
            return false;
        foreach (var site in sites)
        {
            if (letters == site || (site.Length >= 4 && letters.Length >= 4 && (letters.StartsWith(site, StringComparison.Ordinal) || site.StartsWith(letters, StringComparison.Ordinal)
                || letters.EndsWith(site, StringComparison.Ordinal) || site.EndsWith(letters, StringComparison.Ordinal)) && letters.Length <= (site.Length * 2) + 6))
                return true;
        }

        return false;
    }

    private static double Support(Entry candidate, List<Entry> entries, bool isDated)
    {
        var families = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var other in entries)
        {
            var share = candidate.CutLetters == other.CutLetters || candidate.CutLetters == other.Letters ? 1
                : candidate.CutLetters.Length >= 8 && other.Letters.StartsWith(candidate.CutLetters, StringComparison.Ordinal) ? 0.75
                : candidate.CutLetters.Length >= 8 && other.Letters.EndsWith(candidate.CutLetters, StringComparison.Ordinal) ? 0.6
                : candidate.CutLetters.Length >= 12 && other.Letters.Contains(candidate.CutLetters, StringComparison.Ordinal) ? 0.4
                : 0;
            if (share == 0)
                continue;
            var family = ClueTable.Family(other.Clue.Origin);
            families[family] = Math.Max(families.GetValueOrDefault(family), share * Weight(other, family, isDated));
        }

        // Title element and social titles are mostly one wording, written for search engines: together they count little more than one.
        var title = families.GetValueOrDefault("title");
        var social = families.GetValueOrDefault("social");
        return families.Values.Sum() - (0.8 * Math.Min(title, social)) + (candidate.Clue.Weight * 0.05);
    }

    /// <summary>Where heading and title element differ, a heading of four words and more is the title of dated pages (112 of 166 such pages of the WCXB dev split),
    /// a shorter one is mostly a section's name, and on undated pages a slogan.</summary>
    private static double Weight(Entry entry, string family, bool isDated)
    {
        if (family != "heading")
            return entry.Clue.Weight;
        var isLong = entry.Value.AsSpan().Count(' ') >= 3 || entry.Value.Length >= 12 && NameForm.IsHan(entry.Value[0]);
        return entry.Clue.Weight + (isLong ? isDated ? 0.3 : 0 : -0.2);
    }

    private sealed record Entry(int Index, Clue Clue, string Value, string Cut, string Letters, string CutLetters);
}
