using ArticleCli.Model;
using ArticleCli.Write.Markdown.Inlines;

namespace ArticleCli.Write.Markdown;

/// <summary>Writes a document as Markdown.</summary>
public static class MarkdownWriter
{
    /// <summary>Writes front matter and body.</summary>
    /// <param name="result">The article.</param>
    /// <param name="id">The input's id, not written here.</param>
    /// <param name="options">How to print.</param>
    /// <param name="output">Where to.</param>
    public static void WriteArticle(Result result, string id, WriteOptions options, TextWriter output)
    {
        var front = options.FrontMatter ? FrontMatter.FrontMatterWriter.Write(result.Metadata) : "";
        var document = result.Document;
        if (options.TitleHeading && result.Metadata.Title is { } title)
            document = new Document([new Heading(1, [new Model.Text(title)]), .. document.Blocks]);
        var (body, definitions) = Compose(document, options, front.Length == 0);
        output.Write(front);
        if (front.Length > 0 && (body.Lines > 0 || definitions.Length > 0))
            output.Write('\n');
        body.CopyTo(output);
        output.Write(definitions);
    }

    /// <summary>Writes a body alone.</summary>
    /// <param name="document">The body.</param>
    /// <param name="options">How to print.</param>
    /// <returns>Markdown that ends with one line feed, or nothing for an empty document.</returns>
    public static string Write(Document document, WriteOptions options)
    {
        var (body, definitions) = Compose(document, options, true);
        return body + definitions;
    }

    private static (LineOutput Body, string Definitions) Compose(Document document, WriteOptions options, bool startsFile)
    {
        var notes = FootnoteLabels.Of(document, options);
        var references = new LinkReferences();
        var context = new DocumentContext(options, notes, references, notes.HasMath);
        var output = new LineOutput();
        new BlockWriter(context, output, startsFile).Write(NotesLast(document.Blocks, context), new Flow(Container.Document, false, 0));
        var definitions = references.Definitions();
        return (output, definitions.Length > 0 && output.Lines > 0 ? "\n" + definitions : definitions);
    }

    /// <summary>The notes stand at the end, where every renderer shows them; those that nothing points to are paragraphs and stay in their place.</summary>
    private static IReadOnlyList<Block> NotesLast(IReadOnlyList<Block> blocks, DocumentContext context)
    {
        var firstNote = 0;
        while (firstNote < blocks.Count && !IsLive(blocks[firstNote], context))
            firstNote++;
        if (firstNote == blocks.Count)
            return blocks;
        return [.. blocks.Where(block => !IsLive(block, context)), .. blocks.Where(block => IsLive(block, context))];
    }

    private static bool IsLive(Block block, DocumentContext context) => block is Footnote note && context.Extended && context.Notes.IsLive(note);
}
