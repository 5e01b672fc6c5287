namespace ArticleCli.Read.Html.Build.Elements;

/// <summary><c>br</c>: a line break; two end a paragraph.</summary>
internal static class BreakElement
{
    public static int Build(Builder builder, int node)
    {
        builder.Flow.Break();
        return builder.Children(node);
    }
}
