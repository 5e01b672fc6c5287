namespace ArticleCli.Read.Html.Build.Elements;

/// <summary><c>q</c>: a quotation in the line, with the marks that a browser draws; the inner one gets single ones.</summary>
internal static class QuotationElement
{
    public static int Build(Builder builder, int node)
    {
        var inner = false;
        for (var parent = builder.Page.Parent(node); parent >= 0; parent = builder.Page.Parent(parent))
            inner ^= builder.Page.Tag(parent) == Tag.Q;
        builder.Flow.Text(inner ? "‘" : "“");
        builder.Children(node);
        builder.Flow.Text(inner ? "’" : "”");
        return builder.Page.End(node);
    }
}
