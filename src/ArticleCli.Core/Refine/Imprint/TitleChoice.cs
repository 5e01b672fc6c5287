using ArticleCli.Model;

namespace ArticleCli.Refine.Imprint;

/// <summary>Chooses the title: the wording that most independent clues share, without the site's name.</summary>
internal static class TitleChoice
{
    private const int LeastBeforeSection = 12;
    private const int LeastWords = 3;
    private const double SlugWeight = 1.1;

    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " • ", " · ", " :: ", " » ", " « ", " // ", " / ", " ~ ", "｜", " ‹ ", " › ", " ⋆ ", " || ", ": ", "_", "|"];

    private static readonly string[] SectionSeparators = [" | ", " - ", " – ", " — ", " · ", " • "];

    /// <summary>Chooses among the title clues.</summary>
    /// <param name="table">The clues.</param>
    /// <param name="sites">Names and host labels of the publication, folded to letters.</param>
    /// <param name="address">The article's address, whose last part often spells the title; or null.</param>
    /// <param name="isArticle">The page is one article.</param>
    /// <returns>The title, or null.</returns>
    public static string? Choose(ClueTable table, IReadOnlyList<string> sites, string? address, bool isArticle = true)
    {
        if (table.Own(MetadataField.Title) is { } own)
            return own;
        var slug = SlugWords(address);
        var isDated = table.Of(MetadataField.Published).Any(index => table.All[index].Weight >= 0.8);
        var isHome = IsHome(address);
        if (!isHome && Section(table, sites, slug) is { } section)
            sites = [.. sites, Folding.Letters(section)];
        var entries = new List<Entry>();
        foreach (var index in table.Of(MetadataField.Title))
        {
            var value = ClueTable.Clean(table.All[index].Value);
            if (value.Length == 0 || entries.Count >= 24)
                continue;
            var cut = isHome ? value : WithoutSite(value, sites);
            entries.Add(new Entry(index, table.All[index], value, cut, Folding.Letters(value), Folding.Letters(cut)));
        }

        var (best, bestScore) = ((Entry?)null, 0.0);
        foreach (var candidate in entries)
        {
            if (candidate.CutLetters.Length == 0 || !isHome && sites.Contains(candidate.CutLetters) && entries.Exists(one => !sites.Contains(one.CutLetters)))
                continue;
            var score = Support(candidate, entries, isDated, isArticle) + (SlugWeight * Spelled(candidate.Cut, slug)) - (IsCutShort(candidate.Value) ? 0.5 : 0);
            if (score > bestScore)
                (best, bestScore) = (candidate, score);
        }

        if (best is null)
            return OfMarks(table, entries);
        foreach (var entry in entries)
        {
            if (entry.CutLetters == best.CutLetters || entry.Letters == best.CutLetters)
                table.Choose(entry.Index);
        }

        return Whole(best, entries).Cut.Trim(' ', '|', '-', '–', '—', '·', '•', '/', '»', '«');
    }

    /// <summary>A title without a letter or digit, as it stands: "=", "...".</summary>
    private static string? OfMarks(ClueTable table, List<Entry> entries)
    {
        if (entries.Count == 0)
            return null;
        table.Choose(entries[0].Index);
        return entries[0].Value;
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

    /// <summary>A site's start page is titled with the site's name; elsewhere the name is cut off.</summary>
    private static bool IsHome(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.AbsolutePath.Length <= 1;

    /// <summary>The first heading where the title element has it behind a separator and other words: the name of the book or the section.
    /// "Shared Behavior with Traits - The Language Book".</summary>
    private static string? Section(ClueTable table, IReadOnlyList<string> sites, HashSet<string> slug)
    {
        string? whole = null, heading = null;
        var others = new List<string>();
        foreach (var index in table.Of(MetadataField.Title))
        {
            var clue = table.All[index];
            if (clue.Origin == "title element")
                whole = ClueTable.Clean(clue.Value);
            else if (clue.Origin.StartsWith("h1", StringComparison.Ordinal) && !clue.Origin.EndsWith("(later)", StringComparison.Ordinal))
                heading ??= ClueTable.Clean(clue.Value);
            else
                others.Add(clue.Value);
        }

        if (whole is null || heading is null || whole.Length < heading.Length + LeastBeforeSection || !whole.EndsWith(heading, StringComparison.Ordinal))
            return null;
        var before = whole[..^heading.Length];
        var separator = Array.Find(SectionSeparators, separator => before.EndsWith(separator, StringComparison.Ordinal));
        if (separator is null || others.Exists(other => ClueTable.Clean(other).StartsWith(heading, StringComparison.Ordinal)))
            return null;
        before = before[..^separator.Length];
        return IsSite(before, sites) || Spelled(heading, slug) > Spelled(before, slug) || before.AsSpan().Count(' ') + LeastWords < heading.AsSpan().Count(' ') ? null : heading;
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
            if (first > 0 && first + separator.Length < title.Length && IsSite(title.AsSpan(0, first), sites, isFirst: true))
                return title[(first + separator.Length)..].TrimStart();
        }

        return title;
    }

    private static bool IsSite(ReadOnlySpan<char> part, IReadOnlyList<string> sites, bool isFirst = false)
    {
        var letters = Folding.Letters(part);
        if (letters.Length < 2)
            return false;
        foreach (var site in sites)
        {
            if (letters == site || (site.Length >= 4 && letters.Length >= 4 && (letters.StartsWith(site, StringComparison.Ordinal) || site.StartsWith(letters, StringComparison.Ordinal)
                || (letters.EndsWith(site, StringComparison.Ordinal) && (!isFirst || letters.Length <= site.Length + 4)) || site.EndsWith(letters, StringComparison.Ordinal)) && letters.Length <= (site.Length * 2) + 6))
                return true;
        }

        return false;
    }

    private static double Support(Entry candidate, List<Entry> entries, bool isDated, bool isArticle)
    {
        var families = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var other in entries)
        {
            var share = candidate.CutLetters == other.CutLetters || candidate.CutLetters == other.Letters ? 1
                : candidate.CutLetters.Length >= 8 && other.Letters.StartsWith(candidate.CutLetters, StringComparison.Ordinal) ? IsWholePart(candidate.Cut, other.Value) ? 0.75 : 0.4
                : candidate.CutLetters.Length >= 8 && other.Letters.EndsWith(candidate.CutLetters, StringComparison.Ordinal) ? 0.6
                : candidate.CutLetters.Length >= 12 && other.Letters.Contains(candidate.CutLetters, StringComparison.Ordinal) ? 0.4
                : 0;
            if (share == 0)
                continue;
            var family = ClueTable.Family(other.Clue.Origin);
            families[family] = Math.Max(families.GetValueOrDefault(family), share * Weight(other, family, isDated, isArticle));
        }

        // Title element, social titles and structured data are mostly filled from one field, written for search engines: together they count little more than one.
        Span<double> written = [families.GetValueOrDefault("title"), families.GetValueOrDefault("social"), families.GetValueOrDefault("json-ld")];
        written.Sort();
        return families.Values.Sum() - (0.8 * (written[0] + written[1])) + (candidate.Clue.Weight * 0.05);
    }

    /// <summary>Behind the shorter title stands a separator or a mark, no further word: "Low water | River news", not "Low water all summer".</summary>
    private static bool IsWholePart(string part, string whole)
    {
        if (!whole.StartsWith(part, StringComparison.OrdinalIgnoreCase))
            return true;
        var rest = whole.AsSpan(part.Length).TrimStart();
        return rest.IsEmpty || !char.IsLetterOrDigit(rest[0]);
    }

    /// <summary>How far a heading is believed against the wording that is written for search engines. Where they differ (WCXB dev split and trafilatura's set), a heading of
    /// four words and more classed as title is the title of dated pages (72 of 106) and of half the others, one that is merely in the article of a third,
    /// a bare one of a quarter; a short one is mostly a section's name, except on pages that are lists or products.</summary>
    private static double Weight(Entry entry, string family, bool isDated, bool isArticle)
    {
        if (family != "heading")
            return entry.Clue.Weight;
        var isLong = entry.Value.AsSpan().Count(' ') >= 3 || entry.Value.Length >= 12 && NameForm.IsHan(entry.Value[0]);
        var isTitled = entry.Clue.Origin.StartsWith("h1 with class", StringComparison.Ordinal);
        var isWithin = entry.Clue.Origin.StartsWith("h1 in", StringComparison.Ordinal);
        var bonus = isLong ? (isTitled, isDated) switch
        {
            (true, true) => 0.45,
            (true, false) => 0.15,
            (false, true) => isWithin ? 0.15 : 0.05,
            _ => isWithin ? 0.05 : -0.1,
        }
        : !isArticle ? 0.15 : isWithin ? -0.05 : isTitled ? -0.15 : -0.3;
        return entry.Clue.Weight + bonus;
    }

    private sealed record Entry(int Index, Clue Clue, string Value, string Cut, string Letters, string CutLetters);
}
