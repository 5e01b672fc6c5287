using ArticleCli.Model;

namespace ArticleCli.Read.Html.Build.Elements;

/// <summary><c>script</c>: the few that hold or fetch what a reader sees: MathJax's TeX, a gist.</summary>
internal static class ScriptElement
{
    public static int Build(Builder builder, int node)
    {
        var page = builder.Page;
        if (page.TryGetAttribute(node, "type", out var type) && type.StartsWith("math/"))
            MathElement.FromScript(builder, node, type);
        else if (page.TryGetAttribute(node, "src", out var source) && source.Contains("//gist.github.com/", StringComparison.Ordinal) && builder.Addresses.Resolve(source) is { } gist)
            EmbedElement.Add(builder, node, gist.Split('?')[0].Replace(".js", "", StringComparison.Ordinal));
        return page.End(node);
    }
}
