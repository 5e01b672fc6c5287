using ArticleCli.Model;

namespace ArticleCli.Refine.Imprint;

/// <summary>Chooses the authors: the set of names that most independent clues share; organisations and accounts only where nobody else is named.</summary>
internal static class AuthorChoice
{
    private const int MostAuthors = 20;

    /// <summary>Chooses among the author clues.</summary>
    /// <param name="table">The clues.</param>
    /// <param name="context">What is known of the input.</param>
    /// <param name="sites">Names and host labels of the publication, folded to letters.</param>
    /// <returns>The names, none where nothing is known.</returns>
    public static IReadOnlyList<string> Choose(ClueTable table, MetadataContext context, IReadOnlyList<string> sites)
    {
        var groups = Groups(table, context, sites);
        var people = groups.FindAll(static group => group.Names.Exists(static name => name.Kind == NameKind.Person));
        if (people.Count > 0)
        {
            foreach (var group in people)
                group.Names.RemoveAll(static name => name.Kind == NameKind.Organisation);
            groups = people;
        }
        else if (groups.Exists(group => !group.Names.TrueForAll(name => sites.Contains(Folding.Letters(name.Name)))))
        {
            groups.RemoveAll(group => group.Names.TrueForAll(name => sites.Contains(Folding.Letters(name.Name))));
        }

        var (best, bestScore) = ((Group?)null, 0.0);
        foreach (var group in groups)
        {
            var score = Support(group, groups);
            if (score > bestScore)
                (best, bestScore) = (group, score);
        }

        if (best is null)
            return [];
        foreach (var group in groups.Where(group => group.Letters.SetEquals(best.Letters)))
        {
            foreach (var index in group.Indexes)
                table.Choose(index);
        }

        return [.. best.Names.Select(static name => name.Name).Take(MostAuthors)];
    }

    /// <summary>One group an origin: a page names several authors in several clues of one kind.</summary>
    private static List<Group> Groups(ClueTable table, MetadataContext context, IReadOnlyList<string> sites)
    {
        var groups = new List<Group>();
        foreach (var index in table.Of(MetadataField.Authors))
        {
            var clue = table.All[index];
            var value = ClueTable.Clean(clue.Value);
            if (IsAddress(value))
                continue;
            if (clue.Origin.Contains("citation_author", StringComparison.Ordinal))
                value = GivenNameFirst(value);
            var names = NameReader.Parse(value, context.Language, IsMachine(clue.Origin)).ToList();
            if (names.Count == 0 && IsNameField(clue.Origin) && IsSingle(value))
                names.Add(new ReadName(value, NameKind.Single));

            // A publication's name has the form of a person's ("Die Furche", "Deutsche Welle").
            for (var i = 0; i < names.Count; i++)
            {
                if (names[i].Kind == NameKind.Person && sites.Contains(Folding.Letters(names[i].Name)))
                    names[i] = names[i] with { Kind = NameKind.Organisation };
            }

            if (names.Count == 0)
                continue;
            var group = groups.Find(group => group.Origin == clue.Origin);
            if (group is null)
                groups.Add(group = new Group(clue.Origin, clue.Weight));
            else if (IsVisible(clue.Origin))
                continue;
            group.Indexes.Add(index);
            foreach (var name in names)
            {
                if (group.Letters.Add(Folding.Letters(name.Name)))
                    group.Names.Add(name);
            }
        }

        foreach (var group in groups)
        {
            if (group.Names.Count > 1)
                group.Names.RemoveAll(name => name.Kind != NameKind.Person && sites.Contains(Folding.Letters(name.Name)));
        }

        return groups;
    }

    private static double Support(Group candidate, List<Group> groups)
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

    /// <summary>Fields for authors hold names and nothing else; a class or a line of text may hold anything.</summary>
    private static bool IsMachine(string origin) => ClueTable.Family(origin) != "visible" && !origin.EndsWith("line", StringComparison.Ordinal);

    /// <summary>Visible elements that hold one name and nothing else; a single word or handle counts there.</summary>
    private static bool IsNameField(string origin) => origin.StartsWith("class author", StringComparison.Ordinal) || origin.StartsWith("vcard", StringComparison.Ordinal)
        || origin.StartsWith("author link", StringComparison.Ordinal) || origin.StartsWith("class username", StringComparison.Ordinal);

    private static bool IsSingle(string value) => value.Length is >= 2 and <= 30 && !value.Contains(' ', StringComparison.Ordinal) && char.IsLetterOrDigit(value[0])
        && value.Any(char.IsLetter) && !NameWords.Nobody.Contains(Folding.Fold(value)) && !NameWords.IsAnywhere("labels", Folding.Fold(value.TrimEnd(':')))
        && !NameWords.IsAnywhere("roles", Folding.Fold(value)) && DateVocabulary.Find(Folding.Fold(value)) is null && !value.EndsWith(':');

    private static bool IsVisible(string origin) => origin.StartsWith("class", StringComparison.Ordinal) || origin.StartsWith("vcard", StringComparison.Ordinal)
        || origin.StartsWith("byline", StringComparison.Ordinal) || origin.Contains("(far)", StringComparison.Ordinal);

    private static bool IsAddress(string value) => value.Contains("://", StringComparison.Ordinal) || value.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || value.StartsWith('/');

    /// <summary>Citation elements write the family name first: "Kaufman, Jeff T.".</summary>
    private static string GivenNameFirst(string value)
    {
        var comma = value.IndexOf(',', StringComparison.Ordinal);
        return comma > 0 && comma == value.LastIndexOf(',') ? value[(comma + 1)..].Trim() + " " + value[..comma].Trim() : value;
    }

    private sealed class Group(string origin, double weight)
    {
        public string Origin { get; } = origin;

        public double Weight { get; } = weight;

        public List<int> Indexes { get; } = [];

        public List<ReadName> Names { get; } = [];

        public HashSet<string> Letters { get; } = new(StringComparer.Ordinal);
    }
}
