using ArticleCli.Model;
using ArticleCli.Read.Html;

namespace ArticleCli.Read.Markdown;

/// <summary>A block of raw HTML inside Markdown.</summary>
internal static class HtmlFragment
{
    /// <summary>Reads it as a page of its own.</summary>
    public static IReadOnlyList<Block> Read(string html, string? baseAddress, CancellationToken cancellation)
    {
        var source = new Source(html) { Address = baseAddress };
        return HtmlReader.Read(source, ConvertOptions.Default with { Mode = ConvertMode.Page }, cancellation).Document.Blocks;
    }
}
