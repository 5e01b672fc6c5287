using ArticleCli.Model;

namespace ArticleCli.Refine.Imprint;

/// <summary>Chooses the fields that need no vote: site, description, language, tags, licence.</summary>
internal static class PlainChoice
{
    private const int MostTags = 30;
    private const int LongestTag = 60;

    /// <summary>The publication's name.</summary>
    public static string? Site(ClueTable table, string? known)
    {
        if (table.Own(MetadataField.Site) is { } own)
            return own;
        var names = new List<(int Index, string Name, double Weight)>();
        foreach (var index in table.Of(MetadataField.Site))
        {
            var name = ClueTable.Clean(table.All[index].Value);
            if (name.Length is > 0 and <= 80 && !name.Contains("://", StringComparison.Ordinal))
                names.Add((index, name, table.All[index].Weight));
        }

        var best = known;
        if (best is null && names.Count > 0)
            best = names.MaxBy(one => one.Weight + (0.1 * names.Count(other => Folding.Letters(other.Name) == Folding.Letters(one.Name)))).Name;
        foreach (var (index, name, _) in names)
        {
            if (best is not null && Folding.Letters(name) == Folding.Letters(best))
                table.Choose(index);
        }

        return best;
    }

    /// <summary>The article's own summary.</summary>
    public static string? Description(ClueTable table, string? title, string? site)
    {
        if (table.Own(MetadataField.Description) is { } given)
            return given;
        var own = new[] { title, site }.Where(static value => value is not null).Select(static value => Folding.Letters(value)).ToList();
        foreach (var index in table.Of(MetadataField.Description))
        {
            var text = ClueTable.Clean(table.All[index].Value);
            if (text.Length < 2 || own.Contains(Folding.Letters(text)))
                continue;
            table.Choose(index);
            return text;
        }

        return null;
    }

    /// <summary>The language as a BCP 47 tag: what the user gave, else the page's word unless its text is plainly another.</summary>
    public static string? Language(ClueTable table, MetadataContext context)
    {
        if (context.LanguageGiven)
            return LanguageTag.Normalise(context.Language) ?? context.Language;
        var detected = context.Body.Length >= 200 ? Languages.LanguageDetector.Detect(context.Body) : null;
        foreach (var index in table.Of(MetadataField.Language))
        {
            if (LanguageTag.Normalise(table.All[index].Value) is not { } tag)
                continue;
            if (detected is not null && table.All[index].Weight < 0.9 && !tag.Split('-')[0].Equals(detected.Split('-')[0], StringComparison.Ordinal))
                continue;
            table.Choose(index);
            return tag;
        }

        return detected ?? LanguageTag.Normalise(context.Language);
    }

    /// <summary>Topics from the best kind of clue there is, each once.</summary>
    public static IReadOnlyList<string> Tags(ClueTable table, string? site)
    {
        var indexes = table.Of(MetadataField.Tags).ToList();
        if (indexes.Count == 0)
            return [];

        // Keywords written for search engines count only where nothing better is there.
        var least = table.All[indexes[0]].Weight >= 0.65 ? 0.65 : 0;
        var tags = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        if (site is not null)
            seen.Add(Folding.Letters(site));
        foreach (var index in indexes.Where(index => table.All[index].Weight >= least).Order())
        {
            var value = ClueTable.Clean(table.All[index].Value);
            var parts = table.All[index].Origin is "article:tag" or "tag link" || value.Length < 25 && !value.Contains(',', StringComparison.Ordinal) ? [value] : value.Split([',', ';', '，', '、', '،']);
            foreach (var part in parts)
            {
                var tag = part.Trim().TrimStart('#').Trim();
                if (tag.Length is 0 or > LongestTag || tags.Count >= MostTags || !seen.Add(Folding.Letters(tag)))
                    continue;
                tags.Add(tag);
                table.Choose(index);
            }
        }

        return tags;
    }

    /// <summary>The licence, as an address or a name; a mere copyright line is none.</summary>
    public static string? License(ClueTable table, string? source)
    {
        var found = new List<(int Index, string Value)>();
        foreach (var index in table.Of(MetadataField.License))
        {
            var value = ClueTable.Clean(table.All[index].Value);
            if (AddressChoice.Absolute(value, null) is { } address)
                found.Add((index, address));
            else if (value.Length <= 80 && (value.StartsWith("CC", StringComparison.Ordinal) || value.Contains("Creative Commons", StringComparison.OrdinalIgnoreCase)
                || value.Contains("licen", StringComparison.OrdinalIgnoreCase) || value.Contains("public domain", StringComparison.OrdinalIgnoreCase)))
                found.Add((index, value));
            else if (value.StartsWith('/') && AddressChoice.Absolute(value, source) is { } relative)
                found.Add((index, relative));
        }

        // Links to several licences are those of pictures.
        if (found.Count == 0 || (table.All[found[0].Index].Weight < 0.6 && found.Select(static one => one.Value).Distinct(StringComparer.Ordinal).Count() > 1))
            return null;
        table.Choose(found[0].Index);
        return found[0].Value;
    }
}
