namespace ArticleCli.Read.Html.Build.Addresses;

/// <summary>The schemes that may be written; everything else loses its target and keeps its text.</summary>
internal static class Schemes
{
    private static readonly string[] Allowed = ["https", "http", "mailto", "tel", "sms", "ftp", "ftps", "xmpp", "geo"];

    /// <summary>True for a scheme of the list, in any case.</summary>
    public static bool Allows(ReadOnlySpan<char> scheme)
    {
        foreach (var allowed in Allowed)
        {
            if (scheme.Equals(allowed, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
