using System.Text;
using ArticleCli.Messages;
using ArticleCli.Model;

namespace ArticleCli.Explain;

/// <summary>An explanation as lines that <c>grep</c> and eyes can read: one a fact, nothing folded.</summary>
internal static class PlainExplanation
{
    private const int Longest = 400;

    /// <summary>Prints it.</summary>
    /// <param name="explanation">What is known.</param>
    /// <returns>The text.</returns>
    public static string Render(Explanation explanation)
    {
        var text = new StringBuilder();
        text.Append(Harmless.Line(explanation.Name)).Append('\n');
        foreach (var (label, value) in explanation.Facts)
            Row(text, label, Show(value));
        text.Append("\nmetadata\n");
        foreach (var value in explanation.Values)
        {
            if (value.Value is not null)
                Row(text, value.Field, Show(value.Value) + (value.Origins.Count > 0 ? "  <- " + Show(string.Join(", ", value.Origins)) : ""));
            foreach (var other in value.Others)
                Row(text, value.Field, "not " + Show(other.Value) + "  <- " + Show(other.Origin));
        }

        text.Append("\nkept\n");
        foreach (var (kind, words) in explanation.Blocks)
            Row(text, kind, Show(words));
        foreach (var action in Enum.GetValues<TraceAction>())
        {
            var entries = explanation.Changes.Where(e => e.Action == action).ToList();
            if (entries.Count == 0)
                continue;
            text.Append('\n').Append(action.ToString().ToLowerInvariant()).Append('\n');
            foreach (var entry in entries)
                Row(text, entry.Kind, $"[{entry.Rule}] {Show(entry.Text)}" + (entry.Replacement is null ? "" : " -> " + Show(entry.Replacement)));
        }

        if (explanation.Warnings.Count > 0)
            text.Append("\nwarnings\n");
        foreach (var warning in explanation.Warnings)
            Row(text, warning.Code, Show(warning.Message));
        return text.ToString();
    }

    private static void Row(StringBuilder text, string label, string value) =>
        text.Append("  ").Append(Harmless.Short(label, 40).PadRight(14)).Append(' ').Append(value).Append('\n');

    private static string Show(string value) => Harmless.Short(value, Longest);
}
