using System.Reflection;
using System.Text;

namespace ArticleCli.Commands;

/// <summary>What <c>--help</c> prints: made from the table of options.</summary>
internal static class HelpText
{
    private const int Column = 34;
    private const int Width = 110;

    /// <summary>The version in one line.</summary>
    /// <returns><c>article 0.1.0</c>.</returns>
    public static string Version()
    {
        var version = typeof(HelpText).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0";
        var plus = version.IndexOf('+', StringComparison.Ordinal);
        return $"article {(plus < 0 ? version : version[..plus])}\n";
    }

    /// <summary>The whole help.</summary>
    /// <returns>Lines.</returns>
    public static string Render()
    {
        var text = new StringBuilder();
        text.Append("Scraped articles in, clean Markdown out.\n\n");
        text.Append("  article INPUT…                a file, a folder, a glob, a URL, or - (standard input)\n");
        foreach (var command in CommandRow.All)
            Entry(text, $"article {command.Name} {command.Operand}", command.Help, 32);
        text.Append("\nExamples\n");
        foreach (var example in ExampleRow.All)
            text.Append("  ").Append(example.Call.PadRight(60)).Append(" # ").Append(example.Help).Append('\n');
        foreach (var group in Enum.GetValues<OptionGroup>())
        {
            text.Append('\n').Append(group).Append('\n');
            foreach (var row in Options.All)
            {
                if (row.Group == group)
                    Entry(text, (row.Short is null ? "    " : "") + row.Signature, Describe(row), Column);
            }
        }

        text.Append("\nEvery switch has a form --no-SWITCH. Options also stand in article.yaml (beside the input, above it, or your own),\nby their long names.\n");
        text.Append("\nExit codes: 0 done, 1 some inputs of a batch failed, 2 usage, 3 no article here, 4 input, 5 network, 6 output,\n70 a fault of the program, 130 interrupted, 143 terminated.\n");
        return text.ToString();
    }

    /// <summary>The help of one command.</summary>
    /// <param name="command">The command.</param>
    /// <returns>Lines.</returns>
    public static string Render(CommandRow command)
    {
        var text = new StringBuilder();
        Entry(text, $"article {command.Name} {command.Operand}", command.Help, 32);
        text.Append('\n');
        foreach (var line in command.More)
            text.Append("  ").Append(line).Append('\n');
        return text.Append("\narticle --help lists all options.\n").ToString();
    }

    /// <summary>An option's sentence with its values and default.</summary>
    /// <param name="row">The option.</param>
    /// <returns>One line.</returns>
    public static string Describe(OptionRow row)
    {
        var text = row.Help;
        if (row.Choices.Count > 0)
            text += ": " + string.Join(", ", row.Choices);
        if (row.Default is not null)
            text += $" [{row.Default}]";
        return row.Repeatable ? text + " (may be repeated)" : text;
    }

    private static void Entry(StringBuilder text, string left, string right, int column)
    {
        text.Append("  ").Append(left);
        var at = left.Length + 2;
        if (at >= column)
        {
            text.Append('\n');
            at = 0;
        }

        text.Append(' ', column - at);
        var line = column;
        foreach (var word in right.Split(' '))
        {
            if (line > column && line + 1 + word.Length > Width)
            {
                text.Append('\n').Append(' ', column);
                line = column;
            }

            if (line > column)
            {
                text.Append(' ');
                line++;
            }

            text.Append(word);
            line += word.Length;
        }

        text.Append('\n');
    }
}
