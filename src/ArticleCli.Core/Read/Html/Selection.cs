namespace ArticleCli.Read.Html;

/// <summary>Which nodes of a page are the article: texts one by one, elements where anything below is kept, pictures and the like inside the chosen span.</summary>
internal sealed class Selection
{
    private readonly Page _page;
    private readonly bool[] _kept;

    /// <summary>Makes a selection from the chosen texts.</summary>
    /// <param name="page">The page.</param>
    /// <param name="kept">One a node; only those of texts and media are read.</param>
    public Selection(Page page, bool[] kept)
    {
        (_page, _kept) = (page, kept);
        for (var node = page.Count - 1; node > 0; node--)
        {
            if (kept[node])
                kept[page.Parent(node)] = true;
        }
    }

    /// <summary>The notes that the chosen text refers to come with it; what a user selects is all that is wanted.</summary>
    public bool BringsNotes { get; init; }

    /// <summary>Adds an element with all in it.</summary>
    /// <param name="node">The element.</param>
    public void Add(int node)
    {
        Array.Fill(_kept, true, node, _page.End(node) - node);
        for (var parent = _page.Parent(node); parent >= 0 && !_kept[parent]; parent = _page.Parent(parent))
            _kept[parent] = true;
    }

    /// <summary>True where a node is part of the article.</summary>
    /// <param name="node">A text or an element.</param>
    public bool Keeps(int node) => _kept[node];
}
