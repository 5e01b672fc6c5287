using System.Text;
using System.Text.Json;
using ArticleCli.Read.Html.Clues;

namespace ArticleCli.Read.Html.Verdict;

/// <summary>Looks through a framework's state for the article: the longest text under a telling key, or the list of parts that together hold most text.</summary>
internal sealed class StateSearch
{
    private const int DeepestLevel = 100;
    private const int ShortestText = 300;

    private static readonly HashSet<string> Keys = new(
        ["body", "content", "html", "articlebody", "article_body", "text", "cooked", "bodyhtml", "body_html", "contenthtml", "content_html", "rendered", "story", "markdown", "fulltext", "maincontent", "paragraph", "value"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The longest found so far.</summary>
    public string? Best { get; private set; }

    /// <summary>Looks through a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="key">Its key, or null.</param>
    /// <param name="depth">Its level.</param>
    public void Walk(JsonElement value, string? key, int depth)
    {
        if (depth > DeepestLevel)
            return;
        switch (value.ValueKind)
        {
            case JsonValueKind.String when key is not null && Keys.Contains(key) && JsonLd.Text(value) is { Length: >= ShortestText } text && IsProse(text):
                Keep(text);
                break;
            case JsonValueKind.Array:
                Parts(value);
                foreach (var item in value.EnumerateArray())
                    Walk(item, key, depth + 1);
                break;
            case JsonValueKind.Object:
                foreach (var property in value.EnumerateObject())
                    Walk(property.Value, property.Name, depth + 1);
                break;
            default:
                break;
        }
    }

    /// <summary>A list of blocks ("content_elements", "posts") whose texts follow each other.</summary>
    private void Parts(JsonElement list)
    {
        var builder = new StringBuilder();
        foreach (var item in list.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.Object)
                continue;
            foreach (var property in item.EnumerateObject())
            {
                if (!Keys.Contains(property.Name) || JsonLd.Text(property.Value) is not { Length: > 20 } text || !text.Contains(' ', StringComparison.Ordinal))
                    continue;
                builder.Append(text.Contains('<', StringComparison.Ordinal) && text.TrimStart().StartsWith("<p", StringComparison.OrdinalIgnoreCase) ? text : $"<p>{text}</p>").Append('\n');
                break;
            }
        }

        if (builder.Length >= ShortestText)
            Keep(builder.ToString());
    }

    private void Keep(string text)
    {
        if (Best is null || text.Length > Best.Length)
            Best = text;
    }

    /// <summary>Running text, not code or addresses: spaces and sentence ends in the usual measure.</summary>
    private static bool IsProse(string text)
    {
        var (spaces, ends) = (0, 0);
        foreach (var character in text.AsSpan(0, Math.Min(text.Length, 2000)))
        {
            if (character == ' ')
                spaces++;
            else if (character is '.' or '!' or '?' or '。' or '؟' or '।')
                ends++;
        }

        return ends > 1 && (spaces > 40 || text.Contains('。', StringComparison.Ordinal));
    }
}
