using System.Globalization;
using ArticleCli.Model;

namespace ArticleCli.Load.Http;

/// <summary>The web archive: where it keeps raw copies, and which failures send us there.</summary>
internal static class WebArchive
{
    /// <summary><c>id_</c> asks for the page as it was, without the archive's frame; <c>2</c> for the newest copy.</summary>
    public const string Copies = "https://web.archive.org/web/2id_/";

    /// <summary>A page that its own server cannot give may be in the archive; what we refuse ourselves is not asked for there.</summary>
    public static bool MayHelp(ArticleException failure) => failure.Cause == FailureCause.Network
        && failure.Code is not ("network-refused-address" or "network-robots" or "network-scheme" or "network-offline");

    /// <summary>The failure of a page that the archive cannot give either.</summary>
    public static ArticleException NoCopy(ArticleException why) =>
        new(why.Cause, why.Code, why.Message + "; the web archive gave no copy either", why);

    /// <summary>What the user is told of a copy.</summary>
    public static Warning Note(Answer copy, ArticleException why)
    {
        var known = DateTimeOffset.TryParse(copy["memento-datetime"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date);
        var when = known ? " of " + date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "";
        return new Warning("archived", $"this is the web archive's copy{when}, since {why.Message}");
    }
}
