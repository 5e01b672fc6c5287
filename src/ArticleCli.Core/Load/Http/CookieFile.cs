using System.Globalization;
using ArticleCli.Model;

namespace ArticleCli.Load.Http;

/// <summary>Reads a cookie file in Netscape's format, as curl and browser extensions write it: domain, subdomains, path, secure, expiry, name, value, parted by tabs.</summary>
internal static class CookieFile
{
    private const string HttpOnly = "#HttpOnly_";

    /// <exception cref="ArticleException">The file cannot be read (<c>input-cookies</c>).</exception>
    public static IReadOnlyList<Cookie> Load(string path, DateTimeOffset now)
    {
        try
        {
            return Read(File.ReadAllText(path), now);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new ArticleException(FailureCause.Input, "input-cookies", $"the cookie file {path} cannot be read; check that it is there", failure);
        }
    }

    /// <summary>Reads the cookies that are still good; lines of any other kind are passed over.</summary>
    public static IReadOnlyList<Cookie> Read(string text, DateTimeOffset now)
    {
        var cookies = new List<Cookie>();
        foreach (var line in text.Split('\n'))
        {
            var fields = (line.StartsWith(HttpOnly, StringComparison.Ordinal) ? line[HttpOnly.Length..] : line).TrimEnd('\r').Split('\t');
            if (fields.Length != 7 || fields[0].StartsWith('#') || fields[5].Length == 0) continue;
            if (!long.TryParse(fields[4], NumberStyles.Integer, CultureInfo.InvariantCulture, out var expiry)) continue;
            // An expiry of 0 marks a cookie of the session.
            if (expiry > 0 && expiry < now.ToUnixTimeSeconds()) continue;
            var subdomains = fields[1].Equals("TRUE", StringComparison.OrdinalIgnoreCase);
            var secure = fields[3].Equals("TRUE", StringComparison.OrdinalIgnoreCase);
            cookies.Add(new Cookie(fields[5], fields[6], fields[0].TrimStart('.').ToLowerInvariant(), !subdomains, fields[2], secure));
        }

        return cookies;
    }
}
