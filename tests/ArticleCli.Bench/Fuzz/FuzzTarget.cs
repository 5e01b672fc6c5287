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
            var options = ConvertOptions.Default with { Mode = Mode };
            var markdown = Convert(input, Extension, options);
            if (Convert(input, Extension, options) != markdown)
                return "not deterministic";
            if (markdown.Length == 0)
                return null;
            var again = Convert(markdown, "md", Page);
            return again == markdown ? null : "not idempotent: " + FirstDifference(markdown, again);
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

    private static string Convert(string input, string extension, ConvertOptions options)
    {
        var source = new Source(input) { Name = "fuzz", Extension = extension, Address = "https://www.example.org/a/b" };
        return MarkdownWriter.Write(ArticleConverter.Convert(source, options).Document, WriteOptions.Default);
    }

    private static string FirstDifference(string left, string right)
    {
        var at = left.AsSpan().CommonPrefixLength(right);
        return $"…{Around(left, at)}… became …{Around(right, at)}…";
    }

    private static string Around(string text, int at) => text[Math.Max(0, at - 40)..Math.Min(text.Length, at + 40)].ReplaceLineEndings("⏎");
}
