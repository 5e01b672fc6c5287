using System.Globalization;

namespace ArticleCli.Read.Html.Build.Addresses;

/// <summary>A <c>srcset</c> (HTML §4.8.4.2.1): addresses, each with a width or a density.</summary>
internal static class SourceSet
{
    /// <summary>The address of the widest or densest candidate; empty where there is none.</summary>
    public static ReadOnlySpan<char> Widest(ReadOnlySpan<char> set)
    {
        ReadOnlySpan<char> widest = default;
        var best = double.MinValue;
        while (!(set = set.TrimStart(" \t\n\r\f,")).IsEmpty)
        {
            var end = set.IndexOfAny(" \t\n\r\f");
            var address = end < 0 ? set : set[..end];
            set = end < 0 ? default : set[end..];
            var descriptor = ReadOnlySpan<char>.Empty;
            if (address[^1] == ',')
            {
                address = address.TrimEnd(',');
            }
            else
            {
                var comma = set.IndexOf(',');
                descriptor = (comma < 0 ? set : set[..comma]).Trim();
                set = comma < 0 ? default : set[(comma + 1)..];
            }

            var size = Size(descriptor);
            if (size <= best || address.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
                continue;
            best = size;
            widest = address;
        }

        return widest;
    }

    private static double Size(ReadOnlySpan<char> descriptor)
    {
        var end = descriptor.IndexOfAny('w', 'x');
        return end > 0 && double.TryParse(descriptor[..end], NumberStyles.Float, CultureInfo.InvariantCulture, out var size) ? size : 1;
    }
}
