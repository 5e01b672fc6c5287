using System.Buffers;
using ArticleCli.Model;

namespace ArticleCli.Refine.Imprint;

/// <summary>The names that one kind of clue gives.</summary>
/// <param name="origin">The kind.</param>
/// <param name="weight">How far it is believed.</param>
internal sealed class AuthorGroup(string origin, double weight)
{
    /// <summary>Where the clues stand.</summary>
    public string Origin { get; } = origin;

    /// <summary>How far they are believed.</summary>
    public double Weight { get; } = weight;

    /// <summary>Their numbers.</summary>
    public List<int> Indexes { get; } = [];

    /// <summary>The names in order.</summary>
    public List<ReadName> Names { get; } = [];

    /// <summary>The names as they are compared.</summary>
    public HashSet<string> Letters { get; } = new(StringComparer.Ordinal);

    /// <summary>How likely an author is called so. An account or a house is believed where more clues name it than name a person.</summary>
    /// <remarks>WCXB dev split: of the pages where one clue names a person and another a house, four in five have the person as the author.</remarks>
    public double Quality => Names.Count == 0 ? 0 : Names.Max(static name => name.Kind switch
    {
        NameKind.Person => 1,
        NameKind.Single => 0.75,
        NameKind.Organisation => 0.6,
        NameKind.Site => 0.35,
        _ => 0.2,
    });

    /// <summary>Adds a name unless it is there.</summary>
    public void Add(ReadName name)
    {
        if (Letters.Add(Key(name.Name)))
            Names.Add(name);
    }

    /// <summary>A name as it is compared: with and without Dr. it is the same.</summary>
    public static string Key(string name)
    {
        var start = 0;
        for (var space = name.IndexOf(' ', StringComparison.Ordinal); space > 0 && NameWords.Honorifics.Contains(Folding.Fold(name.AsSpan(start, space - start))); space = name.IndexOf(' ', start))
            start = space + 1;
        return Folding.Letters(name.AsSpan(start));
    }
}

/// <summary>Reads the author clues into groups, one an origin: a page names several authors in several clues of one kind.</summary>
internal static class AuthorGroups
{
    private const int LongestDateLine = 80;
    private const int LongestHandleLine = 50;

    private static readonly SearchValues<char> Joins = SearchValues.Create(",;|&/\n");

    /// <summary>Reads them.</summary>
    /// <param name="table">The clues.</param>
    /// <param name="context">What is known of the input.</param>
    /// <param name="sites">Names and host labels of the publication, folded to letters.</param>
    /// <returns>Groups that hold a name.</returns>
    public static List<AuthorGroup> Read(ClueTable table, MetadataContext context, IReadOnlyList<string> sites)
    {
        var groups = new List<AuthorGroup>();
        foreach (var index in table.Of(MetadataField.Authors))
        {
            var clue = table.All[index];
            var names = Names(clue, context, sites);
            if (names.Count == 0)
                continue;
            var group = groups.Find(group => group.Origin == clue.Origin);
            if (group is null)
                groups.Add(group = new AuthorGroup(clue.Origin, clue.Weight));
            else if (IsVisible(clue.Origin))
                continue;
            group.Indexes.Add(index);
            foreach (var name in names)
                group.Add(name);
        }

        if (groups.TrueForAll(static group => group.Quality < 0.3) && context.LooksLikeArticle && DateLineGroup(table, context) is { } line)
            groups.Add(line);
        KeepFirstOfPosts(groups);
        foreach (var group in groups)
        {
            // Beside a person the house is where they work.
            var best = group.Names.Min(static name => name.Kind);
            if (best is NameKind.Person or NameKind.Single)
                group.Names.RemoveAll(static name => name.Kind > NameKind.Single);
        }

        return groups;
    }

    /// <summary>A line near the title with a date and a name and no label: "Ann Lee | Senior Writer | July 2, 2025".</summary>
    private static AuthorGroup? DateLineGroup(ClueTable table, MetadataContext context)
    {
        foreach (var index in table.Of(MetadataField.Published))
        {
            var clue = table.All[index];
            if (clue.Origin is not ("text near the title" or "class date") || clue.Value.Length > LongestDateLine
                || !DateReader.TryFind(clue.Value, new DateContext { Language = context.Language, Today = context.Today }, out var date) || !date.HasDay)
            {
                continue;
            }

            var names = NameReader.Parse(ClueTable.Clean(clue.Value), context.Language, machine: false);
            if (names.Count is 0 or > 3 || names.Any(static name => name.Kind != NameKind.Person))
                continue;
            var group = new AuthorGroup(clue.Origin, 0.4);
            group.Indexes.Add(index);
            foreach (var name in names)
                group.Add(name);
            return group;
        }

        return null;
    }

    /// <summary>Where far elements name others, each post or comment has its author's element: the first is the page's.</summary>
    private static void KeepFirstOfPosts(List<AuthorGroup> groups)
    {
        var near = groups.Find(static group => group.Origin == "itemprop author");
        var far = groups.Find(static group => group.Origin == "itemprop author (far)");
        if (near is null || far is null || far.Letters.IsSubsetOf(near.Letters))
            return;
        near.Names.RemoveRange(1, near.Names.Count - 1);
        near.Letters.Clear();
        near.Letters.Add(AuthorGroup.Key(near.Names[0].Name));
    }

    /// <summary>The names in one clue.</summary>
    public static List<ReadName> Names(Clue clue, MetadataContext context, IReadOnlyList<string> sites)
    {
        var value = ClueTable.Clean(clue.Value);
        if (IsAddress(value))
            return [];

        // One name stands in such an element; what its other blocks hold is a role.
        if (clue.Origin.StartsWith("class author-name", StringComparison.Ordinal) && value.TrimStart('|', ' ').Split(" | ") is [{ Length: > 4 } first, ..] && NameReader.IsName(first, context.Language))
            value = first;
        if (clue.Origin.Contains("citation_author", StringComparison.Ordinal))
            value = GivenNameFirst(value);
        if (clue.Origin == ClueTable.FrontMatter && IsSettled(value, context.Language))
            return [new ReadName(value, NameKind.Person)];
        var isMachine = IsMachine(clue.Origin);

        // A house whose name ends as a role does: "Luxury Travel Expert" on luxurytravelexpert.example.
        if (isMachine && value.Contains(' ', StringComparison.Ordinal) && sites.Contains(Folding.Letters(value)))
            return [new ReadName(value, NameKind.Site)];
        if (isMachine | IsNameField(clue.Origin) && Collective(value, context.Language) is { } collective)
            return [new ReadName(collective, NameKind.Collective)];
        var names = NameReader.Parse(value, context.Language, isMachine).ToList();
        if (names.Count == 0 && IsNameField(clue.Origin) && IsSingle(value))
            names.Add(new ReadName(value, NameKind.Single));
        if (clue.Origin == "byline (far)")
            names.RemoveAll(static name => name.Kind != NameKind.Person);
        if (names.Count == 0 && value.Length < 40 && IsOwnName(clue.Origin))
            names.AddRange(NameReader.Parse(value, context.Language, machine: true));
        if (names.Count == 0 && clue.Origin is "byline" && value.Length < LongestHandleLine && NameReader.Parse(value, context.Language, machine: true) is [{ Kind: NameKind.Single } handle, ..] && IsSingle(handle.Name))
            names.Add(handle);

        // A publication's name has the form of a person's ("Die Furche", "Deutsche Welle").
        for (var i = 0; i < names.Count; i++)
        {
            if (IsSite(names[i], sites))
                names[i] = names[i] with { Kind = NameKind.Site };
        }

        return names;
    }

    /// <summary>One name of a front matter's list, without label, comma or and-word: it stays letter for letter.</summary>
    private static bool IsSettled(string value, string? language) => value.Length < 80 && !value.AsSpan().ContainsAny(Joins) && BylineParts.StripLabels(value, language) == value
        && BylineParts.SplitAtAnds(value, language).Count <= 1;

    /// <summary>Staff, Redaktion: nobody's name, but what the page says.</summary>
    private static string? Collective(string value, string? language)
    {
        var name = BylineParts.StripLabels(value.Trim(' ', ',', '|', '-', ':'), language).Trim(' ', ',', '|', '-', ':');
        var folded = Folding.Fold(name);
        var last = folded[(folded.LastIndexOf(' ') + 1)..];
        return name.Length is > 2 and < 40 && !NameWords.Nobody.Contains(folded) && (NameWords.Collectives.Contains(folded) || (NameWords.Collectives.Contains(last) && folded.AsSpan().Count(' ') <= 3)) ? name : null;
    }

    private static bool IsSite(ReadName name, IReadOnlyList<string> sites)
    {
        var letters = Folding.Letters(name.Name);
        if (sites.Contains(letters))
            return true;
        var space = name.Name.IndexOf(' ', StringComparison.Ordinal);
        return space is 2 or 3 && NameWords.Articles.Contains(Folding.Fold(name.Name.AsSpan(0, space))) && sites.Contains(Folding.Letters(name.Name.AsSpan(space)));
    }

    /// <summary>Fields for authors hold names and nothing else; a class or a line of text may hold anything.</summary>
    private static bool IsMachine(string origin) => ClueTable.Family(origin) != "visible" && !origin.EndsWith("line", StringComparison.Ordinal);

    /// <summary>Visible elements that hold one name and nothing else; a single word or handle counts there.</summary>
    private static bool IsNameField(string origin) => origin.StartsWith("class author", StringComparison.Ordinal) || origin.StartsWith("vcard", StringComparison.Ordinal)
        || origin.StartsWith("author link", StringComparison.Ordinal) || origin.StartsWith("class username", StringComparison.Ordinal) || origin.StartsWith("link to an author", StringComparison.Ordinal);

    /// <summary>Elements that are there for one name: two words there are an account's name, whatever their form.</summary>
    private static bool IsOwnName(string origin) => origin.StartsWith("class author-name", StringComparison.Ordinal) || origin.StartsWith("vcard fn", StringComparison.Ordinal) || origin.StartsWith("author link", StringComparison.Ordinal);

    private static bool IsSingle(string value) => value.Length is >= 2 and <= 30 && !value.Contains(' ', StringComparison.Ordinal) && char.IsLetterOrDigit(value[0])
        && value.Any(char.IsLetter) && !NameWords.Nobody.Contains(Folding.Fold(value)) && !NameWords.IsAnywhere("labels", Folding.Fold(value.TrimEnd(':')))
        && !NameWords.IsAnywhere("roles", Folding.Fold(value)) && DateVocabulary.Find(Folding.Fold(value)) is null && !value.EndsWith(':');

    /// <summary>The first in the page is the article's; the same class further down may be another's.</summary>
    private static bool IsVisible(string origin) => origin.StartsWith("class", StringComparison.Ordinal) || origin.StartsWith("vcard", StringComparison.Ordinal)
        || origin.StartsWith("byline", StringComparison.Ordinal) || origin.Contains("(far)", StringComparison.Ordinal) || origin.StartsWith("link to a member", StringComparison.Ordinal);

    private static bool IsAddress(string value) => value.Contains("://", StringComparison.Ordinal) || value.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || value.StartsWith('/');

    /// <summary>Citation elements write the family name first: "Kaufman, Jeff T.".</summary>
    private static string GivenNameFirst(string value)
    {
        var comma = value.IndexOf(',', StringComparison.Ordinal);
        return comma > 0 && comma == value.LastIndexOf(',') ? value[(comma + 1)..].Trim() + " " + value[..comma].Trim() : value;
    }
}
