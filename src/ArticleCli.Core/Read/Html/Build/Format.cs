using ArticleCli.Model;

namespace ArticleCli.Read.Html.Build;

/// <summary>What an open format will become.</summary>
internal enum FormatKind : byte
{
    Emphasis,
    Strong,
    Strike,
    Superscript,
    Subscript,
    Mark,
    Insert,
    Key,
    Abbreviation,
    Link,
}

/// <summary>A format that is open in the paragraph at hand.</summary>
internal struct Format(FormatKind kind, string? address, string? title, bool headingsOnly)
{
    /// <summary>Where its content begins among the paragraph's inlines, once written.</summary>
    public int Start;

    /// <summary>Content has been written into it.</summary>
    public bool Written;

    /// <summary>What it is.</summary>
    public readonly FormatKind Kind => kind;

    /// <summary>A link around several blocks that has a heading to stand on.</summary>
    public readonly bool HeadingsOnly => headingsOnly;

    /// <summary>The finished inline.</summary>
    public readonly Inline Wrap(IReadOnlyList<Inline> children) => kind switch
    {
        FormatKind.Emphasis => new Emphasis(children),
        FormatKind.Strong => new Strong(children),
        FormatKind.Strike => new Strike(children),
        FormatKind.Superscript => new Superscript(children),
        FormatKind.Subscript => new Subscript(children),
        FormatKind.Mark => new Mark(children),
        FormatKind.Insert => new Insert(children),
        FormatKind.Key => new Key(children),
        FormatKind.Abbreviation => new Abbreviation(children, title),
        FormatKind.Link => new Link(address!, children, title),
        _ => throw new InvalidOperationException($"no inline for {kind}"),
    };
}
