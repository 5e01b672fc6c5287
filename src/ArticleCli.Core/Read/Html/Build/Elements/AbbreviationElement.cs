namespace ArticleCli.Read.Html.Build.Elements;

/// <summary><c>abbr</c>: a short form with what it stands for.</summary>
internal static class AbbreviationElement
{
    public static int Build(Builder builder, int node) => builder.Formatted(node, FormatKind.Abbreviation, title: builder.Words(node, "title"));
}
