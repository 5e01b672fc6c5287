using System.Text;

namespace ArticleCli.Read.Html.Build.Elements;

/// <summary>What stands over and under: accents by their names, limits as scripts.</summary>
internal static class MathLimits
{
    public static void Under(Page page, int node, StringBuilder tex, int depth, Action<Page, int, StringBuilder, int> write) =>
        Write(page, node, tex, depth, write, '_', "underset", static sign => sign is "_" or "¯" or "̲" ? "underline" : sign is "⏟" ? "underbrace" : null);

    public static void Over(Page page, int node, StringBuilder tex, int depth, Action<Page, int, StringBuilder, int> write) =>
        Write(page, node, tex, depth, write, '^', "overset", static sign => sign switch
        {
            "¯" or "‾" or "_" or "̅" => "overline",
            "→" or "⃗" => "vec",
            "^" or "ˆ" or "̂" => "hat",
            "~" or "˜" or "̃" => "tilde",
            "˙" or "." or "̇" => "dot",
            "¨" or ".." or "̈" => "ddot",
            "⏞" => "overbrace",
            _ => null,
        });

    private static void Write(
        Page page, int node, StringBuilder tex, int depth, Action<Page, int, StringBuilder, int> write, char script, string command, Func<string, string?> accent)
    {
        var below = page.FirstElement(node);
        if (below < 0)
            return;
        var above = page.NextElement(below);
        var sign = above >= 0 ? MathTokens.TextOf(page, above) : "";
        if (accent(sign) is { } name)
        {
            tex.Append('\\').Append(name).Append('{');
            write(page, below, tex, depth + 1);
            tex.Append('}');
            return;
        }

        if (page.Tag(below) == Tag.Mo || page.Tag(below) == Tag.Mi)
        {
            write(page, below, tex, depth + 1);
            tex.Append(script).Append('{');
            if (above >= 0)
                write(page, above, tex, depth + 1);
            tex.Append('}');
            return;
        }

        tex.Append('\\').Append(command).Append('{');
        if (above >= 0)
            write(page, above, tex, depth + 1);
        tex.Append("}{");
        write(page, below, tex, depth + 1);
        tex.Append('}');
    }
}
