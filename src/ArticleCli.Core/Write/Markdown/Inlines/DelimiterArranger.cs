namespace ArticleCli.Write.Markdown.Inlines;

/// <summary>Puts pairs of delimiters into the one arrangement that is written for what they say: no pair inside an equal one, none beside an equal one, emphasis outside of strong.</summary>
internal sealed class DelimiterArranger(InlineBuffer buffer)
{
    private readonly Stack<int> _visible = new();

    /// <summary>Takes off the pairs that say nothing beside or inside others.</summary>
    public void Arrange()
    {
        do
        {
            EmphasisOutside();
            MergeNeighbours();
        }
        while (DropNested());
    }

    /// <summary>A pair inside an equal one with no text of its own between them says nothing. A link's text is a place of its own.</summary>
    /// <returns>True where there was one.</returns>
    private bool DropNested()
    {
        var nested = new bool[buffer.Pairs.Count];
        var open = new List<(int Pair, int At)>();
        var at = 0;
        foreach (ref readonly var item in buffer.Items)
        {
            if (item.Kind == ItemKind.Open)
                nested[item.Pair] = IsNested(open, item.Pair);
            if (item.IsDelimiter && nested[item.Pair])
                continue;
            if (item.Has(ItemFlags.LinkStart))
                open.Add((-1, at));
            else if (item.Kind == ItemKind.Open)
                open.Add((item.Pair, at));
            else if ((item.Has(ItemFlags.LinkEnd) || item.Kind == ItemKind.Close) && open.Count > 0)
                open.RemoveAt(open.Count - 1);
            at++;
        }

        buffer.Drop(nested);
        return Array.IndexOf(nested, true) >= 0;
    }

    private bool IsNested(List<(int Pair, int At)> open, int pair)
    {
        for (var i = open.Count - 1; i >= 0 && open[i].Pair >= 0; i--)
        {
            if (buffer.Pairs[open[i].Pair].Mark == buffer.Pairs[pair].Mark)
                return true;
            if (i > 0 && open[i].At != open[i - 1].At + 1)
                return false;
        }

        return false;
    }

    /// <summary>Two pairs of one kind side by side are one, also after their order was changed.</summary>
    private void MergeNeighbours()
    {
        var into = new int[buffer.Pairs.Count];
        for (var i = 0; i < into.Length; i++)
            into[i] = i;
        var items = buffer.Items;
        _visible.Clear();
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i].Kind == ItemKind.Close)
                items[i].Pair = into[items[i].Pair];
            if (items[i].Kind == ItemKind.Open && _visible.TryPeek(out var before) && items[before].Kind == ItemKind.Close
                && buffer.Pairs[items[i].Pair].Mark == buffer.Pairs[items[before].Pair].Mark)
            {
                into[items[i].Pair] = items[before].Pair;
                items[i].Kind = items[before].Kind = ItemKind.Gone;
                _visible.Pop();
                continue;
            }

            _visible.Push(i);
        }

        buffer.Drop([]);
    }

    /// <summary><c>***both***</c> parses as emphasis around strong, so that is the order for two pairs around the same text.</summary>
    private void EmphasisOutside()
    {
        var partner = new int[buffer.Pairs.Count];
        Array.Fill(partner, -1);
        var items = buffer.Items;
        for (var i = 0; i + 1 < items.Length; i++)
        {
            if (items[i].Kind == ItemKind.Open && items[i + 1].Kind == ItemKind.Open)
                partner[items[i + 1].Pair] = items[i].Pair;
            if (items[i].Kind != ItemKind.Close || items[i + 1].Kind != ItemKind.Close || partner[items[i].Pair] != items[i + 1].Pair)
                continue;
            var (inner, outer) = (items[i].Pair, items[i + 1].Pair);
            if (buffer.Pairs[inner].Mark == Mark.Emphasis && buffer.Pairs[outer].Mark == Mark.Strong)
                (buffer.Pairs[inner], buffer.Pairs[outer]) = (buffer.Pairs[outer], buffer.Pairs[inner]);
        }
    }
}
