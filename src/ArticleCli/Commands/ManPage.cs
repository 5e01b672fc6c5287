using System.Text;

namespace ArticleCli.Commands;

/// <summary>The manual page <c>article.1</c>, in roff: made from the table of options.</summary>
internal static class ManPage
{
    /// <summary>Renders the page.</summary>
    /// <returns>Roff with the macros of man(7).</returns>
    public static string Render()
    {
        var text = new StringBuilder();
        text.Append(".\\\" Made from the table of options; a test keeps it so.\n");
        text.Append(".TH ARTICLE 1\n.SH NAME\narticle \\- scraped articles in, clean Markdown out\n");
        text.Append(".SH SYNOPSIS\n.B article\n.RI [ option ...]\n.IR input ...\n");
        foreach (var command in CommandRow.All)
            text.Append(".br\n.B article ").Append(Escape(command.Name)).Append('\n').Append(".I ").Append(Escape(command.Operand)).Append('\n');
        text.Append(".SH DESCRIPTION\nReads web pages, text and Markdown from files, folders, globs, addresses, lists, feeds, sitemaps, records and standard input,\n");
        text.Append("finds the article, takes title, authors, dates and the rest out of it, and writes Markdown with front matter.\n");
        text.Append("An\n.I input\nis a file, a folder, a glob, an address with http or https, or \\- for standard input.\n");
        foreach (var command in CommandRow.All)
            text.Append(".TP\n.B article ").Append(Escape(command.Name)).Append(' ').Append(Escape(command.Operand)).Append('\n').Append(Escape(command.Help)).Append(".\n");
        text.Append(".SH OPTIONS\nEvery switch has a form\n.BI \\-\\-no\\- switch\nthat undoes it.\n");
        foreach (var group in Enum.GetValues<OptionGroup>())
        {
            text.Append(".SS ").Append(group).Append('\n');
            foreach (var row in Options.All)
            {
                if (row.Group == group)
                    text.Append(".TP\n.B ").Append(Escape(row.Signature)).Append('\n').Append(Escape(HelpText.Describe(row))).Append('\n');
            }
        }

        text.Append(".SH EXIT STATUS\n");
        foreach (var (code, when) in ExitCodes)
            text.Append(".TP\n.B ").Append(code).Append('\n').Append(Escape(when)).Append('\n');
        text.Append(".SH FILES\n.TP\n.I article.yaml\nOptions by their long names: beside the input, up the tree, then the user's own (~/.config/article/article.yaml).\n");
        text.Append(".TP\n.I .article\\-manifest.jsonl\nIn an output folder: what was made of which input.\n");
        text.Append(".SH EXAMPLES\n");
        foreach (var example in ExampleRow.All)
            text.Append(".TP\n.B ").Append(Escape(example.Call)).Append('\n').Append(Escape(example.Help)).Append('\n');
        return text.ToString();
    }

    private static readonly (string Code, string When)[] ExitCodes =
    [
        ("0", "Everything converted; a closed pipe is no error."),
        ("1", "Some inputs of a batch failed; each is named on standard error."),
        ("2", "The command line is wrong."),
        ("3", "No article here: a wall, a shell of scripts, an error page, an empty input; or a warning under --fail-on-warning."),
        ("4", "An input is missing, unreadable, not text, malformed or over a limit."),
        ("5", "The network said no."),
        ("6", "The output cannot be written."),
        ("70", "A fault of the program."),
        ("130, 143", "Interrupted, terminated; outputs are whole."),
    ];

    private static string Escape(string text)
    {
        text = text.Replace("\\", "\\e", StringComparison.Ordinal).Replace("-", "\\-", StringComparison.Ordinal).Replace("…", "...", StringComparison.Ordinal);
        return text.StartsWith('.') || text.StartsWith('\'') ? "\\&" + text : text;
    }
}
