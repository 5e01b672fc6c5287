using System.Text;
using ArticleCli.Model;

namespace ArticleCli.Write.Html;

/// <summary>Writes an article as clean, inert HTML: a short list of elements, addresses of the allow list, nothing that acts.</summary>
public static class HtmlWriter
{
    /// <summary>Writes a page of its own.</summary>
    /// <param name="result">The article.</param>
    /// <param name="id">The input's id, not written here.</param>
    /// <param name="options">How to print: pictures and links are kept or dropped by it, and <see cref="WriteOptions.FrontMatter"/> decides on the page around the body.</param>
    /// <param name="output">Where to.</param>
    public static void WriteArticle(Result result, string id, WriteOptions options, TextWriter output)
    {
        var body = WriteFragment(result.Document, options);
        if (!options.FrontMatter)
        {
            output.Write(body);
            return;
        }

        var metadata = result.Metadata;
        output.Write("<!DOCTYPE html>\n<html");
        if (metadata.Language is { } language)
            output.Write($" lang=\"{Escape(language)}\"");
        output.Write($">\n<head>\n<meta charset=\"utf-8\">\n<title>{Escape(metadata.Title ?? id)}</title>\n");
        Meta(output, "author", string.Join(", ", metadata.Authors));
        Meta(output, "date", metadata.Published);
        Meta(output, "description", metadata.Description);
        Meta(output, "keywords", string.Join(", ", metadata.Tags));
        if (metadata.Source is { } source && SafeAddress.Link(source) is { } canonical)
            output.Write($"<link rel=\"canonical\" href=\"{Escape(canonical)}\">\n");
        output.Write("</head>\n<body>\n<article>\n");
        if (metadata.Title is { } title)
            output.Write($"<h1>{Escape(title)}</h1>\n");
        output.Write(body);
        output.Write("</article>\n</body>\n</html>\n");
    }

    /// <summary>Writes a body alone.</summary>
    /// <param name="document">The body.</param>
    /// <param name="options">How to print.</param>
    /// <returns>HTML, one block a line.</returns>
    public static string WriteFragment(Document document, WriteOptions options)
    {
        var writer = new HtmlBlocks(options, Markdown.FootnoteLabels.Of(document, options));
        writer.Add(document.Blocks);
        return writer.ToString();
    }

    internal static string Escape(string text)
    {
        var builder = new StringBuilder(text.Length + 16);
        HtmlText.Append(builder, text);
        return builder.ToString();
    }

    private static void Meta(TextWriter output, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            output.Write($"<meta name=\"{name}\" content=\"{Escape(value)}\">\n");
    }
}

/// <summary>Text as HTML text: the four characters that could end it, and no others, become entities.</summary>
internal static class HtmlText
{
    public static void Append(StringBuilder builder, string text)
    {
        foreach (var c in Markdown.CodeText.Clean(text))
        {
            switch (c)
            {
                case '&': builder.Append("&amp;"); break;
                case '<': builder.Append("&lt;"); break;
                case '>': builder.Append("&gt;"); break;
                case '"': builder.Append("&quot;"); break;
                default: builder.Append(c); break;
            }
        }
    }
}
