using ArticleCli.Model;
using ArticleCli.Refine.Rules;

namespace ArticleCli.Refine;

/// <summary>What a line is, as far as its block says.</summary>
internal enum LineKind
{
    /// <summary>A paragraph, or one line of a paragraph with line breaks.</summary>
    Text,

    /// <summary>A marked heading.</summary>
    Heading,

    /// <summary>A whole list.</summary>
    List,

    /// <summary>A thematic break.</summary>
    Break,

    /// <summary>Anything that phrase rules never touch: code, table, quote, figure, mathematics.</summary>
    Solid,
}

/// <summary>What happens to a line.</summary>
internal enum Fate
{
    /// <summary>Not decided: it will stay.</summary>
    Open,

    /// <summary>It stays, and nothing after may take it.</summary>
    Stays,

    /// <summary>It leaves the body.</summary>
    Gone,

    /// <summary>It becomes a caption.</summary>
    Caption,

    /// <summary>It belongs to the caption before it.</summary>
    CaptionEnd,
}

/// <summary>What plain text means a short line to be.</summary>
internal enum LineRole
{
    /// <summary>What its block says.</summary>
    Plain,

    /// <summary>A section heading without a mark.</summary>
    Section,

    /// <summary>A question of an interview, set in bold.</summary>
    Question,
}

/// <summary>One line of the draft, with what the refinements ask of it.</summary>
internal sealed class Line
{
    /// <summary>Its place among the lines.</summary>
    public required int Index { get; init; }

    /// <summary>Its place among the document's blocks.</summary>
    public required int Block { get; init; }

    /// <summary>Its place among the lines of its block.</summary>
    public required int Row { get; init; }

    /// <summary>Lines of its block.</summary>
    public required int Rows { get; init; }

    /// <summary>What its block makes of it.</summary>
    public required LineKind Kind { get; init; }

    /// <summary>Its inlines; empty where <see cref="Kind"/> is a list, a break or solid.</summary>
    public required IReadOnlyList<Inline> Content { get; set; }

    /// <summary>Its plain text.</summary>
    public required string Text { get; set; }

    /// <summary>Words; characters of scripts without spaces count half.</summary>
    public int Words { get; init; }

    /// <summary>It ends as a sentence does.</summary>
    public bool EndsSentence { get; init; }

    /// <summary>What happens to it.</summary>
    public Fate Fate { get; set; }

    /// <summary>What plain text means it to be.</summary>
    public LineRole Role { get; set; }

    /// <summary>Still in the body.</summary>
    public bool IsThere => Fate != Fate.Gone;

    /// <summary>Nothing has been decided yet.</summary>
    public bool IsOpen => Fate == Fate.Open;

    /// <summary>A line of running text or a heading: phrase rules may look at it.</summary>
    public bool IsWords => Kind is LineKind.Text or LineKind.Heading && Text.Length > 0;

    /// <summary>Up to ten words and no end of a sentence.</summary>
    public bool IsShort => IsWords && !EndsSentence && Words <= 10;

    /// <summary>The whole line is bold.</summary>
    public bool IsBold => Content is [Strong];

    /// <summary>As the rules see it.</summary>
    /// <param name="next">The next line's text, or null.</param>
    public LineView View(string? next)
    {
        List<string>? addresses = null;
        Collect(Content, ref addresses);
        return new LineView(Text)
        {
            OnlyLink = Content is [Link] or [Strong { Children: [Link] }] or [Emphasis { Children: [Link] }],
            EndsInLink = Content.Count > 1 && Content[^1] is Link,
            Addresses = addresses ?? (IReadOnlyList<string>)[],
            Next = next,
        };
    }

    private static void Collect(IReadOnlyList<Inline> content, ref List<string>? addresses)
    {
        for (var i = 0; i < content.Count; i++)
        {
            switch (content[i])
            {
                case Link link: (addresses ??= []).Add(link.Address); break;
                case Strong strong: Collect(strong.Children, ref addresses); break;
                case Emphasis emphasis: Collect(emphasis.Children, ref addresses); break;
            }
        }
    }
}
