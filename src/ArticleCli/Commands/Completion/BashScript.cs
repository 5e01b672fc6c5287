using System.Text;

namespace ArticleCli.Commands.Completion;

/// <summary>Completion for bash 3.2 and later.</summary>
internal static class BashScript
{
    /// <summary>Renders the script.</summary>
    /// <returns>Shell code.</returns>
    public static string Render()
    {
        var cases = new StringBuilder();
        foreach (var row in Options.All.Where(static r => !r.IsSwitch))
        {
            var names = string.Join('|', Completions.Spellings(row));
            var words = row.Choices.Count > 0 ? $"compgen -W '{string.Join(' ', row.Choices)}' -- \"$word\"" : row.IsPath ? "compgen -f -- \"$word\"" : ":";
            cases.Append("    ").Append(names).Append(") COMPREPLY=($(").Append(words).Append(")); return ;;\n");
        }

        var all = string.Join(' ', Options.All.SelectMany(Completions.Spellings));
        return $$"""
            # article: completion for bash. Load it with: source <(article completion bash)
            _article() {
              local word="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD-1]}"
              COMPREPLY=()
              case "$previous" in
            {{cases.ToString().TrimEnd('\n')}}
                completion) COMPREPLY=($(compgen -W 'bash zsh fish pwsh' -- "$word")); return ;;
              esac
              if [[ "$word" == -* ]]; then
                COMPREPLY=($(compgen -W '{{all}}' -- "$word"))
                return
              fi
              [[ $COMP_CWORD -eq 1 ]] && COMPREPLY=($(compgen -W '{{string.Join(' ', CommandRow.All.Select(static c => c.Name))}}' -- "$word"))
              COMPREPLY+=($(compgen -f -- "$word"))
            }
            complete -o filenames -F _article article

            """;
    }
}
