namespace ArticleCli.Read.Html.Build.Elements;

/// <summary><c>button</c>: its words, parted from what stands beside it; those that copy code go.</summary>
internal static class ButtonElement
{
    public static int Build(Builder builder, int node)
    {
        if (CodeToolsElement.IsCopyButton(builder, node))
            return builder.Drop(node, "copy-button", "code-tools");
        builder.Flow.Space();
        builder.Children(node);
        builder.Flow.Space();
        return builder.Page.End(node);
    }
}
