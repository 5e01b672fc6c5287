using System.Text;

namespace ArticleCli.Commands.Completion;

/// <summary>Completion for PowerShell 5.1 and later.</summary>
internal static class PowerShellScript
{
    /// <summary>Renders the script.</summary>
    /// <returns>PowerShell code.</returns>
    public static string Render()
    {
        var values = new StringBuilder();
        foreach (var row in Options.All.Where(static r => r.Choices.Count > 0))
        {
            var words = string.Join(", ", row.Choices.Select(Quote));
            foreach (var name in Completions.Spellings(row))
                values.Append("  $values[").Append(Quote(name)).Append("] = @(").Append(words).Append(")\n");
        }

        var entries = new StringBuilder();
        foreach (var row in Options.All)
        {
            foreach (var name in Completions.Spellings(row))
                entries.Append("    @(").Append(Quote(name)).Append(", ").Append(Quote(row.Help)).Append(")\n");
        }

        foreach (var command in CommandRow.All)
            entries.Append("    @(").Append(Quote(command.Name)).Append(", ").Append(Quote(command.Help)).Append(")\n");
        return $$"""
            # article: completion for PowerShell. Load it with: article completion pwsh | Out-String | Invoke-Expression
            Register-ArgumentCompleter -Native -CommandName article -ScriptBlock {
              param($word, $ast, $position)
              $values = [System.Collections.Hashtable]::new([StringComparer]::Ordinal)
            {{values.ToString().TrimEnd('\n')}}
              $words = @(
            {{entries.ToString().TrimEnd('\n')}}
              )
              $typed = @($ast.CommandElements | Where-Object { $_.Extent.EndOffset -lt $position } | ForEach-Object { $_.ToString() })
              $previous = if ($typed.Count -gt 0) { $typed[-1] } else { '' }
              if ($previous -eq 'completion') { $choices = @('bash', 'zsh', 'fish', 'pwsh') } else { $choices = $values[$previous] }
              if ($choices) {
                $choices | Where-Object { $_ -like "$word*" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
                return
              }
              $words | Where-Object { $_[0] -clike "$word*" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_[0], $_[0], 'ParameterName', $_[1]) }
            }

            """;
    }

    private static string Quote(string text) => "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";
}
