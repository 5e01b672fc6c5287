using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Mathematics;
using Markdig.Extensions.Tables;
using Markdig.Parsers.Inlines;

namespace ArticleCli.Read.Markdown;

/// <summary>The Markdown that is read: CommonMark, GitHub's extensions, footnotes, definition lists and mathematics.</summary>
/// <remarks>Bare addresses stay text: as GitHub and others make links of them when they render, they are links in what is written, too. Callouts are read from
/// the quotations they are made of. Front matter is read before Markdig sees the text.</remarks>
internal static class Pipeline
{
    public static readonly MarkdownPipeline Instance = Create();

    private static MarkdownPipeline Create()
    {
        var builder = new MarkdownPipelineBuilder()
            .UsePipeTables(new PipeTableOptions { RequireHeaderSeparator = true, UseGfmRules = true })
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
            .UseFootnotes()
            .UseDefinitionLists()
            .UsePreciseSourceLocation();
        builder.BlockParsers.Insert(0, new MathBlockParser());
        builder.BlockParsers.Insert(0, new NoteParser());
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new TaskBoxParser());
        builder.InlineParsers.Insert(0, new DollarMathParser());
        return builder.Build();
    }
}
