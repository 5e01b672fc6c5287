using ArticleCli.Model;

namespace ArticleCli.Read.Html.Build.Elements;

/// <summary>Mathematics as LaTeX: the source that the page carries (annotation, alternative text, script), else MathML written as LaTeX. What was drawn
/// from it goes.</summary>
internal static class MathElement
{
    public static int Build(Builder builder, int node)
    {
        var page = builder.Page;
        Add(builder, MathSource.Of(page, node), page.Attribute(node, "display") is "block" || IsDisplayed(builder, node));
        return page.End(node);
    }

    /// <summary>An element that MathJax 3 and GitHub make.</summary>
    public static int Container(Builder builder, int node)
    {
        var page = builder.Page;
        var display = page.Attribute(node, "display") is "true" or "block" || page.HasClass(node, "js-display-math");
        if (builder.Find(node, Tag.Math) is var math and >= 0)
            Add(builder, MathSource.Of(page, math), display || page.Attribute(math, "display") is "block");
        else if (MathSource.FromAttributes(page, node) is { } tex)
            Add(builder, tex, display);
        else if (page.Name(node) is "math-renderer" or "tex-math")
            AddDelimited(builder, builder.PlainText(node), display);
        else
            return builder.Children(node);
        return page.End(node);
    }

    /// <summary>MathJax 2: <c>script type="math/tex; mode=display"</c>.</summary>
    public static void FromScript(Builder builder, int node, ReadOnlySpan<char> type)
    {
        if (!type.StartsWith("math/tex") && !type.StartsWith("math/latex"))
            return;
        var text = node + 1 < builder.Page.End(node) ? builder.Page.Text(node + 1) : default;
        Add(builder, WhiteSpace.Collapsed(text), type.Contains("display", StringComparison.Ordinal));
    }

    /// <summary>An element of a class that mathematics has.</summary>
    /// <returns>The node to go on with, or −1.</returns>
    public static int Marked(Builder builder, int node, Tag tag, ClassMark mark)
    {
        var page = builder.Page;
        switch (mark)
        {
            case ClassMark.MathPreview or ClassMark.MathTwin:
                return page.End(node);
            case ClassMark.MathImage:
                if (tag != Tag.Img || builder.Words(node, "alt") is not { } alternative)
                    return -1;
                AddDelimited(builder, alternative, display: false);
                return page.End(node);
            case ClassMark.MathSource:
                return Delimited(builder, node, tag);
            default:
                return Drawn(builder, node, mark);
        }
    }

    // KaTeX and MathJax 2: MathML inside, or a script beside.
    private static int Drawn(Builder builder, int node, ClassMark mark)
    {
        var page = builder.Page;
        if (mark == ClassMark.MathRendered && HasScript(builder, node))
            return page.End(node);
        if (builder.Find(node, Tag.Math) is var math and >= 0)
        {
            Add(builder, MathSource.Of(page, math), mark == ClassMark.KatexDisplay || page.Attribute(math, "display") is "block" || IsDisplayed(builder, node));
            return page.End(node);
        }

        if (MathSource.FromAttributes(page, node) is not { } tex)
            return -1;
        Add(builder, tex, mark == ClassMark.KatexDisplay || IsDisplayed(builder, node));
        return page.End(node);
    }

    private static bool HasScript(Builder builder, int node)
    {
        var page = builder.Page;
        for (var at = builder.NextShown(node); at >= 0; at = builder.NextShown(at))
        {
            if (page.Tag(at) == Tag.Script)
                return page.Attribute(at, "type").StartsWith("math/");
            if (!page.Attribute(at, "class").StartsWith("MathJax"))
                return false;
        }

        // The drawing may stand in a box of its own beside the script.
        var parent = page.Parent(node);
        return parent >= 0 && page.Attribute(parent, "class").StartsWith("MathJax") && HasScript(builder, parent);
    }

    // "\(x\)" in an element whose class says that it is mathematics.
    private static int Delimited(Builder builder, int node, Tag tag)
    {
        var page = builder.Page;
        if (tag is not (Tag.Span or Tag.Div or Tag.P or Tag.Code or Tag.Unknown) || builder.Holds(node, Tag.Math) || builder.Holds(node, Tag.Script) || !IsText(page, node))
            return -1;
        var text = builder.PlainText(node);
        if (!MathSource.TryUndelimit(text, out var tex, out var display))
        {
            if (tag == Tag.Div || tag == Tag.P || !(page.HasClass(node, "inline") || page.HasClass(node, "display")))
                return -1;
            tex = text;
        }

        Add(builder, tex, display || page.HasClass(node, "display"));
        return page.End(node);
    }

    private static bool IsText(Page page, int node) => page.End(node) == node + 2 && page.Tag(node + 1) == Tag.Text;

    private static void AddDelimited(Builder builder, string text, bool display)
    {
        if (MathSource.TryUndelimit(text, out var tex, out var displayed))
            Add(builder, tex, display || displayed);
        else
            Add(builder, text, display);
    }

    private static void Add(Builder builder, string tex, bool display)
    {
        if (tex.Length == 0)
            return;
        if (display && builder.Flow.Shape == Shape.Blocks)
            builder.Flow.Add(new MathBlock(tex));
        else
            builder.Flow.Add(new MathSpan(tex));
    }

    private static bool IsDisplayed(Builder builder, int node)
    {
        var page = builder.Page;
        for (var level = 0; level < 3 && node >= 0; level++, node = page.Parent(node))
        {
            var names = page.Attribute(node, "class");
            if (names.Contains("katex-display", StringComparison.Ordinal) || names.Contains("_Display", StringComparison.Ordinal) || names.Contains("MJXc-display", StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
