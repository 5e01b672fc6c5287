using System.Text.Json;

namespace ArticleCli.Read.Html.Clues;

/// <summary>The structured data of a page: its JSON-LD blocks, parsed with patience.</summary>
internal sealed class JsonLd
{
    private const int LargestBlock = 4_000_000;
    private const int MaximumDepth = 128;
    private const int MostBlocks = 50;

    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = MaximumDepth };

    private JsonLd(List<JsonElement> things, Dictionary<string, JsonElement> byId) => (Things, ById) = (things, byId);

    /// <summary>Every object of the page's top level, of arrays and of <c>@graph</c>, in order.</summary>
    public IReadOnlyList<JsonElement> Things { get; }

    /// <summary>Objects by their <c>@id</c>, wherever they stand.</summary>
    public IReadOnlyDictionary<string, JsonElement> ById { get; }

    /// <summary>Reads a page's blocks; one that can't be read even after repair is passed over.</summary>
    /// <param name="page">The page.</param>
    /// <returns>What they hold.</returns>
    public static JsonLd Read(Page page)
    {
        var things = new List<JsonElement>();
        var byId = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        var blocks = 0;
        for (var node = 0; node < page.Count && blocks < MostBlocks; node++)
        {
            if (page.Tag(node) != Tag.Script || page.FirstChild(node) is not (> 0 and var text)
                || !page.Attribute(node, "type").Trim().StartsWith("application/ld+json", StringComparison.OrdinalIgnoreCase))
                continue;
            blocks++;
            if (page.Text(text).Length <= LargestBlock && Parse(page.Text(text)) is { } root)
            {
                Flatten(root, things, 0);
                Index(root, byId, 0);
            }
        }

        return new JsonLd(things, byId);
    }

    /// <summary>True where one of a thing's types is this or ends in it (NewsArticle is an Article).</summary>
    public static bool IsOfType(JsonElement thing, string type)
    {
        if (!thing.TryGetProperty("@type", out var types))
            return false;
        if (types.ValueKind == JsonValueKind.String)
            return Ends(types, type);
        if (types.ValueKind != JsonValueKind.Array)
            return false;
        foreach (var one in types.EnumerateArray())
        {
            if (one.ValueKind == JsonValueKind.String && Ends(one, type))
                return true;
        }

        return false;

        static bool Ends(JsonElement value, string type) => Text(value) is { } name && name.EndsWith(type, StringComparison.Ordinal);
    }

    /// <summary>A string value, or null for anything else or a broken one.</summary>
    public static string? Text(JsonElement value)
    {
        if (value.ValueKind is JsonValueKind.Number)
            return value.GetRawText();
        if (value.ValueKind != JsonValueKind.String)
            return null;
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate parses, but can't be made a string.
            return null;
        }
    }

    /// <summary>A property's string value, or null.</summary>
    public static string? Text(JsonElement thing, string property) =>
        thing.ValueKind == JsonValueKind.Object && thing.TryGetProperty(property, out var value) ? Text(value) : null;

    private static JsonElement? Parse(ReadOnlySpan<char> text)
    {
        var json = text.ToString();
        return TryParse(json, out var root) || TryParse(JsonRepair.Mend(json), out root) ? root : null;
    }

    private static bool TryParse(string json, out JsonElement root)
    {
        root = default;
        if (json.AsSpan().IsWhiteSpace())
            return false;
        try
        {
            root = JsonDocument.Parse(json, Options).RootElement;
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static void Flatten(JsonElement value, List<JsonElement> things, int depth)
    {
        if (depth > 4 || things.Count > 2000)
            return;
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
                Flatten(item, things, depth + 1);
        }
        else if (value.ValueKind == JsonValueKind.Object)
        {
            things.Add(value);
            if (value.TryGetProperty("@graph", out var graph))
                Flatten(graph, things, depth + 1);
            if (value.TryGetProperty("mainEntity", out var main))
                Flatten(main, things, depth + 1);
            if (value.TryGetProperty("mainEntityOfPage", out var page) && page.ValueKind == JsonValueKind.Object && IsOfType(page, "Article"))
                Flatten(page, things, depth + 1);
        }
    }

    private static void Index(JsonElement value, Dictionary<string, JsonElement> byId, int depth)
    {
        if (depth > MaximumDepth || byId.Count > 5000)
            return;
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
                Index(item, byId, depth + 1);
        }
        else if (value.ValueKind == JsonValueKind.Object)
        {
            var properties = 0;
            foreach (var property in value.EnumerateObject())
            {
                properties++;
                if (property.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
                    Index(property.Value, byId, depth + 1);
            }

            if (properties > 1 && Text(value, "@id") is { } id)
                byId.TryAdd(id, value);
        }
    }
}
