using ArticleCli.Model;

namespace ArticleCli.Write.Markdown.Inlines;

/// <summary>Where a piece of inline content stands: it decides which characters are dangerous.</summary>
internal enum Place : byte
{
    /// <summary>A paragraph: its lines' starts count.</summary>
    Paragraph,

    /// <summary>A heading's one line.</summary>
    Heading,

    /// <summary>A table's cell.</summary>
    Cell,
}

/// <summary>What the writers of one document share.</summary>
/// <param name="Options">How to print.</param>
/// <param name="Notes">The footnotes that can be pointed to.</param>
/// <param name="References">The addresses at the end, for <see cref="LinkStyle.Reference"/>.</param>
/// <param name="HasMath">Mathematics stands somewhere, so each dollar sign is dangerous.</param>
internal sealed record DocumentContext(WriteOptions Options, FootnoteLabels Notes, LinkReferences References, bool HasMath)
{
    public MarkdownDialect Dialect => Options.Dialect;

    /// <summary>The dialect has the extensions of GitHub: tables, strikethrough, footnotes, bare addresses, mathematics.</summary>
    public bool Extended => Options.Dialect != MarkdownDialect.CommonMark;
}

/// <summary>What surrounds one piece of inline content.</summary>
/// <param name="Document">The document's shared part.</param>
/// <param name="Place">What it stands in.</param>
/// <param name="StartsItem">It is the first thing of a list's item, where <c>[x]</c> is a box.</param>
/// <param name="StartsQuote">It is the first thing of a quotation, where <c>[!NOTE]</c> is a callout.</param>
/// <param name="StartsDocument">Nothing stands before it, so <c>+++</c> would begin front matter.</param>
/// <param name="Continues">The line before it, a callout's mark, belongs to the same paragraph.</param>
internal readonly record struct InlineContext(
    DocumentContext Document,
    Place Place,
    bool StartsItem = false,
    bool StartsQuote = false,
    bool StartsDocument = false,
    bool Continues = false);
