using System.Globalization;
using System.Text;
using ArticleCli.Model;

namespace ArticleCli.Read;

/// <summary>The table of input formats: to add one, write its folder and add its row.</summary>
public static class Readers
{
    /// <summary>Tries in this order; the last takes anything.</summary>
    public static readonly IReadOnlyList<Reader> All =
    [
        new("html", ["html", "htm", "xhtml"], ["text/html", "application/xhtml+xml"], Html.HtmlReader.Accepts, Html.HtmlReader.Read),
        new("md", ["md", "markdown"], ["text/markdown"], Markdown.MarkdownReader.Accepts, Markdown.MarkdownReader.Read),
        new("text", ["txt", "text"], ["text/plain"], static _ => true, Text.TextReader.Read),
    ];

    /// <summary>Reads a source with the reader that the options name, or the first that accepts it.</summary>
    /// <param name="source">What to read.</param>
    /// <param name="options">Which text is wanted.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <returns>Document, clues and trace.</returns>
    /// <exception cref="ArticleException">Nothing in it to read.</exception>
    public static ReadResult Read(Source source, ConvertOptions options, CancellationToken cancellation)
    {
        source = Characters.Whole(source);
        if (IsBlank(source.Text))
            throw new ArticleException(FailureCause.NoArticle, "no-article-empty", "the input is empty; there is nothing to convert");
        foreach (var reader in All)
        {
            if (options.From == "auto" ? reader.Accepts(source) : options.From == reader.Name)
                return ReadDecoded(reader, source, options, cancellation);
        }

        throw new ArticleException(FailureCause.Usage, "usage-format", $"there is no input format '{options.From}'");
    }

    /// <summary>White space, controls and characters that only steer others: nothing that could be seen.</summary>
    private static bool IsBlank(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Rune.IsWhiteSpace(rune) && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.Control))
                return false;
        }

        return true;
    }

    /// <summary>Records and pipes bring text that was decoded elsewhere, wrongly at times; what is wanted whole is taken at its word.</summary>
    private static ReadResult ReadDecoded(Reader reader, Source source, ConvertOptions options, CancellationToken cancellation)
    {
        var changes = new List<TraceEntry>();
        var text = (reader.Name, options.Mode) switch
        {
            ("html", ConvertMode.Page) => source.Text,
            ("html", _) => Load.Decoding.Mojibake.RepairWhole(source.Text, changes),
            ("md", ConvertMode.Page) => Characters.WithoutControls(source.Text),
            _ => Load.Decoding.Mojibake.Repair(Characters.WithoutControls(source.Text), changes),
        };
        var result = reader.Read(ReferenceEquals(text, source.Text) ? source : source with { Text = text }, options, cancellation);
        foreach (var change in changes)
            result.Trace.Add(change);
        return result;
    }
}

/// <summary>One input format.</summary>
/// <param name="Name">As <c>--from</c> names it.</param>
/// <param name="Extensions">File endings, without dot.</param>
/// <param name="MediaTypes">Media types.</param>
/// <param name="Accepts">Looks at the source's content and hints.</param>
/// <param name="Read">Makes the document.</param>
public sealed record Reader(
    string Name,
    IReadOnlyList<string> Extensions,
    IReadOnlyList<string> MediaTypes,
    Func<Source, bool> Accepts,
    Func<Source, ConvertOptions, CancellationToken, ReadResult> Read);
