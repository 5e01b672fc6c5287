using System.Collections.Frozen;
using System.Text;

namespace ArticleCli.Read.Html.Build.Elements;

/// <summary>Letters and signs of MathML in LaTeX's names; the list stands in <c>mathematics.txt</c>.</summary>
internal static class MathTokens
{
    private static readonly FrozenDictionary<string, string> Commands = DataFile.Rows("Build/mathematics.txt")
        .SelectMany(static row => row.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .Select(static pair => (Sign: pair[..pair.IndexOf('=', 1)], Command: pair[(pair.IndexOf('=', 1) + 1)..]))
        .ToFrozenDictionary(static pair => pair.Sign, static pair => pair.Command, StringComparer.Ordinal);

    /// <summary>The text of a token.</summary>
    public static string TextOf(Page page, int node)
    {
        var text = new StringBuilder();
        for (var at = node + 1; at < page.End(node); at++)
        {
            if (page.Tag(at) == Tag.Text)
                text.Append(page.Text(at));
        }

        return WhiteSpace.Collapsed(text.ToString());
    }

    /// <summary>A variable or a function's name.</summary>
    public static void Identifier(Page page, int node, StringBuilder tex)
    {
        var name = TextOf(page, node);
        if (Commands.TryGetValue(name, out var command))
            Append(tex, command);
        else if (name.Length > 1 && IsAsciiLetters(name))
            Append(tex, "\\mathrm{" + name + "}");
        else
            Append(tex, name);
    }

    /// <summary>An operator; what only tells a reading aloud is nothing.</summary>
    public static void Operator(Page page, int node, StringBuilder tex)
    {
        var sign = TextOf(page, node);
        if (sign is "\u2061" or "\u2062" or "\u2063" or "\u2064")
            return;
        Append(tex, Commands.GetValueOrDefault(sign, sign));
    }

    /// <summary>Words.</summary>
    public static void Words(Page page, int node, StringBuilder tex) => tex.Append("\\text{").Append(TextOf(page, node)).Append('}');

    /// <summary>Appends a token; a command and a letter need a space between.</summary>
    public static void Append(StringBuilder tex, string token)
    {
        if (token.Length > 0 && char.IsAsciiLetter(token[0]) && EndsInCommand(tex))
            tex.Append(' ');
        tex.Append(token);
    }

    private static bool EndsInCommand(StringBuilder tex)
    {
        var at = tex.Length - 1;
        while (at >= 0 && char.IsAsciiLetter(tex[at]))
            at--;
        return at >= 0 && at < tex.Length - 1 && tex[at] == '\\';
    }

    private static bool IsAsciiLetters(string name)
    {
        foreach (var c in name)
        {
            if (!char.IsAsciiLetter(c))
                return false;
        }

        return true;
    }
}
