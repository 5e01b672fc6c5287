using System.Text;

namespace ArticleCli.Read.Html.Build.Elements;

/// <summary>Presentation MathML (Core) written as LaTeX, for pages that carry nothing else.</summary>
internal static class MathMl
{
    private const int MaximumDepth = 100;

    /// <summary>The LaTeX of a <c>math</c> element's content.</summary>
    public static string ToTex(Page page, int math)
    {
        var tex = new StringBuilder();
        Row(page, math, tex, 0);
        return WhiteSpace.Collapsed(tex.ToString());
    }

    private static void Row(Page page, int node, StringBuilder tex, int depth)
    {
        for (var child = page.FirstChild(node); child >= 0; child = page.NextSibling(child))
            Write(page, child, tex, depth + 1);
    }

    private static void Write(Page page, int node, StringBuilder tex, int depth)
    {
        if (depth > MaximumDepth)
            return;
        switch (page.Tag(node))
        {
            case Tag.Mi: MathTokens.Identifier(page, node, tex); break;
            case Tag.Mn: MathTokens.Append(tex, MathTokens.TextOf(page, node)); break;
            case Tag.Mo: MathTokens.Operator(page, node, tex); break;
            case Tag.Mtext or Tag.MathString: MathTokens.Words(page, node, tex); break;
            case Tag.Mspace: tex.Append("\\ "); break;
            case Tag.Mfrac: Command(page, node, tex, depth, "\\frac", 2); break;
            case Tag.Msqrt:
                tex.Append("\\sqrt{");
                Row(page, node, tex, depth);
                tex.Append('}');
                break;
            case Tag.Mroot: Root(page, node, tex, depth); break;
            case Tag.Msup: Scripts(page, node, tex, depth, "^", ""); break;
            case Tag.Msub: Scripts(page, node, tex, depth, "_", ""); break;
            case Tag.Msubsup: Scripts(page, node, tex, depth, "_", "^"); break;
            case Tag.Munder: MathLimits.Under(page, node, tex, depth, Write); break;
            case Tag.Mover: MathLimits.Over(page, node, tex, depth, Write); break;
            case Tag.Munderover: Scripts(page, node, tex, depth, "_", "^"); break;
            case Tag.Mfenced: Fenced(page, node, tex, depth); break;
            case Tag.Mtable: Matrix(page, node, tex, depth); break;
            case Tag.Annotation or Tag.AnnotationXml or Tag.Mphantom or Tag.MathNone or Tag.Mprescripts: break;
            case Tag.Text: break;
            default: Row(page, node, tex, depth); break;
        }
    }

    private static void Command(Page page, int node, StringBuilder tex, int depth, string command, int arguments)
    {
        tex.Append(command);
        var child = page.FirstElement(node);
        for (var i = 0; i < arguments; i++)
        {
            Group(page, child, tex, depth);
            child = page.NextElement(child);
        }
    }

    private static void Group(Page page, int node, StringBuilder tex, int depth)
    {
        tex.Append('{');
        if (node >= 0)
            Write(page, node, tex, depth + 1);
        tex.Append('}');
    }

    private static void Root(Page page, int node, StringBuilder tex, int depth)
    {
        var radicand = page.FirstElement(node);
        tex.Append("\\sqrt[");
        if (page.NextElement(radicand) is var index and >= 0)
            Write(page, index, tex, depth + 1);
        tex.Append(']');
        Group(page, radicand, tex, depth);
    }

    private static void Scripts(Page page, int node, StringBuilder tex, int depth, string first, string second)
    {
        var child = page.FirstElement(node);
        if (child < 0)
            return;

        // A base of several signs needs braces, or the script would cling to the last one.
        if (page.Tag(child) is Tag.Mi or Tag.Mn or Tag.Mo or Tag.Mfenced)
            Write(page, child, tex, depth + 1);
        else
            Group(page, child, tex, depth);
        foreach (var script in (ReadOnlySpan<string>)[first, second])
        {
            if (script.Length == 0 || (child = page.NextElement(child)) < 0)
                return;
            tex.Append(script);
            var before = tex.Length;
            Group(page, child, tex, depth);
            if (tex.Length == before + 3)
                tex.Remove(before, 1).Length--;
        }
    }

    private static void Fenced(Page page, int node, StringBuilder tex, int depth)
    {
        var open = page.HasAttribute(node, "open") ? page.Attribute(node, "open") : "(";
        var close = page.HasAttribute(node, "close") ? page.Attribute(node, "close") : ")";
        tex.Append(open);
        for (var child = page.FirstElement(node); child >= 0; child = page.NextElement(child))
        {
            Write(page, child, tex, depth + 1);
            if (page.NextElement(child) >= 0)
                tex.Append(',');
        }

        tex.Append(close);
    }

    private static void Matrix(Page page, int node, StringBuilder tex, int depth)
    {
        tex.Append("\\begin{matrix}");
        for (var row = page.FirstElement(node); row >= 0; row = page.NextElement(row))
        {
            for (var cell = page.FirstElement(row); cell >= 0; cell = page.NextElement(cell))
            {
                Write(page, cell, tex, depth + 1);
                if (page.NextElement(cell) >= 0)
                    tex.Append(" & ");
            }

            if (page.NextElement(row) >= 0)
                tex.Append(" \\\\ ");
        }

        tex.Append("\\end{matrix}");
    }
}
