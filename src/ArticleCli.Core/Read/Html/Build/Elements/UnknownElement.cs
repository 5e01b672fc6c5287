namespace ArticleCli.Read.Html.Build.Elements;

/// <summary>Elements that HTML doesn't know: obsolete ones by name, a site's own by what stands around them.</summary>
internal static class UnknownElement
{
    public static int Build(Builder builder, int node)
    {
        var name = builder.Page.Name(node);
        switch (name)
        {
            case "acronym": return AbbreviationElement.Build(builder, node);
            case "xmp" or "listing" or "plaintext": return CodeBlockElement.Build(builder, node);
            case "mjx-container" or "mathjax" or "math-renderer" or "tex-math": return MathElement.Container(builder, node);
            case "amp-img" or "amp-anim": return ImageElement.Build(builder, node);
            case "amp-video" or "amp-audio": return EmbedElement.Media(builder, node);
            case "amp-iframe": return EmbedElement.Frame(builder, node);
            case "clipboard-copy" or "copy-button" or "noindex-ads" or "amp-ad" or "amp-analytics" or "amp-pixel" or "amp-sidebar" or "amp-consent" or "image": return builder.Page.End(node);

            // What browsers without plug-ins or frames would show, which are none.
            case "noembed" or "noframes" when !builder.KeepHidden: return builder.Drop(node, "hidden-text", "hidden");
            default: break;
        }

        if (name.Contains('-', StringComparison.Ordinal) && EmbedElement.Custom(builder, node, name) is var next and >= 0)
            return next;
        return IsInLine(builder, node) ? builder.Children(node) : builder.Block(node);
    }

    // A custom element is a box unless it stands in running text.
    private static bool IsInLine(Builder builder, int node)
    {
        var page = builder.Page;
        var parent = page.Tag(page.Parent(node));
        if (parent is Tag.P or Tag.Span or Tag.A or Tag.Em or Tag.Strong or Tag.B or Tag.I or Tag.Td or Tag.Th or Tag.Dt or Tag.Figcaption or Tag.Label or Tag.Button or Tag.Summary
            or (>= Tag.H1 and <= Tag.H6))
            return !HoldsBlock(page, node);
        if (builder.Flow.LastCharacter != '\0')
            return !HoldsBlock(page, node);
        var following = page.NextSibling(node);
        return following >= 0 && page.Tag(following) == Tag.Text && !WhiteSpace.IsBlank(page.Text(following)) && !HoldsBlock(page, node);
    }

    private static bool HoldsBlock(Page page, int node)
    {
        for (var child = page.FirstChild(node); child >= 0; child = page.NextSibling(child))
        {
            if (ElementTable.Of(page.Tag(child)).Treatment == Treatment.Block || page.Tag(child) is Tag.P or Tag.Ul or Tag.Ol or Tag.Table or (>= Tag.H1 and <= Tag.H6))
                return true;
        }

        return false;
    }
}
