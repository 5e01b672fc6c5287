namespace ArticleCli.Model;

/// <summary>A piece of the document that stands on lines of its own. The kinds follow mdast and the superset tree of ReverseMarkdown 6.</summary>
/// <remarks>Blocks are immutable. Nesting is at most <see cref="Document.MaximumDepth"/> levels, so walking by recursion is safe.</remarks>
public abstract record Block;

/// <summary>A section heading.</summary>
/// <param name="Level">1 to 6.</param>
/// <param name="Content">The heading's text.</param>
/// <param name="Anchor">The id by which in-page links reach it, or null.</param>
public sealed record Heading(int Level, IReadOnlyList<Inline> Content, string? Anchor = null) : Block;

/// <summary>A paragraph of running text.</summary>
/// <param name="Content">Its inlines.</param>
public sealed record Paragraph(IReadOnlyList<Inline> Content) : Block;

/// <summary>A quotation set off from the text.</summary>
/// <param name="Children">What is quoted.</param>
/// <param name="Attribution">Who said it, when the page marks it as such; written as a last paragraph.</param>
public sealed record Quote(IReadOnlyList<Block> Children, IReadOnlyList<Inline>? Attribution = null) : Block;

/// <summary>An ordered or unordered list.</summary>
/// <param name="Ordered">Numbered.</param>
/// <param name="Start">The first number of an ordered list, 0 to 999,999,999.</param>
/// <param name="Tight">No blank lines between items.</param>
/// <param name="Items">The items in order.</param>
public sealed record ListBlock(bool Ordered, int Start, bool Tight, IReadOnlyList<ListItem> Items) : Block;

/// <summary>One item of a list.</summary>
/// <param name="Children">Its blocks; a tight item's text is a <see cref="Paragraph"/> too.</param>
/// <param name="Checked">The state of a task's box, or null where there is none.</param>
public sealed record ListItem(IReadOnlyList<Block> Children, bool? Checked = null);

/// <summary>A block of code.</summary>
/// <param name="Text">The code, lines parted by line feeds, without a last one.</param>
/// <param name="Language">The language's short name, or null.</param>
public sealed record CodeBlock(string Text, string? Language = null) : Block;

/// <summary>A table.</summary>
/// <param name="Alignments">One a column.</param>
/// <param name="Header">The header's cells; empty cells where the source has no header.</param>
/// <param name="Rows">The body's rows, each as long as <paramref name="Header"/>.</param>
/// <param name="Caption">The caption, or null.</param>
public sealed record Table(
    IReadOnlyList<ColumnAlignment> Alignments,
    IReadOnlyList<TableCell> Header,
    IReadOnlyList<IReadOnlyList<TableCell>> Rows,
    IReadOnlyList<Inline>? Caption = null) : Block;

/// <summary>One cell: a line of inlines, with <see cref="LineBreak"/> where blocks met.</summary>
/// <param name="Content">The cell's inlines.</param>
public sealed record TableCell(IReadOnlyList<Inline> Content);

/// <summary>How a column's text is set.</summary>
public enum ColumnAlignment
{
    /// <summary>Not said.</summary>
    None,

    /// <summary>Left.</summary>
    Left,

    /// <summary>Centre.</summary>
    Center,

    /// <summary>Right.</summary>
    Right,
}

/// <summary>Pictures (or another block) with a caption.</summary>
/// <param name="Children">The pictures' paragraphs, or the code or table that is captioned.</param>
/// <param name="Caption">The caption with its links, or null.</param>
/// <param name="Credit">The credit where it is told apart from the caption, or null.</param>
public sealed record Figure(IReadOnlyList<Block> Children, IReadOnlyList<Inline>? Caption = null, IReadOnlyList<Inline>? Credit = null) : Block;

/// <summary>A caption that stands alone in scraped text, its picture lost: one italic line.</summary>
/// <param name="Content">Caption and credit.</param>
public sealed record Caption(IReadOnlyList<Inline> Content) : Block;

/// <summary>A list of terms with their descriptions.</summary>
/// <param name="Items">The entries in order.</param>
public sealed record Definitions(IReadOnlyList<Definition> Items) : Block;

/// <summary>Terms and what they mean.</summary>
/// <param name="Terms">One or more terms.</param>
/// <param name="Descriptions">Each description's blocks.</param>
public sealed record Definition(IReadOnlyList<IReadOnlyList<Inline>> Terms, IReadOnlyList<IReadOnlyList<Block>> Descriptions);

/// <summary>The text of a footnote; <see cref="FootnoteReference"/> points to it.</summary>
/// <param name="Label">The label without brackets or caret.</param>
/// <param name="Children">The note.</param>
public sealed record Footnote(string Label, IReadOnlyList<Block> Children) : Block;

/// <summary>A box that stands out: note, tip, warning.</summary>
/// <param name="Kind">Upper-case GitHub kind: <c>NOTE TIP IMPORTANT WARNING CAUTION</c>.</param>
/// <param name="Title">A title of its own, or null where it only repeats the kind.</param>
/// <param name="Children">The box's blocks.</param>
public sealed record Callout(string Kind, IReadOnlyList<Inline>? Title, IReadOnlyList<Block> Children) : Block;

/// <summary>A part that folds: a summary and what it hides.</summary>
/// <param name="Summary">The line that shows.</param>
/// <param name="Children">What it hides.</param>
public sealed record Details(IReadOnlyList<Inline> Summary, IReadOnlyList<Block> Children) : Block;

/// <summary>A thematic break.</summary>
public sealed record Rule : Block
{
    /// <summary>The only one needed.</summary>
    public static readonly Rule Instance = new();
}

/// <summary>Mathematics set on a line of its own.</summary>
/// <param name="Tex">LaTeX without delimiters.</param>
public sealed record MathBlock(string Tex) : Block;

/// <summary>Something that plays or is shown by another site, written as a link.</summary>
/// <param name="Address">Where it is, absolute.</param>
/// <param name="Title">What it is called.</param>
public sealed record Embed(string Address, string Title) : Block;
