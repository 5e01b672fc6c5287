namespace ArticleCli.Read.Html.Build.Elements;

/// <summary>Elements whose look a style may turn round: <c>b</c> of normal weight, spans that are bold or stand as blocks.</summary>
internal static class StyledElement
{
    public static int Emphasis(Builder builder, int node) =>
        builder.Page.TryGetAttribute(node, "style", out var style) && InlineStyle.Value(style, "font-style") is "normal"
            ? builder.Children(node)
            : builder.Formatted(node, FormatKind.Emphasis);

    public static int Strong(Builder builder, int node) =>
        builder.Page.TryGetAttribute(node, "style", out var style) && InlineStyle.Value(style, "font-weight") is "normal" or "400" or "300"
            ? builder.Children(node)
            : builder.Formatted(node, FormatKind.Strong);

    public static int Span(Builder builder, int node)
    {
        if (!builder.Page.TryGetAttribute(node, "style", out var style))
            return builder.Children(node);
        if (InlineStyle.Value(style, "display") is "block" or "flex" or "grid" or "table" or "list-item" && InlineStyle.Value(style, "float").IsEmpty)
            return builder.Block(node);
        var strong = !builder.Flow.InHeading && InlineStyle.IsBold(style) && builder.Flow.Open(FormatKind.Strong);
        var emphasis = InlineStyle.Value(style, "font-style") is "italic" or "oblique" && builder.Flow.Open(FormatKind.Emphasis);
        var strike = InlineStyle.Value(style, "text-decoration").StartsWith("line-through") && builder.Flow.Open(FormatKind.Strike);
        builder.Children(node);
        if (strike)
            builder.Flow.Close();
        if (emphasis)
            builder.Flow.Close();
        if (strong)
            builder.Flow.Close();
        return builder.Page.End(node);
    }
}
