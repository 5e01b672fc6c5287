namespace ArticleCli.Read.Html.Build.Addresses;

/// <summary>The address against which a page's links resolve.</summary>
internal static class BaseElement
{
    // A base element stands in the head; looking further would cost a scan of each page.
    private const int Farthest = 2000;

    /// <summary>The page's own address, or what its first <c>base href</c> says; a base counts only with <c>http</c> or <c>https</c>.</summary>
    public static string? Find(Page page, string? address)
    {
        for (var node = 0; node < Math.Min(page.Count, Farthest); node++)
        {
            if (page.Tag(node) != Tag.Base || !page.TryGetAttribute(node, "href", out var reference))
                continue;
            var resolved = new AddressResolver(address, stripTrackers: false).Resolve(reference);
            return resolved is not null && AddressResolver.IsWeb(resolved) ? resolved : address;
        }

        return address;
    }
}
