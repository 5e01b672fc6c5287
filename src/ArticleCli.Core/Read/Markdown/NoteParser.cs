using Markdig.Extensions.Footnotes;
using Markdig.Parsers;
using Markdig.Syntax;

namespace ArticleCli.Read.Markdown;

/// <summary>Footnotes as GitHub reads them. Markdig keeps blank lines from what stands in a note, so that a list there ends at the first of them.</summary>
internal sealed class NoteParser : FootnoteParser
{
    /// <inheritdoc/>
    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var isBlank = processor.IsBlankLine;
        var state = base.TryContinue(processor, block);
        return isBlank && state == BlockState.ContinueDiscard ? BlockState.Continue : state;
    }
}
