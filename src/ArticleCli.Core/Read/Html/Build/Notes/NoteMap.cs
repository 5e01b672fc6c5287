using System.Globalization;

namespace ArticleCli.Read.Html.Build.Notes;

/// <summary>The footnotes of a page: which links refer to them, which elements hold them, which links lead back.</summary>
internal sealed class NoteMap
{
    private readonly Dictionary<int, Note> _references = [];
    private readonly Dictionary<int, Note> _bodies = [];
    private readonly HashSet<int> _backLinks = [];
    private readonly HashSet<string> _labels = new(StringComparer.Ordinal);
    private readonly List<Note> _referred = [];
    private readonly List<int> _sorted = [];
    private Note? _current;
    private int _skipFirst = -1;
    private int _next = 1;

    /// <summary>Notes with a reference in the document, in the order of their first.</summary>
    public IReadOnlyList<Note> Referred => _referred;

    /// <summary>There is no footnote.</summary>
    public bool IsEmpty => _references.Count == 0;

    public void AddReference(int link, Note note, string label)
    {
        _references.Add(link, note);
        _sorted.Add(link);
        _bodies.TryAdd(note.Body, note);
        if (note.Label.Length == 0)
            note.Label = label;
    }

    public void AddBackLink(int link) => _backLinks.Add(link);

    public bool IsBody(int node) => _bodies.ContainsKey(node);

    public bool IsBackLink(int node) => _backLinks.Contains(node);

    public bool TryGetReference(int link, out Note note) => _references.TryGetValue(link, out note!);

    /// <summary>True where a reference stands between two nodes.</summary>
    public bool HasReferenceIn(int from, int to)
    {
        var at = _sorted.BinarySearch(from);
        at = at < 0 ? ~at : at;
        return at < _sorted.Count && _sorted[at] < to;
    }

    /// <summary>The label under which a reference stands in the document; the first decides it, and no two notes share one.</summary>
    public string Refer(Note note)
    {
        if (note.IsReferred)
            return note.Label;
        note.IsReferred = true;
        _referred.Add(note);
        if (note.Label.Length == 0 || !_labels.Add(note.Label))
        {
            do
                note.Label = _next++.ToString(CultureInfo.InvariantCulture);
            while (!_labels.Add(note.Label));
        }

        return note.Label;
    }

    /// <summary>Begins the body of a note, or ends it with null.</summary>
    public void Enter(Note? note) => _current = note;

    /// <summary>The first character of a text belongs to a mark.</summary>
    public void SkipFirst(int text) => _skipFirst = text;

    /// <summary>What is shown of a text: in a note, neither its label nor the brackets around the way back.</summary>
    public ReadOnlySpan<char> Shown(int node, ReadOnlySpan<char> text)
    {
        if (_current is not null && node >= _current.Body && (node < _current.TextFrom || node >= _current.TextTo))
            return default;
        if (_current is not null && node == _current.FirstText)
            return text[_current.Cut..];
        return node == _skipFirst ? text[1..] : text;
    }
}
