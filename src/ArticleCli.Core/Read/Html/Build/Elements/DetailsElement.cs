using ArticleCli.Model;

namespace ArticleCli.Read.Html.Build.Elements;

/// <summary><c>details</c>: a part that folds under its summary.</summary>
internal static class DetailsElement
{
    public static int Build(Builder builder, int node)
    {
        var page = builder.Page;
        var summary = page.FirstChild(node);
        while (summary >= 0 && page.Tag(summary) != Tag.Summary)
            summary = page.NextSibling(summary);
        if (summary < 0 || builder.Flow.Shape != Shape.Blocks || !builder.Flow.CanNest)
            return builder.Block(node);
        var line = builder.Keeps(summary) ? builder.Inlines(summary + 1, page.End(summary), Shape.Line) : [];
        var blocks = builder.Blocks(node + 1, page.End(node), summary);
        if (line.Count > 0)
        {
            builder.Flow.Add(new Details(line, blocks));
        }
        else
        {
            foreach (var block in blocks)
                builder.Flow.Add(block);
        }

        return page.End(node);
    }
}
