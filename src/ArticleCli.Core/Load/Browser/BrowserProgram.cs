using ArticleCli.Model;

namespace ArticleCli.Load.Browser;

/// <summary>Finds an installed Chromium.</summary>
internal static class BrowserProgram
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "msedge", "brave-browser"];

    private static readonly string[] KnownPlaces =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    /// <summary>The program's path.</summary>
    /// <param name="given">What <c>--browser</c> names, or null.</param>
    /// <param name="searched">The folders of <c>PATH</c>, joined as there.</param>
    /// <exception cref="ArticleException">There is none (<c>usage-browser</c>).</exception>
    public static string Find(string? given, string? searched)
    {
        if (given is not null)
        {
            return File.Exists(given) ? given : InFolders(given, searched)
                ?? throw new ArticleException(FailureCause.Usage, "usage-browser", $"there is no browser {given}");
        }

        return Names.Select(name => InFolders(name, searched)).Concat(KnownPlaces.Where(File.Exists)).FirstOrDefault(static path => path is not null)
            ?? throw new ArticleException(FailureCause.Usage, "usage-browser", "no Chromium was found for --render; install one, or name it with --browser");
    }

    private static string? InFolders(string name, string? searched)
    {
        if (Path.IsPathRooted(name) || name.Contains('/', StringComparison.Ordinal)) return null;
        foreach (var folder in (searched ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (var ending in OperatingSystem.IsWindows() ? [".exe", ""] : (string[])[""])
            {
                var path = Path.Combine(folder, name + ending);
                if (File.Exists(path)) return path;
            }
        }

        return null;
    }
}
