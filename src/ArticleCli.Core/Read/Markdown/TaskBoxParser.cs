using Markdig.Extensions.TaskLists;
using Markdig.Helpers;
using Markdig.Parsers;

namespace ArticleCli.Read.Markdown;

/// <summary>The box of a task. For GitHub white space follows it (GFM 5.3); Markdig's own parser takes the text of the link <c>[x](address)</c> for one.</summary>
internal sealed class TaskBoxParser : TaskListInlineParser
{
    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice) =>
        slice.PeekChar(3) is '\0' or ' ' or '\t' or '\n' && base.Match(processor, ref slice);
}
