namespace ArticleCli.Read.Html.Build.Elements;

/// <summary><c>p</c>: a paragraph; a list that has one between its items' words is loose.</summary>
internal static class ParagraphElement
{
    public static int Build(Builder builder, int node)
    {
        builder.Flow.SawParagraph = true;
        return builder.Block(node);
    }
}
