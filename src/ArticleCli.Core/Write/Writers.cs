using ArticleCli.Model;

namespace ArticleCli.Write;

/// <summary>The table of output formats: to add one, write its folder and add its row.</summary>
public static class Writers
{
    /// <summary>All formats; the first is the default.</summary>
    public static readonly IReadOnlyList<Writer> All =
    [
        new("md", "md", Markdown.MarkdownWriter.WriteArticle),
        new("json", "json", Records.RecordWriter.WriteIndented),
        new("jsonl", "jsonl", Records.RecordWriter.WriteLine),
        new("html", "html", Html.HtmlWriter.WriteArticle),
        new("text", "txt", Text.PlainTextWriter.WriteArticle),
    ];
}

/// <summary>One output format for a single article.</summary>
/// <param name="Name">As <c>--to</c> names it.</param>
/// <param name="Extension">File ending, without dot.</param>
/// <param name="Write">Writes an article: result, the input's id, options, where to. Ends with one line feed.</param>
public sealed record Writer(string Name, string Extension, Action<Result, string, WriteOptions, TextWriter> Write);
