using ArticleCli.Model;
using ArticleCli.Refine.Rules;

namespace ArticleCli.Refine;

/// <summary>Finds the title's line, cuts the site off it and takes it with its repetitions out of the body.</summary>
internal static class Titles
{
    private static readonly string[] _separators = [" | ", " - ", " – ", " — ", " • ", " · ", " :: ", " » ", " / ", "｜", " ｜ ", "|", "_"];

    /// <summary>Marks the title's line where more than its place speaks for it.</summary>
    /// <param name="draft">The draft.</param>
    public static void FindSure(Draft draft)
    {
        Find(draft);
        if (!draft.IsTitleSure)
            (draft.TitleLine, draft.Title) = (-1, null);
    }

    /// <summary>Finds the title and marks its line.</summary>
    /// <param name="draft">The draft.</param>
    public static void Find(Draft draft)
    {
        if (draft.TitleLine >= 0)
            return;
        var given = draft.Clues.Find(static c => c.Field == MetadataField.Title && c.Weight >= 0.9)?.Value;
        var slug = WebAddresses.Slug(draft.Address);
        var (best, line) = (0.0, default(Line));
        var prose = 0;
        for (var i = 0; i < draft.Lines.Count && prose < 2 && i < 80; i++)
        {
            var candidate = draft.Lines[i];
            if (Zones.IsContent(draft, candidate, 12))
                prose++;
            if (!candidate.IsOpen || !candidate.IsWords || candidate.Words > 40 || candidate.Text.Length > 300)
                continue;
            var score = given is not null ? (Same(candidate.Text, given) || Same(Cut(draft, candidate.Text, out _), given) ? 10 : -1) : Score(draft, candidate, slug) - (prose * 3);
            if (score > best)
                (best, line) = (score, candidate);
        }

        if (line is null)
        {
            draft.Title = given;
            return;
        }

        draft.TitleLine = line.Index;
        draft.IsTitleSure = given is not null || best >= 5;
        draft.Title = given ?? line.Text;
    }

    /// <summary>Takes the title out of the body, once the site's names are known.</summary>
    /// <param name="draft">The draft.</param>
    public static void Take(Draft draft)
    {
        if (draft.TitleLine < 0)
            return;
        var line = draft.Lines[draft.TitleLine];

        // "Title: …" above "Author: …", as forms and notes have it.
        var whole = draft.Match(line) is { Kind: "title", Rest: { Length: > 0 } rest } ? rest : line.Text;
        var title = Cut(draft, whole, out var site);
        if (site is not null)
        {
            draft.Sites.Add(site, 0.7, "end of the title line");
            draft.AddClue(MetadataField.Site, site, "title line", 0.6);
        }

        if (draft.Clues.Exists(c => c.Field == MetadataField.Title && Same(c.Value, title)))
            draft.Title = title;
        else
            draft.AddClue(MetadataField.Title, draft.Title = title, line.Kind == LineKind.Heading ? "first heading" : "title line", 0.7);
        draft.Move(line, "title-line", "title", MetadataField.Title);
        foreach (var other in draft.Lines)
        {
            if (other.Index > draft.FirstProse && other.Kind != LineKind.Heading)
                break;
            if (other.IsOpen && other.IsWords && (Same(other.Text, title) || Same(other.Text, whole) || Same(Cut(draft, other.Text, out _), title)))
                draft.Remove(other, "title-echo", "title");
        }
    }

    /// <summary>The title without a site or section at either end; nothing is cut without evidence.</summary>
    /// <param name="draft">The draft, for the site's names.</param>
    /// <param name="text">A title line.</param>
    /// <param name="site">What was cut, or null.</param>
    public static string Cut(Draft draft, string text, out string? site)
    {
        site = null;
        foreach (var separator in _separators)
        {
            var at = text.LastIndexOf(separator, StringComparison.Ordinal);
            if (at <= 0)
                continue;
            var rest = text[(at + separator.Length)..].Trim();
            var head = text[..at].Trim();
            if (rest.Length > 0 && head.Length > 3 && IsSite(draft, rest, separator, text))
            {
                site = rest;
                return head;
            }

            var first = text.IndexOf(separator, StringComparison.Ordinal);
            var front = text[..first].Trim();
            if (Letters.Words(front) <= 5 && text.Length - first > 12 && draft.Sites.Knows(front, WebAddresses.Host(draft.Address)))
            {
                site = front;
                return text[(first + separator.Length)..].Trim();
            }
        }

        return text;
    }

    private static bool IsSite(Draft draft, string rest, string separator, string whole)
    {
        if (Letters.Words(rest) > 7)
            return false;
        if (draft.Sites.Knows(rest, WebAddresses.Host(draft.Address)))
            return true;
        // The address's words hold the part: it belongs to the title.
        var slug = WebAddresses.Slug(draft.Address);
        if (slug.Length > 0 && Similarity(slug, whole) > 0.95 && Letters.Words(rest) > 2)
            return false;
        return IsBehindBar(rest, separator) || (Letters.Words(rest) <= 4 && separator.Trim().Length > 0 && PublicationWords.Has(rest));
    }

    /// <summary>
    /// In scripts without capitals a short part behind a stroke is the site: no host's letters can show it. Where there are capitals, titles have two parts
    /// ("Slow Trains | And Nobody Is Late"), and the name has to be known.
    /// </summary>
    private static bool IsBehindBar(string rest, string separator) =>
        separator.Trim() is "|" or "｜" && !Letters.StartsCased(rest) && rest.Length <= 24 && rest.AsSpan().IndexOfAnyInRange('0', '9') < 0 && !Letters.EndsSentence(rest);

    private static double Score(Draft draft, Line line, string slug)
    {
        var match = draft.Match(line);
        if (match is { Stays: false } && match.Kind is not ("title" or "caption" or "credit"))
            return -5;
        var text = Cut(draft, line.Text, out var site);
        var score = line.Words switch { >= 4 and <= 22 => 2.0, 3 => 1.2, > 22 => line.Text.Length <= 90 ? 1.5 : 0, _ => 0.3 };
        if (line.Kind == LineKind.Heading)
            score += line.Content.Count > 0 && ((Heading)draft.Document.Blocks[line.Block]).Level == 1 ? 5 : 1;
        else if (line.IsBold && draft.Lines.Count(static l => l.IsBold) == 1)
            score += 1.5;
        if (site is not null)
            score += 3;
        if (slug.Length > 8 && Similarity(slug, text) is var similarity and > 0.6)
            score += 6 * similarity;
        if (IsTwice(draft, line))
            score += 4;
        if (line.EndsSentence && line.Text[^1] is '.' or '。' or '।' or '۔')
            score -= 3;
        var isStack = line.Rows > 1 && IsStack(draft, line);
        if (line.Rows > 2 && !isStack)
            score -= 2;
        if (draft.IsWord(line, "menu") || draft.IsWord(line, "home") || draft.IsWord(line, "section"))
            score -= 2;
        if (draft.IsDateLine(line) || Captions.HasCredit(draft, line))
            score -= 6;
        if (line.Text.Contains(" » ", StringComparison.Ordinal) || line.Text.Contains(" > ", StringComparison.Ordinal) || line.Text.Contains(" › ", StringComparison.Ordinal))
            score -= 3;
        if (Imprints.HoldsDate(draft, line.Text) || SignedLines.Is(draft, line))
            return score - 6;
        if ((isStack || (line.Rows == 1 && line.Index + 1 < draft.Lines.Count && IsImprint(draft, draft.Lines[line.Index + 1]))) && Imprint.NameReader.Read(line.Text, draft.Language).Count == 0)
            score += 0.6;

        return score - (line.Index * 0.01);
    }

    /// <summary>A date, a byline or the time it takes to read.</summary>
    private static bool IsImprint(Draft draft, Line line) =>
        line.Words <= 16 && (draft.IsDateLine(line) || SignedLines.Is(draft, line) || draft.Match(line) is { Kind: "byline" or "read-time" });

    /// <summary>Title, standfirst, byline and date, copied as the lines of one paragraph: the imprint stands in a line after this one.</summary>
    private static bool IsStack(Draft draft, Line line)
    {
        const int MostLines = 8;
        var end = line.Index + Math.Min(line.Rows - line.Row, MostLines);
        for (var i = line.Index + 1; i < end; i++)
        {
            if (IsImprint(draft, draft.Lines[i]))
                return true;
        }

        return false;
    }

    private static bool IsTwice(Draft draft, Line line)
    {
        for (var i = line.Index + 1; i < Math.Min(draft.Lines.Count, line.Index + 6); i++)
        {
            // An account's name repeats its owner's.
            if (!draft.Lines[i].Text.StartsWith('@') && Same(draft.Lines[i].Text, line.Text))
                return true;
        }

        return false;
    }

    /// <summary>The same letters and digits.</summary>
    public static bool Same(string a, string b) => Math.Abs(a.Length - b.Length) < 40 && Letters.SameSquashed(a, b);

    /// <summary>Share of letter pairs that a slug and a title have in common (Dice), tolerant of transliteration and of slugs cut short.</summary>
    internal static double Similarity(string slug, string title)
    {
        var a = Pairs(slug);
        var b = Pairs(title);
        if (a.Count < 4 || b.Count < 4)
            return 0;
        var common = 0;
        foreach (var (pair, count) in a)
            common += Math.Min(count, b.GetValueOrDefault(pair));
        var (sizeA, sizeB) = (a.Values.Sum(), b.Values.Sum());
        // Slugs are cut after some words: measured against the shorter, a little less sure.
        return Math.Max(2.0 * common / (sizeA + sizeB), sizeA < sizeB && sizeA >= 20 ? 0.95 * common / sizeA : 0);
    }

    private static Dictionary<int, int> Pairs(string text)
    {
        var pairs = new Dictionary<int, int>();
        var before = '\0';
        foreach (var c in text)
        {
            var folded = char.IsLetterOrDigit(c) ? Folding.Fold(c) : '\0';
            if (folded is '\0' or > '\u007F')
                continue;
            if (before != '\0')
                pairs[(before << 16) | folded] = pairs.GetValueOrDefault((before << 16) | folded) + 1;
            before = folded;
        }

        return pairs;
    }
}
