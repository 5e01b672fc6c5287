namespace ArticleCli.Read.Html.Build.Addresses;

/// <summary>The page of a film instead of the bare player.</summary>
internal static class PlayerAddress
{
    /// <summary>The address that a person would open; others stay as they are.</summary>
    public static string ToPage(string address)
    {
        if (After(address, "youtube.com/embed/") is { Length: > 0 } film || (film = After(address, "youtube-nocookie.com/embed/") ?? After(address, "youtube.com/v/") ?? "").Length > 0)
            return film is "videoseries" or "live_stream" ? address : $"https://www.youtube.com/watch?v={film}";
        if (After(address, "player.vimeo.com/video/") is { Length: > 0 } video)
            return $"https://vimeo.com/{video}";
        if (After(address, "dailymotion.com/embed/video/") is { Length: > 0 } motion)
            return $"https://www.dailymotion.com/video/{motion}";
        return address;
    }

    private static string? After(string address, string path)
    {
        var at = address.IndexOf(path, StringComparison.Ordinal);
        if (at < 0)
            return null;
        var rest = address.AsSpan(at + path.Length);
        var end = rest.IndexOfAny("?&#/");
        return new string(end < 0 ? rest : rest[..end]);
    }
}
