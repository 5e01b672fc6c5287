namespace ArticleCli.Read.Html.Build.Elements;

/// <summary>Texts for screen readers that say again what stands beside them for the eye: one of the two is enough.</summary>
internal static class ScreenReaderElement
{
    public static int Build(Builder builder, int node, Tag tag)
    {
        if (tag is >= Tag.H1 and <= Tag.H6 or Tag.Table or Tag.Ul or Tag.Ol)
            return -1;
        var text = builder.PlainText(node);
        if (text.Length == 0)
            return builder.Page.End(node);
        return IsTwin(builder, builder.PreviousShown(node), text) || IsTwin(builder, builder.NextShown(node), text)
            ? builder.Drop(node, "screen-reader-twin", "accessibility")
            : -1;
    }

    private static bool IsTwin(Builder builder, int sibling, string text) =>
        sibling >= 0 && builder.Page.Tag(sibling) != Tag.Text && builder.Page.Attribute(sibling, "aria-hidden") is "true" && builder.PlainText(sibling) == text;
}
