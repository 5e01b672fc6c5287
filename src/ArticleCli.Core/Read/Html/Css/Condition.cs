namespace ArticleCli.Read.Html.Css;

/// <summary>Something that must hold of an element.</summary>
internal abstract record Condition
{
    public abstract bool Holds(Page page, int element);
}

/// <summary>The element's name; <c>*</c> for any.</summary>
internal sealed record NameCondition(string Name) : Condition
{
    public override bool Holds(Page page, int element) => Name == "*" || string.Equals(page.Name(element), Name, StringComparison.OrdinalIgnoreCase);
}

/// <summary>An attribute, with or without a value.</summary>
/// <param name="Name">Its lower-case name.</param>
/// <param name="Operator">Empty for "is there", else as in CSS: <c>= ~= |= ^= $= *= !=</c>.</param>
/// <param name="Value">What to compare with.</param>
internal sealed record AttributeCondition(string Name, string Operator, string Value) : Condition
{
    public override bool Holds(Page page, int element)
    {
        if (!page.TryGetAttribute(element, Name, out var value))
            return Operator == "!=";
        return Operator switch
        {
            "" => true,
            "=" => value.SequenceEqual(Value),
            "!=" => !value.SequenceEqual(Value),
            "^=" => Value.Length > 0 && value.StartsWith(Value),
            "$=" => Value.Length > 0 && value.EndsWith(Value),
            "*=" => Value.Length > 0 && value.Contains(Value, StringComparison.Ordinal),
            "|=" => value.SequenceEqual(Value) || (value.StartsWith(Value) && value.Length > Value.Length && value[Value.Length] == '-'),
            _ => HasWord(value),
        };
    }

    private bool HasWord(ReadOnlySpan<char> value)
    {
        foreach (var range in value.SplitAny(" \t\n\r\f"))
        {
            if (value[range].SequenceEqual(Value))
                return Value.Length > 0;
        }

        return false;
    }
}

/// <summary>The element's place among its siblings: <c>step</c>·n + <c>offset</c>.</summary>
internal sealed record PlaceCondition(int Step, int Offset, bool FromEnd, bool OfName) : Condition
{
    public override bool Holds(Page page, int element)
    {
        var beyond = Siblings.Place(page, element, FromEnd, OfName) - Offset;
        return Step == 0 ? beyond == 0 : beyond % Step == 0 && beyond / Step >= 0;
    }
}

/// <summary>Both ends at once: the only child, the only one of its name.</summary>
internal sealed record OnlyCondition(bool OfName) : Condition
{
    public override bool Holds(Page page, int element) =>
        Siblings.Place(page, element, false, OfName) == 1 && Siblings.Place(page, element, true, OfName) == 1;
}

/// <summary>Nothing inside.</summary>
internal sealed record EmptyCondition : Condition
{
    public override bool Holds(Page page, int element) => page.FirstChild(element) < 0;
}

/// <summary>The document's root.</summary>
internal sealed record RootCondition : Condition
{
    public override bool Holds(Page page, int element) => page.Parent(element) < 0;
}

/// <summary><c>:is()</c> and <c>:not()</c>.</summary>
internal sealed record ListCondition(PageSelector Selector, bool Negated) : Condition
{
    public override bool Holds(Page page, int element) => Selector.Matches(page, element) != Negated;
}

/// <summary><c>:has()</c>: an element inside that matches.</summary>
internal sealed record InsideCondition(PageSelector Selector) : Condition
{
    public override bool Holds(Page page, int element)
    {
        for (var node = element + 1; node < page.End(element); node++)
        {
            if (page.Tag(node) != Tag.Text && Selector.Matches(page, node))
                return true;
        }

        return false;
    }
}
