using ArticleCli.Model;

namespace ArticleCli.Load.Http;

/// <summary>Addresses that can be fetched.</summary>
internal static class WebAddress
{
    /// <exception cref="ArticleException">It is no <c>http</c> or <c>https</c> address (<c>usage-address</c>, <c>usage-scheme</c>).</exception>
    public static Uri Parse(string address)
    {
        if (!Uri.TryCreate(address.Trim(), UriKind.Absolute, out var parsed))
            throw new ArticleException(FailureCause.Usage, "usage-address", "this is no address that can be fetched; check its spelling");
        return IsWeb(parsed) ? parsed : throw new ArticleException(FailureCause.Usage, "usage-scheme", $"{parsed.Scheme}: addresses are not fetched, only http and https");
    }

    /// <summary>The origin of an address, or the empty origin of what is none.</summary>
    public static Origin OriginOf(string? text) => Uri.TryCreate(text?.Trim(), UriKind.Absolute, out var address) && IsWeb(address) ? Origin.Of(address) : default;

    public static bool IsWeb(Uri address) => (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps) && address.Host.Length > 0;

    public static Uri WithoutLogin(Uri address) =>
        address.UserInfo.Length == 0 ? address : new UriBuilder(address) { UserName = "", Password = "" }.Uri;

    /// <summary>The address as the user wrote it, without user name and password.</summary>
    public static string Shown(string written, Uri parsed) => parsed.UserInfo.Length == 0 ? written.Trim() : WithoutLogin(parsed).AbsoluteUri;
}
