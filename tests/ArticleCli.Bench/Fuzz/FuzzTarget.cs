using ArticleCli.Model;
using ArticleCli.Write.Markdown;

namespace ArticleCli.Bench.Fuzz;

/// <summary>One way into the library, with the promises that must hold whatever comes in.</summary>
/// <param name="Name">As the command line names it.</param>
/// <param name="Extension">The ending that the input pretends to have.</param>
/// <param name="Mode">What is converted.</param>
internal sealed record FuzzTarget(string Name, string Extension, ConvertMode Mode)
{
    public static readonly IReadOnlyList<FuzzTarget> All =
    [
        new("text", "txt", ConvertMode.Article),
        new("md", "md", ConvertMode.Article),
        new("md-page", "md", ConvertMode.Page),
        new("html", "html", ConvertMode.Article),
        new("html-page", "html", ConvertMode.Page),
        new("html-text", "html", ConvertMode.Text),
    ];

    private static readonly ConvertOptions Page = ConvertOptions.Default with { Mode = ConvertMode.Page, From = "md" };

    /// <summary>Converts one input; null where all is well, else what was broken.</summary>
    public string? Try(string input)
    {
        try
        {
            var options = ConvertOptions.Default with { Mode = Mode, TraceFurniture = true };
            var result = Convert(input, Extension, options);
            var markdown = Write(result);
            if (Write(Convert(input, Extension, options)) != markdown)
                return "not deterministic";
            return Accounts(input, markdown, result.Trace) ?? (markdown.Length == 0 ? null : ComesBack(result.Document, markdown));
        }
        catch (ArticleException)
        {
            // A refusal with a reason is a right answer.
            return null;
        }
#pragma warning disable CA1031 // the fuzzer's whole point is to see every other exception
        catch (Exception fault)
#pragma warning restore CA1031
        {
            return fault.GetType().Name + ": " + fault.Message + "\n" + fault.StackTrace;
        }
    }

    private static string? ComesBack(Document document, string markdown)
    {
        var again = Convert(markdown, "md", Page);
        var second = Write(again);
        return second == markdown ? Promises.Renders(document, again.Document) : "not idempotent: " + FirstDifference(markdown, second);
    }

    /// <summary>Where the input holds the sentence as prose that nothing around it can hide.</summary>
    private string? Accounts(string input, string markdown, Trace trace)
    {
        if (!input.Contains(Visible(), StringComparison.Ordinal))
            return null;
        return Promises.Accounts(markdown, trace) ?? Promises.IsWhole(markdown);
    }

    /// <summary>The sentence in a form that is seen wherever the reader meets it first.</summary>
    public string Visible() => Extension == "html" ? $"<p>{Promises.Sentence}</p>" : $"\n\n{Promises.Sentence}\n\n";

    private static Result Convert(string input, string extension, ConvertOptions options) =>
        ArticleConverter.Convert(new Source(input) { Name = "fuzz", Extension = extension, Address = "https://www.example.org/a/b" }, options);

    private static string Write(Result result) => MarkdownWriter.Write(result.Document, WriteOptions.Default);

    private static string FirstDifference(string left, string right)
    {
        var at = left.AsSpan().CommonPrefixLength(right);
        return $"…{Around(left, at)}… became …{Around(right, at)}…";
    }

    private static string Around(string text, int at) => text[Math.Max(0, at - 40)..Math.Min(text.Length, at + 40)].ReplaceLineEndings("⏎");
}
