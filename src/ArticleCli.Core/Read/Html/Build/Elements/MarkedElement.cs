namespace ArticleCli.Read.Html.Build.Elements;

/// <summary>Elements whose attributes say more than their names.</summary>
internal static class MarkedElement
{
    /// <summary>Builds the element if its class, role or style makes something else of it.</summary>
    /// <returns>The node to go on with; −1 where the table of elements has the word.</returns>
    public static int Build(Builder builder, int node, Tag tag)
    {
        var mark = Marks.Of(builder.Page, node);
        var next = mark == Mark.None ? -1 : Marked(builder, node, tag, mark);
        if (next >= 0 || tag is not (Tag.Div or Tag.Span or Tag.P or Tag.Section or Tag.Aside))
            return next;
        return builder.Page.TryGetAttribute(node, "role", out var role) ? WithRole(builder, node, role) : -1;
    }

    private static int Marked(Builder builder, int node, Tag tag, Mark mark) => mark switch
    {
        Mark.ScreenReader => ScreenReaderElement.Build(builder, node, tag),
        Mark.Katex or Mark.KatexDisplay or Mark.MathRendered or Mark.MathPreview or Mark.MathTwin or Mark.MathSource or Mark.MathImage =>
            MathElement.Marked(builder, node, tag, mark),
        Mark.Callout => CalloutElement.Build(builder, node, tag),
        Mark.CodeListing or Mark.CodeTable => CodeBlockElement.Listing(builder, node, tag, mark),
        Mark.CodeTools or Mark.CodeLanguage => CodeToolsElement.Build(builder, node, tag, mark),
        Mark.CodeGutter => CodeToolsElement.Gutter(builder, node),
        Mark.CaptionBox => FigureElement.CaptionBox(builder, node, tag),
        Mark.Caption => FigureElement.LooseCaption(builder, node, tag),
        Mark.Emoji => ImageElement.Emoji(builder, node, tag),
        Mark.DropCap when tag is Tag.Div or Tag.Span => builder.Children(node),
        Mark.EditLink when !builder.WholePage => builder.Drop(node, "edit-link", "edit"),
        Mark.Permalink => PermalinkElement.Build(builder, node, tag),
        Mark.SideNote or Mark.SideNoteSwitch => -1,
        _ => -1,
    };

    private static int WithRole(Builder builder, int node, ReadOnlySpan<char> role) => role switch
    {
        "heading" => HeadingElement.Build(builder, node),
        "separator" when builder.PlainText(node).Length == 0 => RuleElement.Build(builder, node),
        _ => -1,
    };
}
