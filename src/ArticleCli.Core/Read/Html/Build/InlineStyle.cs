namespace ArticleCli.Read.Html.Build;

/// <summary>Reads the few properties of a <c>style</c> attribute that change what a reader sees.</summary>
internal static class InlineStyle
{
    /// <summary>A property's value, trimmed; empty where it is not set.</summary>
    public static ReadOnlySpan<char> Value(ReadOnlySpan<char> style, ReadOnlySpan<char> property)
    {
        foreach (var range in style.Split(';'))
        {
            var declaration = style[range];
            var colon = declaration.IndexOf(':');
            if (colon > 0 && declaration[..colon].Trim().Equals(property, StringComparison.OrdinalIgnoreCase))
                return declaration[(colon + 1)..].Trim();
        }

        return default;
    }

    /// <summary>The weight is that of bold text (CSS Fonts 4: 600 and more).</summary>
    public static bool IsBold(ReadOnlySpan<char> style) => Value(style, "font-weight") is "bold" or "bolder" or "600" or "700" or "800" or "900";
}
