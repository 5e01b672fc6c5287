using System.Text;

namespace ArticleCli.Commands;

/// <summary>The README's table of options: made from the table of options, and compared with it by a test.</summary>
internal static class ReadmeTable
{
    /// <summary>The line before the table in the README.</summary>
    public const string Begin = "<!-- options -->";

    /// <summary>The line behind it.</summary>
    public const string End = "<!-- /options -->";

    /// <summary>Renders the table.</summary>
    /// <returns>Markdown.</returns>
    public static string Render()
    {
        var text = new StringBuilder("| option | what it does |\n|---|---|\n");
        foreach (var group in Enum.GetValues<OptionGroup>())
        {
            text.Append("| **").Append(group).Append("** | |\n");
            foreach (var row in Options.All)
            {
                if (row.Group == group)
                    text.Append("| `").Append(row.Signature.Replace("|", "\\|", StringComparison.Ordinal)).Append("` | ").Append(Cell(HelpText.Describe(row))).Append(" |\n");
            }
        }

        return text.ToString();
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace("{stem} {slug} {date} {title} {host} {path} {id} {hash} {n}", "`{stem} {slug} {date} {title} {host} {path} {id} {hash} {n}`", StringComparison.Ordinal);
}
