using System.Text;
using ArticleCli.Messages;
using ArticleCli.Refine.Rules;

namespace ArticleCli.Commands;

/// <summary>The rules in force, one a line: id, kind, file.</summary>
internal static class RuleList
{
    /// <summary>Lists them.</summary>
    /// <param name="book">The rules.</param>
    /// <returns>Lines with tabs between the fields.</returns>
    public static string Render(RuleBook book)
    {
        var text = new StringBuilder();
        foreach (var rule in book.Rules)
            text.Append(Harmless.Line(rule.Id)).Append('\t').Append(Harmless.Line(rule.Kind)).Append('\t').Append(Harmless.Line(rule.File)).Append('\n');
        return text.ToString();
    }
}
