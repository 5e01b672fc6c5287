using ArticleCli.Model;

namespace ArticleCli.Read.Html.Build.Elements;

/// <summary><c>pre</c>, and the tables and boxes in which highlighters set code with its line numbers.</summary>
internal static class CodeBlockElement
{
    public static int Build(Builder builder, int node)
    {
        Add(builder, node, node);
        return builder.Page.End(node);
    }

    /// <summary>A table or box whose class tells a highlighter.</summary>
    public static int Listing(Builder builder, int node, Tag tag, ClassMark mark)
    {
        if (mark == ClassMark.CodeTable)
            return tag == Tag.Table ? TableOfCode(builder, node) : -1;
        if (tag is not (Tag.Div or Tag.Table) || builder.Find(node, Tag.Pre) is var pre and >= 0 && !builder.Holds(node, Tag.Table) && pre >= 0)
            return -1;
        return builder.Find(node, Tag.Table) is var table and >= 0 ? Listed(builder, node, table) : Listed(builder, node, node);
    }

    /// <summary>A table that holds a listing: a gutter and one cell of code, or a row a line.</summary>
    /// <returns>The node to go on with; −1 where it holds something else.</returns>
    public static int TableOfCode(Builder builder, int table) => builder.Holds(table, Tag.Td) ? Listed(builder, table, table) : -1;

    /// <summary>Adds a block of code, or its lines where only lines can stand.</summary>
    public static void Add(Builder builder, int node, int content)
    {
        var flow = builder.Flow;
        var code = CodeText.Of(builder, content);
        if (code.Length == 0 && (!builder.WholePage || flow.Shape != Shape.Blocks))
            return;
        var language = CodeLanguage.Of(builder, content) ?? (node == content ? null : CodeLanguage.Of(builder, node));
        if (flow.Shape == Shape.Blocks)
        {
            flow.Add(language is "math" or "latex-math" ? new MathBlock(code.Trim()) : new CodeBlock(code, language));
            return;
        }

        flow.EndParagraph();
        foreach (var line in code.AsSpan().EnumerateLines())
        {
            if (line.IsWhiteSpace())
                continue;
            flow.EndParagraph();
            flow.Add(new CodeSpan(new string(line.TrimEnd())));
        }

        flow.EndParagraph();
    }

    private static int Listed(Builder builder, int node, int content)
    {
        Add(builder, node, content);
        return builder.Page.End(node);
    }
}
