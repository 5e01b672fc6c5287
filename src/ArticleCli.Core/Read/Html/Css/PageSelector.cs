namespace ArticleCli.Read.Html.Css;

/// <summary>A list of CSS selectors, matched on a <see cref="Page"/>.</summary>
/// <param name="Alternatives">Any of them may match.</param>
internal sealed record PageSelector(IReadOnlyList<SelectorChain> Alternatives)
{
    /// <summary>True where an element matches.</summary>
    public bool Matches(Page page, int element)
    {
        foreach (var chain in Alternatives)
        {
            if (chain.Matches(page, element, chain.Steps.Count - 1))
                return true;
        }

        return false;
    }

    /// <summary>All elements that match, in document order.</summary>
    public List<int> Find(Page page)
    {
        var found = new List<int>();
        for (var node = 0; node < page.Count; node++)
        {
            if (page.Tag(node) != Tag.Text && Matches(page, node))
                found.Add(node);
        }

        return found;
    }
}

/// <summary>Compound selectors and what joins them, left to right.</summary>
/// <param name="Steps">What must hold of each element.</param>
/// <param name="Joints">The combinator behind each step but the last: a space, <c>&gt;</c>, <c>+</c> or <c>~</c>.</param>
internal sealed record SelectorChain(IReadOnlyList<IReadOnlyList<Condition>> Steps, IReadOnlyList<char> Joints)
{
    public bool Matches(Page page, int element, int step)
    {
        foreach (var condition in Steps[step])
        {
            if (!condition.Holds(page, element))
                return false;
        }

        return step == 0 || MatchesBefore(page, element, step - 1);
    }

    private bool MatchesBefore(Page page, int element, int step)
    {
        switch (Joints[step])
        {
            case '>':
                return page.Parent(element) is >= 0 and var parent && Matches(page, parent, step);
            case '+':
                return Siblings.Before(page, element) is >= 0 and var before && Matches(page, before, step);
            case '~':
                for (var sibling = Siblings.Before(page, element); sibling >= 0; sibling = Siblings.Before(page, sibling))
                {
                    if (Matches(page, sibling, step))
                        return true;
                }

                return false;
            default:
                for (var up = page.Parent(element); up >= 0; up = page.Parent(up))
                {
                    if (Matches(page, up, step))
                        return true;
                }

                return false;
        }
    }
}

/// <summary>Elements beside an element.</summary>
internal static class Siblings
{
    /// <summary>The element before this one under the same parent, or −1.</summary>
    public static int Before(Page page, int element)
    {
        if (page.Parent(element) < 0)
            return -1;
        var before = -1;
        for (var node = page.FirstChild(page.Parent(element)); node != element; node = page.NextSibling(node))
        {
            if (page.Tag(node) != Tag.Text)
                before = node;
        }

        return before;
    }

    /// <summary>Place of an element among its siblings, from 1, counted from either end, all or those of its name.</summary>
    public static int Place(Page page, int element, bool fromEnd, bool ofName)
    {
        var (place, after) = (1, 0);
        var passed = false;
        if (page.Parent(element) < 0)
            return 1;
        for (var node = page.FirstChild(page.Parent(element)); node >= 0; node = page.NextSibling(node))
        {
            if (node == element)
                passed = true;
            else if (page.Tag(node) != Tag.Text && (!ofName || page.Name(node) == page.Name(element)))
                _ = passed ? after++ : place++;
        }

        return fromEnd ? after + 1 : place;
    }
}
