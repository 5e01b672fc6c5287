using System.Runtime.InteropServices;

namespace ArticleCli.Read.Html.Build.Notes;

/// <summary>Finds footnotes by what all sites share: a short link to an element further down, and as a rule a link back from there.</summary>
internal sealed class NoteFinder
{
    private readonly Page _page;
    private readonly List<PageLink> _links;
    private readonly NoteMap _map = new();

    // Per note's body: the targets of links in it, ascending.
    private readonly Dictionary<int, int[]> _targetsInside = [];
    private readonly Dictionary<int, Note> _notes = [];

    private NoteFinder(Page page, List<PageLink> links)
    {
        _page = page;
        _links = links;
    }

    /// <summary>The page's footnotes, or null.</summary>
    public static NoteMap? Find(Page page, Selection? selection, string address)
    {
        if (PageLinks.Find(page, address) is not { } links)
            return null;
        var finder = new NoteFinder(page, links);
        foreach (var link in links)
        {
            if (selection?.Keeps(link.Link) != false)
                finder.Try(link, selection);
        }

        if (finder._map.IsEmpty)
            return null;
        finder.FindWaysBack();
        return finder._map;
    }

    private void Try(PageLink link, Selection? selection)
    {
        if (link.Target <= link.Link || !NoteLabel.TryRead(_page, link.Link, out var label, out var sign))
            return;
        var body = NoteBody.Of(_page, link.Target);
        if (body < 0 || body <= link.Link || selection is { BringsNotes: false } && !selection.Keeps(body) || IsInside(link.Link))
            return;
        var hasWayBack = HasWayBack(link.Link, body);
        if (!hasWayBack && !NoteLabel.IsMarked(_page, link.Link))
            return;
        if (selection?.Keeps(body) == false)
        {
            // A raised sign alone may lead to a shop's terms, far from the text.
            if (!hasWayBack)
                return;
            selection.Add(body);
        }

        if (!_notes.TryGetValue(body, out var note))
            _notes.Add(body, note = new Note(body) { Sign = sign });
        _map.AddReference(link.Link, note, label);
    }

    // A link in a note's body is a way back, or refers within the notes.
    private bool IsInside(int node)
    {
        for (var parent = _page.Parent(node); parent >= 0; parent = _page.Parent(parent))
        {
            if (_notes.ContainsKey(parent))
                return true;
        }

        return false;
    }

    private bool HasWayBack(int link, int body)
    {
        if (!_targetsInside.TryGetValue(body, out var targets))
            _targetsInside.Add(body, targets = TargetsInside(body));
        var block = NoteBody.BlockOf(_page, link);
        var at = Array.BinarySearch(targets, block);
        at = at < 0 ? ~at : at;
        return at < targets.Length && targets[at] < _page.End(block);
    }

    private int[] TargetsInside(int body)
    {
        var targets = new List<int>();
        foreach (var link in LinksIn(body))
            targets.Add(link.Target);
        targets.Sort();
        return [.. targets];
    }

    private ReadOnlySpan<PageLink> LinksIn(int body)
    {
        var links = CollectionsMarshal.AsSpan(_links);
        var from = LowerBound(links, body);
        return links[from..LowerBound(links, _page.End(body))];
    }

    private static int LowerBound(ReadOnlySpan<PageLink> links, int node)
    {
        var (low, high) = (0, links.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (links[middle].Link < node)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private void FindWaysBack()
    {
        foreach (var note in _notes.Values)
        {
            foreach (var link in LinksIn(note.Body))
            {
                if (link.Target < note.Body && !_map.TryGetReference(link.Link, out _))
                    _map.AddBackLink(link.Link);
            }

            NoteEdges.Find(_page, _map, note);
        }
    }
}
