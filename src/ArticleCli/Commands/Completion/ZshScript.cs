using System.Text;

namespace ArticleCli.Commands.Completion;

/// <summary>Completion for zsh.</summary>
internal static class ZshScript
{
    /// <summary>Renders the script.</summary>
    /// <returns>Shell code.</returns>
    public static string Render()
    {
        var rows = new StringBuilder();
        foreach (var row in Options.All)
        {
            var help = Escape(row.Help);
            var value = row.IsSwitch ? "" : $":{Escape(row.Value ?? "")}:" + (row.Choices.Count > 0 ? $"({string.Join(' ', row.Choices)})" : row.IsPath ? "_files" : " ");
            foreach (var name in Completions.Spellings(row))
                rows.Append("    '").Append(row.Repeatable ? "*" : "").Append(name).Append('[').Append(help).Append(']').Append(value).Append("' \\\n");
        }

        var commands = string.Join(' ', CommandRow.All.Select(static c => c.Name));
        return $$"""
            #compdef article
            # article: completion for zsh. Load it with: source <(article completion zsh)
            _article() {
              _arguments -s -S \
            {{rows.ToString().TrimEnd('\n')}}
                '1: :_article_first' \
                '*:input:_files'
            }
            _article_first() {
              _alternative 'commands:command:({{commands}})' 'files:input:_files'
            }
            compdef _article article

            """;
    }

    private static string Escape(string text) => text
        .Replace("'", "'\\''", StringComparison.Ordinal)
        .Replace("[", "\\[", StringComparison.Ordinal)
        .Replace("]", "\\]", StringComparison.Ordinal)
        .Replace(":", "\\:", StringComparison.Ordinal);
}
