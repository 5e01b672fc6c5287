using AngleSharp.Css;
using AngleSharp.Css.Dom;
using AngleSharp.Css.Parser;
using ArticleCli.Model;

namespace ArticleCli.Read.Html.Css;

/// <summary>Reads a CSS selector with AngleSharp's parser and turns it into conditions on a <see cref="Page"/>.</summary>
internal sealed class SelectorReader : ISelectorVisitor
{
    private readonly string _text;
    private List<Condition> _conditions = [];
    private PageSelector? _list;
    private SelectorChain? _chain;

    private SelectorReader(string text) => _text = text;

    /// <summary>Reads a selector.</summary>
    /// <param name="text">As the user gave it.</param>
    /// <exception cref="ArticleException">It is none (<c>usage-select</c>).</exception>
    public static PageSelector Read(string text)
    {
        var reader = new SelectorReader(text);

        // AngleSharp 1.10 takes a pseudo-element without a name for everything.
        if (text.AsSpan().TrimEnd().EndsWith(':'))
            throw reader.Refused(text);
        return reader.ListOf(new CssSelectorParser().ParseSelector(text) ?? throw reader.Refused(text));
    }

    public void Attribute(string name, string op, string? value) => _conditions.Add(new AttributeCondition(name, value is null ? "" : op, value ?? ""));

    public void Type(string name) => _conditions.Add(new NameCondition(name));

    public void Id(string value) => _conditions.Add(new AttributeCondition("id", "=", value));

    public void Class(string name) => _conditions.Add(new AttributeCondition("class", "~=", name));

    public void Child(string name, int step, int offset, ISelector selector) =>
        _conditions.Add(new PlaceCondition(step, offset, name.Contains("last", StringComparison.Ordinal), name.EndsWith("type", StringComparison.Ordinal)));

    public void PseudoClass(string name) => _conditions.Add(name switch
    {
        "first-child" => new PlaceCondition(0, 1, false, false),
        "last-child" => new PlaceCondition(0, 1, true, false),
        "first-of-type" => new PlaceCondition(0, 1, false, true),
        "last-of-type" => new PlaceCondition(0, 1, true, true),
        "only-child" => new OnlyCondition(false),
        "only-of-type" => new OnlyCondition(true),
        "empty" => new EmptyCondition(),
        "root" => new RootCondition(),
        _ => Function(name),
    });

    public void PseudoElement(string name) => throw Refused("::" + name);

    public void List(IEnumerable<ISelector> selectors) => _list = new PageSelector([.. selectors.SelectMany(selector => ListOf(selector).Alternatives)]);

    public void Combinator(IEnumerable<ISelector> selectors, IEnumerable<string> symbols)
    {
        var steps = selectors.Select(Compound).ToList();
        var joints = symbols.Select(symbol => symbol.Trim() is { Length: <= 1 } joint && " >+~".Contains(joint, StringComparison.Ordinal)
            ? joint.Length == 0 ? ' ' : joint[0]
            : throw Refused(symbol)).ToList();
        _chain = new SelectorChain(steps, joints);
    }

    public void Many(IEnumerable<ISelector> selectors)
    {
        foreach (var selector in selectors)
            Visit(selector);
    }

    private PageSelector ListOf(ISelector selector)
    {
        var (conditions, list, chain) = (_conditions, _list, _chain);
        (_conditions, _list, _chain) = ([], null, null);
        Visit(selector);
        var found = _list ?? new PageSelector([_chain ?? new SelectorChain([_conditions], [])]);
        (_conditions, _list, _chain) = (conditions, list, chain);
        return found;
    }

    private List<Condition> Compound(ISelector selector)
    {
        var conditions = _conditions;
        _conditions = [];
        Visit(selector);
        var found = _conditions;
        _conditions = conditions;
        return found;
    }

    /// <summary>AngleSharp 1.10 tells the visitor nothing of attribute selectors; their text says all.</summary>
    private void Visit(ISelector selector)
    {
        var count = _conditions.Count;
        var (list, chain) = (_list, _chain);
        selector.Accept(this);
        if (_conditions.Count > count || !ReferenceEquals(list, _list) || !ReferenceEquals(chain, _chain))
            return;
        if (selector.Text is not ['[', .., ']'] text)
            throw Refused(selector.Text);
        var inside = text[1..^1];
        var sign = inside.IndexOf('=', StringComparison.Ordinal);
        if (sign < 0)
        {
            Attribute(inside.Trim(), "", null);
            return;
        }

        var start = sign > 0 && "~|^$*!".Contains(inside[sign - 1], StringComparison.Ordinal) ? sign - 1 : sign;
        Attribute(inside[..start].Trim(), inside[start..(sign + 1)], Unquoted(inside[(sign + 1)..].Trim()));
    }

    private static string Unquoted(string value) =>
        value is ['"', .., '"'] or ['\'', .., '\''] ? value[1..^1].Replace("\\\"", "\"", StringComparison.Ordinal) : value;

    private Condition Function(string name)
    {
        var open = name.IndexOf('(', StringComparison.Ordinal);
        if (open < 0 || name[^1] != ')')
            throw Refused(":" + name);
        var inside = new CssSelectorParser().ParseSelector(name[(open + 1)..^1]) ?? throw Refused(name);
        return name[..open] switch
        {
            "is" or "where" or "matches" => new ListCondition(ListOf(inside), false),
            "not" => new ListCondition(ListOf(inside), true),
            "has" => new InsideCondition(ListOf(inside)),
            _ => throw Refused(":" + name),
        };
    }

    private ArticleException Refused(string part) =>
        new(FailureCause.Usage, "usage-select", part == _text ? $"'{_text}' is no CSS selector" : $"'{part}' in the selector '{_text}' can't be matched; use names, classes, ids, attributes and structure");
}
