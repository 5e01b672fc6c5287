using ArticleCli.Model;

namespace ArticleCli.Read.Html.Build.Elements;

/// <summary><c>hr</c>: a thematic break; in a line it only parts.</summary>
internal static class RuleElement
{
    public static int Build(Builder builder, int node)
    {
        if (builder.Flow.Shape == Shape.Blocks)
            builder.Flow.Add(Rule.Instance);
        else
            builder.Flow.EndParagraph();
        return builder.Page.End(node);
    }
}
