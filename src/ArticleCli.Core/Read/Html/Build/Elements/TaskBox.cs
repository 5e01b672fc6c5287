namespace ArticleCli.Read.Html.Build.Elements;

/// <summary>The box of a task: a check box that stands before the item's first word, or what an editor left in its place.</summary>
internal static class TaskBox
{
    /// <summary>Ticked or not; null for an item that is no task.</summary>
    public static bool? Of(Builder builder, int item)
    {
        var page = builder.Page;

        // TipTap and ProseMirror; Quill.
        if (page.TryGetAttribute(item, "data-checked", out var state) && state is "true" or "false")
            return state is "true";
        if (page.Attribute(item, "data-list") is "checked" or "unchecked")
            return page.Attribute(item, "data-list") is "checked";
        for (var node = item + 1; node < page.End(item); node++)
        {
            switch (page.Tag(node))
            {
                case Tag.Text when WhiteSpace.IsBlank(page.Text(node)):
                    continue;
                case Tag.Text or Tag.Ul or Tag.Ol or Tag.Img or Tag.Table:
                    return null;
                case Tag.Input when page.Attribute(node, "type").Equals("checkbox", StringComparison.OrdinalIgnoreCase):
                    return page.HasAttribute(node, "checked");

                // Notion's export.
                case Tag.Div or Tag.Span when page.HasClass(node, "checkbox-on"):
                    return true;
                case Tag.Div or Tag.Span when page.HasClass(node, "checkbox-off"):
                    return false;
                default:
                    continue;
            }
        }

        return null;
    }
}
