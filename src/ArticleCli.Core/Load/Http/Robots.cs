using System.Collections.Concurrent;
using System.Text;
using ArticleCli.Model;

namespace ArticleCli.Load.Http;

/// <summary>Asks each origin's robots.txt once a run. A file that is not there allows everything; one that cannot be had refuses everything (RFC 9309, section 2.3.1).</summary>
/// <param name="robot">Our product token.</param>
/// <param name="fetch">Fetches a robots.txt with at most five redirects, without asking robots.txt for leave.</param>
internal sealed class Robots(string robot, Func<Uri, Task<Attempt>> fetch)
{
    private readonly ConcurrentDictionary<Origin, Lazy<Task<(RobotsFile File, ArticleException? Trouble)>>> _files = new();

    /// <summary>Leaves quietly where an address may be fetched.</summary>
    /// <exception cref="ArticleException">It may not (<c>network-robots</c>).</exception>
    public async Task AskAsync(Uri address, CancellationToken cancellation)
    {
        // The file serves the whole run: it is not to be lost because the first who asked gave up.
        var (file, trouble) = await _files.GetOrAdd(Origin.Of(address), _ => new(() => LoadAsync(address))).Value.WaitAsync(cancellation);
        if (file.Allows(address.PathAndQuery)) return;
        // A host that cannot be reached at all is no matter of robots.txt.
        if (trouble?.Code is "network-dns" or "network-refused-address" or "network-connect" or "network-tls" or "network-proxy") throw trouble;
        throw new ArticleException(
            FailureCause.Network, "network-robots",
            trouble is null
                ? "the site's robots.txt does not want this page fetched; --robots off fetches it all the same"
                : $"the site's robots.txt cannot be read ({trouble.Message}), so nothing is fetched there; --robots off fetches it all the same");
    }

    /// <summary>The product token within a <c>User-Agent</c>: its first word, or the one behind <c>compatible;</c>.</summary>
    public static string TokenOf(string userAgent)
    {
        const string Compatible = "compatible;";
        var compatible = userAgent.IndexOf(Compatible, StringComparison.OrdinalIgnoreCase);
        var name = compatible < 0 ? userAgent : userAgent[(compatible + Compatible.Length)..].TrimStart();
        var end = 0;
        while (end < name.Length && (char.IsAsciiLetter(name[end]) || name[end] is '-' or '_')) end++;
        return name[..end];
    }

    private async Task<(RobotsFile File, ArticleException? Trouble)> LoadAsync(Uri address)
    {
        var attempt = await fetch(new Uri(address, "/robots.txt"));
        return attempt switch
        {
            { Failure: null, Answer: { } answer } => (RobotsFile.Read(TextOf(answer.Body), robot), null),
            { Answer.Status: >= 400 and < 500 and not 429 } => (RobotsFile.AllowAll, null),
            _ => (RobotsFile.RefuseAll, attempt.Failure),
        };
    }

    private static string TextOf(byte[] body) => Encoding.UTF8.GetString(body.AsSpan(0, Math.Min(body.Length, RobotsFile.MaximumSize)));
}
