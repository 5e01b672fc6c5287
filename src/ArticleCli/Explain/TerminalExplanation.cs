using ArticleCli.Messages;
using ArticleCli.Model;
using Spectre.Console;

namespace ArticleCli.Explain;

/// <summary>An explanation for a terminal: what stays in plain ink, what goes in red, what moved in blue, what changed in yellow.</summary>
internal static class TerminalExplanation
{
    private const int Longest = 600;

    /// <summary>Lays it out.</summary>
    /// <param name="explanation">What is known.</param>
    /// <param name="width">Columns.</param>
    /// <param name="color">Colours may be written.</param>
    /// <returns>The text, with a terminal's escapes where colours are wanted.</returns>
    public static string Render(Explanation explanation, int width, bool color)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = color ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = color ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new FixedOutput(output, width),
        });
        Title(console, explanation.Name);
        Facts(console, explanation);
        Values(console, explanation);
        Blocks(console, explanation);
        Changes(console, explanation);
        foreach (var warning in explanation.Warnings)
            console.MarkupLineInterpolated($"[yellow]warning[/] {Show(warning.Code)}: {Show(warning.Message)}");
        return string.Join('\n', output.ToString().Split('\n').Select(static l => l.TrimEnd()));
    }

    private static void Title(IAnsiConsole console, string name)
    {
        console.Write(new Spectre.Console.Rule(Markup.Escape(Harmless.Short(name, 120))) { Justification = Justify.Left, Style = Style.Parse("bold") });
        console.WriteLine();
    }

    private static void Facts(IAnsiConsole console, Explanation explanation)
    {
        var grid = TwoColumns();
        foreach (var (label, value) in explanation.Facts)
            grid.AddRow(new Markup($"[grey]{label}[/]"), Plain(value));
        console.Write(grid);
        console.WriteLine();
    }

    private static void Values(IAnsiConsole console, Explanation explanation)
    {
        var table = new Spectre.Console.Table { Border = TableBorder.Simple, Expand = true };
        table.AddColumns("value", "what it is", "where it came from");
        table.Columns[0].NoWrap();
        foreach (var value in explanation.Values)
        {
            if (value.Value is not null)
                table.AddRow(new Markup($"[bold]{value.Field}[/]"), Plain(value.Value), new Markup($"[green]{Markup.Escape(Show(string.Join(", ", value.Origins)))}[/]"));
            foreach (var other in value.Others)
                table.AddRow(new Markup($"[grey]{value.Field}[/]"), new Markup($"[grey strikethrough]{Markup.Escape(Show(other.Value))}[/]"), new Markup($"[grey]{Markup.Escape(Show(other.Origin))}[/]"));
        }

        if (table.Rows.Count > 0)
            console.Write(table);
    }

    private static void Blocks(IAnsiConsole console, Explanation explanation)
    {
        console.MarkupLine("[bold green]stays[/]");
        var grid = TwoColumns();
        foreach (var (kind, words) in explanation.Blocks)
            grid.AddRow(new Markup($"[grey]{Markup.Escape(kind)}[/]"), Plain(Harmless.Short(words, 160)));
        console.Write(grid);
        console.WriteLine();
    }

    private static void Changes(IAnsiConsole console, Explanation explanation)
    {
        foreach (var (action, heading, style) in ((TraceAction, string, string)[])[(TraceAction.Removed, "goes", "red"), (TraceAction.Moved, "moves", "blue"), (TraceAction.Changed, "changes", "yellow")])
        {
            var entries = explanation.Changes.Where(e => e.Action == action).ToList();
            if (entries.Count == 0)
                continue;
            console.MarkupLine($"[bold {style}]{heading}[/]");
            var grid = new Grid();
            grid.AddColumn(new GridColumn { NoWrap = true, Padding = new Padding(2, 0, 2, 0) });
            grid.AddColumn(new GridColumn { NoWrap = true, Padding = new Padding(0, 0, 2, 0) });
            grid.AddColumn();
            foreach (var entry in entries)
            {
                var words = $"[{style}]{Markup.Escape(Show(entry.Text))}[/]" + (entry.Replacement is null ? "" : $" → {Markup.Escape(Show(entry.Replacement))}");
                grid.AddRow(new Markup(Markup.Escape(entry.Kind)), new Markup($"[grey]{Markup.Escape(entry.Rule)}[/]"), new Markup(words));
            }

            console.Write(grid);
            console.WriteLine();
        }
    }

    private static Grid TwoColumns()
    {
        var grid = new Grid();
        grid.AddColumn(new GridColumn { NoWrap = true, Padding = new Padding(2, 0, 2, 0) });
        grid.AddColumn();
        return grid;
    }

    private static Spectre.Console.Text Plain(string value) => new(Show(value));

    private static string Show(string value) => Harmless.Short(value, Longest);

    /// <summary>Spectre asks its output for the width; ours is a text in memory.</summary>
    private sealed class FixedOutput(TextWriter writer, int width) : IAnsiConsoleOutput
    {
        public TextWriter Writer => writer;

        public bool IsTerminal => true;

        public int Width => width;

        public int Height => 100;

        public void SetEncoding(System.Text.Encoding encoding)
        {
        }
    }
}
