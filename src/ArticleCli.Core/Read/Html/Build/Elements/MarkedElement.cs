namespace ArticleCli.Read.Html.Build.Elements;

/// <summary>Elements whose attributes say more than their names.</summary>
internal static class MarkedElement
{
    /// <summary>Builds the element if its class, role or style makes something else of it.</summary>
    /// <returns>The node to go on with; −1 where the table of elements has the word.</returns>
    public static int Build(Builder builder, int node, Tag tag)
    {
        var mark = Marks.Of(builder.Page, node);
        var next = mark == ClassMark.None ? -1 : Marked(builder, node, tag, mark);
        if (next >= 0)
            return next;
        if (tag is Tag.Div or Tag.Span or Tag.P or Tag.Section or Tag.Aside && builder.Page.TryGetAttribute(node, "role", out var role))
            next = WithRole(builder, node, role);
        return next < 0 && mark == ClassMark.None ? DecoyElement.Build(builder, node, tag) : next;
    }

    private static int Marked(Builder builder, int node, Tag tag, ClassMark mark) => mark switch
    {
        ClassMark.ScreenReader => ScreenReaderElement.Build(builder, node, tag),
        ClassMark.Katex or ClassMark.KatexDisplay or ClassMark.MathRendered or ClassMark.MathPreview or ClassMark.MathTwin or ClassMark.MathSource or ClassMark.MathImage =>
            MathElement.Marked(builder, node, tag, mark),
        ClassMark.Callout => CalloutElement.Build(builder, node, tag),
        ClassMark.CodeListing or ClassMark.CodeTable => CodeBlockElement.Listing(builder, node, tag, mark),
        ClassMark.CodeTools or ClassMark.CodeLanguage => CodeToolsElement.Build(builder, node, tag, mark),
        ClassMark.CodeGutter => CodeToolsElement.Gutter(builder, node),
        ClassMark.CaptionBox => FigureElement.CaptionBox(builder, node, tag),
        ClassMark.Caption => FigureElement.LooseCaption(builder, node, tag),
        ClassMark.Emoji => ImageElement.Emoji(builder, node, tag),
        ClassMark.DropCap when tag is Tag.Div or Tag.Span => builder.Children(node),
        ClassMark.EditLink when !builder.WholePage => builder.Drop(node, "edit-link", "edit"),
        ClassMark.Permalink => PermalinkElement.Build(builder, node, tag),
        ClassMark.CalloutKind => CalloutElement.Plain(builder, node, tag),
        ClassMark.SideNote => SideNoteElement.Build(builder, node, tag),
        ClassMark.SideNoteSwitch when tag is Tag.Label or Tag.Sup => builder.Page.End(node),
        _ => -1,
    };

    private static int WithRole(Builder builder, int node, ReadOnlySpan<char> role) => role switch
    {
        "heading" => HeadingElement.Build(builder, node),
        "separator" when builder.PlainText(node).Length == 0 => RuleElement.Build(builder, node),
        _ => -1,
    };
}
