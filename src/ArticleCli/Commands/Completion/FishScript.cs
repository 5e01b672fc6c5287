using System.Text;

namespace ArticleCli.Commands.Completion;

/// <summary>Completion for fish.</summary>
internal static class FishScript
{
    /// <summary>Renders the script.</summary>
    /// <returns>Shell code.</returns>
    public static string Render()
    {
        var script = new StringBuilder("# article: completion for fish. Load it with: article completion fish | source\n");
        foreach (var command in CommandRow.All)
            script.Append("complete -c article -n __fish_use_subcommand -a ").Append(command.Name).Append(" -d '").Append(Escape(command.Help)).Append("'\n");
        script.Append("complete -c article -n '__fish_seen_subcommand_from completion' -x -a 'bash zsh fish pwsh'\n");
        foreach (var row in Options.All)
        {
            script.Append("complete -c article");
            if (row.Short is { } letter)
                script.Append(" -s ").Append(letter);
            script.Append(" -l ").Append(row.Name);
            if (row.Choices.Count > 0)
                script.Append(" -x -a '").AppendJoin(' ', row.Choices).Append('\'');
            else if (!row.IsSwitch)
                script.Append(row.IsPath ? " -r -F" : " -x");
            script.Append(" -d '").Append(Escape(row.Help)).Append("'\n");
            if (row.IsNegatable)
                script.Append("complete -c article -l no-").Append(row.Name).Append('\n');
        }

        return script.ToString();
    }

    private static string Escape(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal);
}
