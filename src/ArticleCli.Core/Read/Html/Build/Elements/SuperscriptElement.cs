namespace ArticleCli.Read.Html.Build.Elements;

/// <summary><c>sup</c> and <c>sub</c>. Ordinals (1st, 2e, n.º) and signs (®) read the same on the line; everything else keeps its level: 10⁶ is not 106.</summary>
internal static class SuperscriptElement
{
    public static int Superscript(Builder builder, int node)
    {
        var page = builder.Page;
        if (page.End(node) != node + 2 || page.Tag(node + 1) != Tag.Text)
            return builder.Formatted(node, FormatKind.Superscript);
        var text = page.Text(node + 1).Trim();
        if (text is "®" or "™" or "©" or "℠" || (Words.Default.IsOrdinal(text) && EndsInNumber(builder.Flow.LastCharacter)))
            return builder.Children(node);
        return builder.Formatted(node, FormatKind.Superscript);
    }

    public static int Subscript(Builder builder, int node) => builder.Formatted(node, FormatKind.Subscript);

    // Roman numbers too: XIXe.
    private static bool EndsInNumber(char last) => char.IsAsciiDigit(last) || last is 'I' or 'V' or 'X' or 'L' or 'C' or 'D' or 'M' or 'n' or 'N';
}
