using ArticleCli.Model;

namespace ArticleCli.Read.Html.Build.Elements;

/// <summary>Boxes that stand out, as documentation tools and themes write them: a family's class, a kind, a title that often only repeats the kind.</summary>
internal static class CalloutElement
{
    public static int Build(Builder builder, int node, Tag tag)
    {
        if (tag is Tag.Span or Tag.P or Tag.Details or Tag.Li or Tag.Button or Tag.A || builder.Flow.Shape != Shape.Blocks || !builder.Flow.CanNest)
            return -1;
        if (Kind(builder.Page, node) is not { } kind)
            return -1;
        var page = builder.Page;
        builder.Flow.EndParagraph();
        var title = Title(builder, node);
        IReadOnlyList<Inline> line = title < 0 ? [] : builder.Inlines(title + 1, page.End(title), Shape.Line);
        var blocks = builder.Blocks(node + 1, page.End(node), title);
        if (line.Count > 0 && CalloutKinds.Names(PlainText.Of(line).Trim(':', ' ', '!'), kind))
            line = [];
        if (blocks.Count + line.Count > 0)
            builder.Flow.Add(new Callout(kind, line.Count > 0 ? line : null, blocks));
        return page.End(node);
    }

    /// <summary>A box whose class is only a kind's word: an aside, or one that says the word itself first.</summary>
    public static int Plain(Builder builder, int node, Tag tag)
    {
        if (tag is not (Tag.Div or Tag.Aside or Tag.Section) || Kind(builder.Page, node) is not { } kind)
            return -1;
        var isNote = builder.Page.Attribute(node, "role") is "note" || Title(builder, node) >= 0 || SaysKind(builder, node, kind);
        return isNote || tag == Tag.Aside ? Build(builder, node, tag) : -1;
    }

    // "<p><strong>Note:</strong> …"
    private static bool SaysKind(Builder builder, int node, string kind)
    {
        var page = builder.Page;
        for (var at = node + 1; at < Math.Min(page.End(node), node + 8); at++)
        {
            if (page.Tag(at) == Tag.Text && !WhiteSpace.IsBlank(page.Text(at)))
                return page.Tag(page.Parent(at)) is Tag.Strong or Tag.B or Tag.P && CalloutKinds.Names(WhiteSpace.Collapsed(page.Text(at)).TrimEnd(':', '!', ' '), kind);
        }

        return false;
    }

    private static string? Kind(Page page, int node)
    {
        if (page.TryGetAttribute(node, "data-callout", out var named) && CalloutKinds.Of(named) is { } own)
            return own;
        var names = page.Attribute(node, "class");
        string? kind = null;
        foreach (var range in names.SplitAny(WhiteSpace.Collapsible))
        {
            var name = names[range];
            if (CalloutKinds.Of(name) is { } whole)
                return whole;
            var cut = name.LastIndexOfAny('-', '_');
            if (cut >= 0)
                kind ??= CalloutKinds.Of(name[(cut + 1)..]);
        }

        return kind;
    }

    // The first thing in the box, when its class or name says it is a title.
    private static int Title(Builder builder, int node)
    {
        var page = builder.Page;
        for (var at = node + 1; at < page.End(node); at++)
        {
            var tag = page.Tag(at);
            if (tag == Tag.Text)
            {
                if (!WhiteSpace.IsBlank(page.Text(at)))
                    return -1;
                continue;
            }

            if (tag == Tag.P && Kind(page, node) is { } kind && CalloutKinds.Names(builder.PlainText(at).TrimEnd(':', '!'), kind))
                return at;
            if (tag is Tag.Svg or Tag.Script or Tag.Style)
            {
                at = page.End(at) - 1;
                continue;
            }

            var classes = page.Attribute(at, "class");
            if (Marks.Has(page, at, ClassMark.CalloutTitle) || IsModuleTitle(classes) || (classes.EndsWith("title", StringComparison.OrdinalIgnoreCase) && !builder.Holds(at, Tag.P)))
                return at;
            if (page.HasClass(at, "first") && page.HasClass(at, "admonition-title"))
                return at;
        }

        return -1;
    }

    // CSS modules give their names an ending: Docusaurus 3 writes "admonitionHeading_Gvgb".
    private static bool IsModuleTitle(ReadOnlySpan<char> classes) => classes.StartsWith("admonitionHeading_", StringComparison.Ordinal);
}
