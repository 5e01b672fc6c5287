namespace ArticleCli.Read.Html;

/// <summary>Which nodes of a page are the article: texts one by one, elements where anything below is kept, pictures and the like inside the chosen span.</summary>
internal sealed class Selection
{
    private readonly bool[] _kept;

    /// <summary>Makes a selection from the chosen texts.</summary>
    /// <param name="page">The page.</param>
    /// <param name="kept">One a node; only those of texts and media are read.</param>
    public Selection(Page page, bool[] kept)
    {
        _kept = kept;
        for (var node = page.Count - 1; node > 0; node--)
        {
            if (kept[node])
                kept[page.Parent(node)] = true;
        }
    }

    /// <summary>True where a node is part of the article.</summary>
    /// <param name="node">A text or an element.</param>
    public bool Keeps(int node) => _kept[node];
}
