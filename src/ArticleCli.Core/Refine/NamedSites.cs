using ArticleCli.Model;
using ArticleCli.Refine.Rules;

namespace ArticleCli.Refine;

/// <summary>Names of the publication in lines that invite readers to follow it, and in what is said of its authors.</summary>
internal static class NamedSites
{
    /// <summary>Words between what an author does and where: the name follows them.</summary>
    private static readonly string[] _before = ["for", "at", "of", "with", "de", "del", "di", "du", "des", "pour", "per", "para", "bei", "für", "von", "van", "voor", "för", "på", "dla", "pro", "da", "do", "no", "na", "en", "su", "in"];

    /// <summary>Adds a name that stood in a line's place for it. Alone it is weak: it counts where it stands elsewhere too.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="line">The line.</param>
    /// <param name="site">What stood there.</param>
    /// <param name="kind">The line's kind.</param>
    public static void Add(Draft draft, Line line, string site, string kind)
    {
        if (EndsInNetwork(draft, site) || IsCall(draft, site))
            return;
        if (kind == "copyright")
        {
            draft.Sites.Add(site, 0.75, "copyright line");
            return;
        }

        if (Quoted(line.Text) is { } quoted)
            draft.Sites.Add(quoted, 0.65, kind + " line");
        else if (Elsewhere(draft, line, site) is { } confirmed)
            draft.Sites.Add(confirmed, 0.65, kind + " line");
        else if (!line.Text.StartsWith(site, StringComparison.Ordinal) && site.Contains(' ', StringComparison.Ordinal) && site.Split(' ').All(static w => w.Length <= 3 || char.IsUpper(w[0])))
            draft.Sites.Add(site, 0.5, kind + " line");
        else if (!Letters.StartsCased(site) && (PublicationWords.Has(site) || (site.Split(' ').Length is 2 or 3 && !line.Text.StartsWith(site, StringComparison.Ordinal))))
            draft.Sites.Add(site, 0.5, kind + " line");
    }

    /// <summary>Adds the name in a sentence on an author.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="line">The sentence.</param>
    public static void AddFromBiography(Draft draft, Line line)
    {
        var text = line.Text;
        var authors = draft.AuthorNames.ToList();
        foreach (var match in draft.Matches(line))
        {
            // Scripts without capitals: only the sentence's form says where the name stands.
            if (match is { Kind: "author-bio", Site: { } named } && !Letters.StartsCased(named))
            {
                draft.Sites.Add(WithoutPreposition(named), 0.55, "biography");
                return;
            }
        }

        var host = WebAddresses.Host(draft.Address);
        if (Quoted(text) is { } quoted)
            draft.Sites.Add(quoted, 0.6, "biography");
        var best = default(string);
        foreach (var phrase in SitePhrases.Of(text))
        {
            if (authors.Exists(a => phrase.Contains(a, StringComparison.OrdinalIgnoreCase) || a.Contains(phrase, StringComparison.OrdinalIgnoreCase)))
                continue;
            if (SiteNames.MatchesHost(phrase, host))
            {
                draft.Sites.Add(phrase, 0.85, "biography");
                return;
            }

            var at = text.IndexOf(phrase, StringComparison.Ordinal);
            if (best is null && at > 0 && phrase.Length > 3 && Before(text, at))
                best = phrase;
        }

        draft.Sites.Add(best, 0.55, "biography");
    }

    /// <summary>"Follow us on Facebook": the place is a network, not the publication.</summary>
    private static bool EndsInNetwork(Draft draft, string site)
    {
        var last = site[(site.LastIndexOf(' ') + 1)..];
        return last.Length > 1 && draft.Rules.Match(new LineView(last), Zone.Any, draft.Language, "network") is not null;
    }

    /// <summary>"Share on X": what stands in the name's place calls the reader to do something.</summary>
    private static bool IsCall(Draft draft, string site) => draft.Rules.Match(new LineView(site), Zone.Any, draft.Language, "share") is not null;

    /// <summary>Hebrew writes "at" (ב) as part of the name's first word.</summary>
    private static string WithoutPreposition(string name) =>
        name.Length > 5 && name[0] == 'ב' && name.Contains(' ', StringComparison.Ordinal) ? name[1..] : name;

    private static bool Before(string text, int at)
    {
        var word = text[..at].TrimEnd();
        var space = word.LastIndexOf(' ');
        return space > 0 && _before.Contains(word[(space + 1)..]);
    }

    private static string? Quoted(string text)
    {
        var start = text.IndexOfAny(['«', '„', '《']);
        var end = start < 0 ? -1 : text.IndexOfAny(['»', '“', '”', '》'], start + 1);
        return end > start + 2 ? text[(start + 1)..end] : null;
    }

    /// <summary>The longest beginning of the phrase that stands in another line.</summary>
    private static string? Elsewhere(Draft draft, Line line, string site)
    {
        var spaced = !site.Any(static c => Letters.IsIdeographic(c));
        for (var length = site.Length; length >= 3; length--)
        {
            if (spaced && length < site.Length && site[length] != ' ')
                continue;
            var part = site[..length].TrimEnd();
            if (spaced && part.Length < 5)
                break;
            if (draft.Lines.Any(l => l.Index != line.Index && l.IsWords && l.Text.Length < 300 && l.Index != draft.TitleLine - 1 && !l.Text.StartsWith(part, StringComparison.Ordinal) && l.Text.Contains(part, StringComparison.Ordinal)))
                return part;
        }

        return null;
    }
}
