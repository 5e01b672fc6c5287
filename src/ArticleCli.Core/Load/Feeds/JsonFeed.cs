using System.Text.Json;
using ArticleCli.Model;

namespace ArticleCli.Load.Feeds;

/// <summary>Reads JSON Feed (versions 1 and 1.1).</summary>
internal static class JsonFeed
{
    /// <exception cref="ArticleException">No JSON, or no feed (<c>input-feed</c>).</exception>
    public static List<FeedItem> Read(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text.TrimStart('\uFEFF'));
            if (json.RootElement.ValueKind != JsonValueKind.Object || !json.RootElement.TryGetProperty("items", out var items) || items.ValueKind != JsonValueKind.Array)
                throw NotAFeed(null);
            return [.. items.EnumerateArray().Where(static item => item.ValueKind == JsonValueKind.Object).Select(Item)];
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or ArgumentException)
        {
            throw NotAFeed(fault);
        }
    }

    private static FeedItem Item(JsonElement item) => new()
    {
        Link = Text(item, "url") ?? Text(item, "external_url"),
        Guid = Text(item, "id") is { } id && id.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? id : null,
        Title = Text(item, "title"),
        Published = Text(item, "date_published"),
        Updated = Text(item, "date_modified"),
        Content = Text(item, "content_html"),
    };

    private static string? Text(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static ArticleException NotAFeed(Exception? fault) => new(FailureCause.Input, "input-feed", "this is no RSS, Atom or JSON feed", fault);
}
