using ArticleCli.Model;
using ArticleCli.Refine.Rules;

namespace ArticleCli.Refine;

/// <summary>Paths and menus on one line: short parts with one separator, the first a home word or most of them menu words.</summary>
internal static class Breadcrumbs
{
    private static readonly string[] _separators = [" > ", " » ", " › ", " / ", " :: ", " → ", " ▸ ", " | ", " • ", " · ", " ＞ ", "＞", ">"];

    /// <summary>Removes paths and one-line menus of the head and tail.</summary>
    /// <param name="draft">The draft.</param>
    public static void Apply(Draft draft)
    {
        foreach (var line in draft.Lines)
        {
            if (!line.IsOpen || !line.IsWords || line.Words > 24 || line.EndsSentence || draft.ZoneOf(line) == Zone.Mid)
                continue;
            foreach (var separator in _separators)
            {
                var parts = line.Text.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
                if (parts.Length < 2 || !parts.All(static p => Letters.Words(p) <= 6))
                    continue;
                if (IsPath(draft, parts, separator))
                    draft.Remove(line, "breadcrumb", "breadcrumb");
                else if (parts.Length >= 4 && draft.ZoneOf(line) == Zone.Head && line.Index != draft.TitleLine && separator.Trim() is "|" or "•" or "·" && parts.All(static p => Letters.Words(p) <= 2 && !p.Any(char.IsDigit)))
                    draft.Remove(line, "menu-line", "navigation");
                else if (parts.Length >= 3 && parts.All(static p => Letters.Words(p) <= 3) && Known(draft, parts) >= 2)
                    draft.Remove(line, "menu-line", "navigation");
                break;
            }
        }
    }

    private static bool IsPath(Draft draft, string[] parts, string separator)
    {
        var first = parts[0];
        var colon = first.LastIndexOfAny([':', '：']);
        var home = colon >= 0 ? first[(colon + 1)..].Trim() : first;
        if (Is(draft, home, "home"))
            return true;
        // Arrows point along a path even where its first word is unknown; slashes and pipes need the word.
        return separator.Trim() is ">" or "»" or "›" or "＞" && parts.Length >= 2 && Letters.Words(home) <= 4 && parts.Skip(1).All(static p => Letters.Words(p) <= 4) && (Is(draft, home, "menu") || Is(draft, parts[^1], "section") || colon > 0 || parts.Length >= 3);
    }

    private static int Known(Draft draft, string[] parts) => parts.Count(p => Is(draft, p, "menu") || Is(draft, p, "section") || Is(draft, p, "home") || Is(draft, p, "network"));

    private static bool Is(Draft draft, string text, string kind) =>
        text.Length > 0 && draft.Rules.MatchAll(new LineView(text), Zone.Any, draft.Language).Any(m => m.Kind == kind);
}
