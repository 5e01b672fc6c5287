using System.Globalization;
using ArticleCli.Model;

namespace ArticleCli.Read.Html.Build.Elements;

/// <summary><c>h1</c> to <c>h6</c>, and boxes that say they are headings: one line; one without words or a picture is none.</summary>
internal static class HeadingElement
{
    public static int Build(Builder builder, int node)
    {
        var flow = builder.Flow;
        if (flow.Shape != Shape.Blocks)
            return builder.Block(node);
        var outer = flow.InHeading;
        flow.EndParagraph();
        flow.InHeading = true;
        var line = builder.Inlines(node + 1, builder.Page.End(node), Shape.Line);
        flow.InHeading = outer;
        if (line.Count > 0)
            flow.Add(new Heading(Level(builder.Page, node), line, HeadingAnchors.Of(builder.Page, node)));
        return builder.Page.End(node);
    }

    private static int Level(Page page, int node)
    {
        var tag = page.Tag(node);
        if (tag is >= Tag.H1 and <= Tag.H6)
            return tag - Tag.H1 + 1;
        return int.TryParse(page.Attribute(node, "aria-level"), NumberStyles.None, CultureInfo.InvariantCulture, out var level) ? Math.Clamp(level, 1, 6) : 2;
    }
}
