using System.Text;

namespace ArticleCli.Load.Http;

/// <summary>The headers of one request: our own, the user's where they may go, cookies, and the login of an address such as <c>https://name:word@host/</c>.</summary>
internal sealed class RequestHeaders(string userAgent, GivenHeaders given, Origin givenFor, CookieJar jar, string login = "", string accepted = RequestHeaders.Pages)
{
    /// <summary>What is accepted as a page.</summary>
    public const string Pages = "text/html,application/xhtml+xml,application/xml;q=0.9,text/markdown;q=0.9,text/plain;q=0.8,*/*;q=0.7";

    /// <summary>What is accepted as a picture.</summary>
    public const string Pictures = "image/avif,image/webp,image/png,image/jpeg,image/gif;q=0.9,image/*;q=0.5,*/*;q=0.1";

    /// <summary>The headers for an address.</summary>
    public IReadOnlyList<(string Name, string Value)> For(Uri address)
    {
        var origin = Origin.Of(address);
        var headers = given.For(origin, givenFor).ToList();
        var ownCookie = headers.Find(static header => IsNamed(header, "Cookie")).Value;
        headers.RemoveAll(static header => IsNamed(header, "Cookie"));
        if (jar.For(address, ownCookie) is { } cookie) headers.Add(("Cookie", cookie));
        if (login.Length > 0 && origin == givenFor) AddIfMissing(headers, "Authorization", "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(login)));
        AddIfMissing(headers, "User-Agent", userAgent);
        AddIfMissing(headers, "Accept", accepted);
        return headers;
    }

    private static void AddIfMissing(List<(string Name, string Value)> headers, string name, string value)
    {
        if (!headers.Exists(header => IsNamed(header, name))) headers.Add((name, value));
    }

    private static bool IsNamed((string Name, string Value) header, string name) => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase);
}
