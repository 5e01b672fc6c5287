using ArticleCli.Model;

namespace ArticleCli.Read.Text;

/// <summary>Plain text: lines shaped into blocks.</summary>
public static class TextReader
{
    /// <summary>Reads plain text.</summary>
    /// <param name="source">The text.</param>
    /// <param name="options">Which text is wanted.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <returns>The document.</returns>
    public static ReadResult Read(Source source, ConvertOptions options, CancellationToken cancellation)
    {
        var blocks = new List<Block>();
        foreach (var part in source.Text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            blocks.Add(new Paragraph([new Model.Text(part)]));
        return new ReadResult { Document = new Document(blocks), Format = "text" };
    }
}
