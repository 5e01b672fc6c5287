using ArticleCli.Model;

namespace ArticleCli.Read;

/// <summary>Makes the relative addresses of text and Markdown absolute. Anchors stay, and absolute ones are kept letter for letter.</summary>
internal static class RelativeAddress
{
    /// <summary>The address as it is seen from a document's own.</summary>
    /// <param name="address">What stands in the document.</param>
    /// <param name="from">The document's own address, or null where it is not known.</param>
    public static string Resolve(string address, Uri? from)
    {
        if (from is null || address.Length == 0 || address[0] == '#' || !SafeAddress.Scheme(address).IsEmpty)
            return address;

        // For a browser a backslash is a slash; written as %5C it would make a path of what names a host that is none.
        return Uri.TryCreate(from, address, out var absolute) ? absolute.AbsoluteUri : address.Replace('\\', '/');
    }
}
