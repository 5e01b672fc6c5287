using ArticleCli.Model;
using ArticleCli.Refine.Imprint;
using ArticleCli.Refine.Rules;

namespace ArticleCli.Refine;

/// <summary>An article under refinement: its lines, what became of them, and what was learned on the way.</summary>
internal sealed class Draft
{
    private readonly Reading _reading = new();

    /// <summary>What was found in short lines of plain text: menus and lists say the same again and again.</summary>
    private readonly Dictionary<(string Text, string? Next), RuleFinds> _same = [];

    private readonly Dictionary<int, bool> _dateLines = [];

    /// <summary>The names in each byline: they are asked for again and again, and a byline says the same each time.</summary>
    private readonly Dictionary<string, IReadOnlyList<string>> _names = new(StringComparer.Ordinal);

    /// <summary>What the rules found in each line, wherever it stands; null until somebody asks.</summary>
    private RuleFinds?[] _found = [];

    /// <summary>The document as it was read; lists and solid blocks are taken from it again.</summary>
    public required Document Document { get; init; }

    /// <summary>Its lines in order.</summary>
    public required IReadOnlyList<Line> Lines { get; init; }

    /// <summary>The rules in force.</summary>
    public required RuleBook Rules { get; init; }

    /// <summary>Which text is wanted.</summary>
    public required ConvertOptions Options { get; init; }

    /// <summary>The input's address, or null.</summary>
    public string? Address
    {
        get;
        set
        {
            field = value;
            _dateLines.Clear();
        }
    }

    /// <summary>It came from a page whose structure was known: positions say less, since furniture was left out already.</summary>
    public required bool IsPage { get; init; }

    /// <summary>It is no thread or list, each of whose parts may have an author and a date of its own.</summary>
    public required bool IsArticle { get; init; }

    /// <summary>Language of the prose, or null.</summary>
    public string? Language { get; init; }

    /// <summary>Everything that happens is written here.</summary>
    public required Trace Trace { get; init; }

    /// <summary>Raw hints for metadata.</summary>
    public required List<Clue> Clues { get; init; }

    /// <summary>What the user should know.</summary>
    public required List<Warning> Warnings { get; init; }

    /// <summary>The first line of content; the number of lines where there is none.</summary>
    public int FirstProse { get; set; }

    /// <summary>The last line of content; -1 where there is none.</summary>
    public int LastProse { get; set; } = -1;

    /// <summary>The title's line, or -1.</summary>
    public int TitleLine { get; set; } = -1;

    /// <summary>More than its place speaks for the title's line: a mark, a repetition, the address, the site behind it.</summary>
    public bool IsTitleSure { get; set; }

    /// <summary>The title without its site, or null.</summary>
    public string? Title { get; set; }

    /// <summary>Names of the publication that the text itself gives.</summary>
    public SiteNames Sites { get; } = new();

    /// <summary>Lines gone that only an article's end has: tags, comments, copyright.</summary>
    public HashSet<int> Ended { get; } = [];

    /// <summary>The line of the last paywall notice, or -1.</summary>
    public int Paywall { get; set; } = -1;

    /// <summary>Names in the bylines found so far.</summary>
    public IEnumerable<string> AuthorNames => Clues.Where(static c => c.Field == MetadataField.Authors).SelectMany(c => Names(c.Value));

    /// <summary>What helps to read dates.</summary>
    public DateContext Dates => new() { Language = Language, Address = Address, Today = Options.Today };

    /// <summary>Where a line stands.</summary>
    public Zone ZoneOf(Line line) => line.Index < FirstProse ? Zone.Head : line.Index > LastProse ? Zone.Tail : Zone.Mid;

    /// <summary>The next line that is still there, or null.</summary>
    public Line? Next(Line line)
    {
        for (var i = line.Index + 1; i < Lines.Count; i++)
        {
            if (Lines[i].IsThere)
                return Lines[i];
        }

        return null;
    }

    /// <summary>The line before that is still there, or null.</summary>
    public Line? Previous(Line line)
    {
        for (var i = line.Index - 1; i >= 0; i--)
        {
            if (Lines[i].IsThere)
                return Lines[i];
        }

        return null;
    }

    /// <summary>What the rules recognise in a line where it stands.</summary>
    public IReadOnlyList<RuleMatch> Matches(Line line) => Matches(line, ZoneOf(line));

    /// <summary>What the rules recognise in a line if it stood in a zone.</summary>
    public IReadOnlyList<RuleMatch> Matches(Line line, Zone zone)
    {
        if (!line.IsWords || line.Text.Length > 600)
            return [];
        if (_found.Length < Lines.Count)
            _found = new RuleFinds?[Lines.Count];
        return (_found[line.Index] ??= Find(line)).In(zone);
    }

    private IReadOnlyList<string> Names(string byline)
    {
        if (!_names.TryGetValue(byline, out var names))
            _names[byline] = names = NameReader.Read(byline, Language);
        return names;
    }

    private RuleFinds Find(Line line)
    {
        const int Short = 60;
        var next = line.Index + 1 < Lines.Count && Lines[line.Index + 1].IsWords ? Lines[line.Index + 1].Text : null;
        if (line.Text.Length > Short || line.Content is not [Text])
            return new RuleFinds(Rules.Find(line.View(next), Language, _reading));
        if (!_same.TryGetValue((line.Text, next), out var found))
            _same[(line.Text, next)] = found = new RuleFinds(Rules.Find(line.View(next), Language, _reading));
        return found;
    }

    /// <summary>The best match that is more than a word of a vocabulary, or null.</summary>
    public RuleMatch? Match(Line line) => Match(line, ZoneOf(line));

    /// <summary>The best match if the line stood in a zone, or null.</summary>
    public RuleMatch? Match(Line line, Zone zone) => Matches(line, zone) is [{ Shape: not RuleShape.Word } best, ..] ? best : null;

    /// <summary>The rules see a word of this vocabulary.</summary>
    public bool IsWord(Line line, string kind) => Matches(line, Zone.Any).Any(m => m.Kind == kind);

    /// <summary>The line is nothing but dates with their labels. Asked of the same lines whenever zones are found, and read once.</summary>
    public bool IsDateLine(Line line)
    {
        if (!_dateLines.TryGetValue(line.Index, out var isDate))
            _dateLines[line.Index] = isDate = DateLine.TryRead(line.Text, Dates, out _);
        return isDate;
    }

    /// <summary>The user wants this kind kept.</summary>
    public bool Keeps(string kind) => Options.Keeps(kind);

    /// <summary>Takes a line out of the body, unless its kind is to be kept.</summary>
    /// <returns>True where it is gone.</returns>
    public bool Remove(Line line, string rule, string kind)
    {
        if (!line.IsOpen || Keeps(kind) || IsPartOfSentence(line))
            return false;
        line.Fate = Fate.Gone;
        if (line.Text.Length > 0)
            Trace.Removed(rule, kind, line.Text);
        return true;
    }

    /// <summary>The line goes on in its block's next line, or goes on from the one before: taking it would cut a sentence.</summary>
    private bool IsPartOfSentence(Line line)
    {
        if (line.Rows == 1)
            return false;
        var next = line.Row + 1 < line.Rows ? Lines[line.Index + 1] : null;
        var before = line.Row > 0 ? Lines[line.Index - 1] : null;
        return (next is { IsThere: true } && !line.EndsSentence && line.Words >= 4 && next.Words >= 4 && Letters.StartsLowerCase(next.Text))
            || (before is { IsThere: true, EndsSentence: false, Words: >= 4 } && line.Words >= 4 && Letters.StartsLowerCase(line.Text));
    }

    /// <summary>Takes a line out of the body into the metadata, unless its kind is to be kept.</summary>
    /// <returns>True where it is gone.</returns>
    public bool Move(Line line, string rule, string kind, MetadataField field)
    {
        if (!line.IsOpen || Keeps(kind) || IsPartOfSentence(line))
            return false;
        line.Fate = Fate.Gone;
        Trace.Moved(rule, kind, line.Text, field);
        return true;
    }

    /// <summary>Adds a raw hint.</summary>
    public void AddClue(MetadataField field, string value, string origin, double weight)
    {
        // No article has as many; each is compared with all before it.
        const int MostClues = 1000;
        if (value.Length > 0 && Clues.Count < MostClues && !Clues.Exists(c => c.Field == field && c.Value == value && c.Origin == origin))
            Clues.Add(new Clue(field, value, origin, weight));
    }
}
