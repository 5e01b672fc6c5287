using System.Net;
using System.Text;
using System.Text.Json;
using ArticleCli.Read.Html.Clues;

namespace ArticleCli.Read.Html.Verdict;

/// <summary>An article's text that a page carries in its data instead of its elements.</summary>
/// <param name="Content">HTML, or plain text with paragraphs parted by blank lines.</param>
/// <param name="IsHtml">It is HTML.</param>
/// <param name="Origin">Where it was found, for a person: <c>json-ld articleBody</c>, <c>Discourse posts</c>.</param>
/// <param name="Words">How many words it has.</param>
internal sealed record EmbeddedText(string Content, bool IsHtml, string Origin, int Words)
{
    private const int LargestState = 20_000_000;

    private static readonly string[] StateNames =
        ["__NEXT_DATA__", "__NUXT__", "__INITIAL_STATE__", "__PRELOADED_STATE__", "__APOLLO_STATE__", "__INITIAL_DATA__", "Fusion.globalContent", "__remixContext", "__DATA__", "__STATE__"];

    /// <summary>Finds the longest text in a page's data.</summary>
    /// <param name="page">The page.</param>
    /// <returns>The text, or null.</returns>
    public static EmbeddedText? Find(Page page)
    {
        EmbeddedText? best = null;
        foreach (var thing in JsonLd.Read(page).Things)
        {
            foreach (var property in (ReadOnlySpan<string>)["articleBody", "text", "reviewBody"])
            {
                if (JsonLd.Text(thing, property) is { Length: > 100 } body)
                    Keep(ref best, Make(body, "json-ld " + property));
            }
        }

        for (var node = 0; node < page.Count; node++)
        {
            if (page.Tag(node) == Tag.Text)
                continue;
            if (page.TryGetAttribute(node, "data-preloaded", out var preloaded) && preloaded.Length < LargestState)
                Keep(ref best, DiscoursePosts(preloaded.ToString()));
            if (page.Tag(node) == Tag.Script && page.FirstChild(node) is > 0 and var text && page.Text(text).Length < LargestState && State(page, node, page.Text(text)) is { } state)
                Keep(ref best, state);
        }

        return best;
    }

    private static void Keep(ref EmbeddedText? best, EmbeddedText? candidate)
    {
        if (candidate is not null && (best is null || candidate.Words > best.Words))
            best = candidate;
    }

    private static EmbeddedText Make(string content, string origin)
    {
        if (content.Contains("&lt;", StringComparison.Ordinal) && !content.Contains('<', StringComparison.Ordinal))
            content = WebUtility.HtmlDecode(content);
        var isHtml = content.Contains("<p", StringComparison.OrdinalIgnoreCase) || content.Contains("<br", StringComparison.OrdinalIgnoreCase) || content.Contains("</", StringComparison.Ordinal);
        return new EmbeddedText(content, isHtml, origin, CountWords(content));
    }

    /// <summary>Discourse: an object of JSON texts, one of which holds the topic with its posts as HTML.</summary>
    private static EmbeddedText? DiscoursePosts(string preloaded)
    {
        if (!TryParse(preloaded, out var root) || root.ValueKind != JsonValueKind.Object)
            return null;
        foreach (var property in root.EnumerateObject())
        {
            if (!property.Name.StartsWith("topic_", StringComparison.Ordinal) || JsonLd.Text(property.Value) is not { } json || !TryParse(json, out var topic)
                || !topic.TryGetProperty("post_stream", out var stream) || !stream.TryGetProperty("posts", out var posts) || posts.ValueKind != JsonValueKind.Array)
                continue;
            var builder = new StringBuilder();
            foreach (var post in posts.EnumerateArray())
            {
                if (JsonLd.Text(post, "cooked") is not { } cooked)
                    continue;
                builder.Append("<section>");
                if (JsonLd.Text(post, "username") is { } name)
                    builder.Append("<p><strong>").Append(WebUtility.HtmlEncode(name)).Append("</strong></p>");
                builder.Append(cooked).Append("</section>\n");
            }

            var content = builder.ToString();
            return content.Length == 0 ? null : new EmbeddedText(content, true, "Discourse posts", CountWords(content));
        }

        return null;
    }

    private static EmbeddedText? State(Page page, int node, ReadOnlySpan<char> script)
    {
        var isJson = page.Attribute(node, "type").StartsWith("application/json", StringComparison.OrdinalIgnoreCase);
        var name = isJson ? page.Attribute(node, "id").ToString() : "";
        var start = 0;
        if (!isJson)
        {
            foreach (var known in StateNames)
            {
                var at = script.IndexOf(known, StringComparison.Ordinal);
                if (at < 0)
                    continue;
                (name, start) = (known, at + known.Length);
                break;
            }

            if (name.Length == 0)
                return null;
        }

        var brace = script[start..].IndexOfAny('{', '[');
        if (brace < 0 || (!TryParse(script[(start + brace)..].ToString(), out var root) && !TryParse(JsonRepair.Mend(script[(start + brace)..].ToString()), out root)))
            return null;
        var search = new StateSearch();
        search.Walk(root, null, 0);
        return search.Best is { } best ? Make(best, name.Length > 0 ? name : "page state") : null;
    }

    private static bool TryParse(string json, out JsonElement root)
    {
        root = default;
        try
        {
            root = JsonDocument.Parse(json, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 128 }).RootElement;
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static int CountWords(string content)
    {
        var (words, inWord, inTag) = (0, false, false);
        foreach (var character in content)
        {
            if (character == '<')
                inTag = true;
            else if (character == '>')
                inTag = false;
            var letter = !inTag && char.IsLetterOrDigit(character);
            if (letter && (!inWord || character is >= '\u3040' and <= '\u9fff'))
                words++;
            inWord = letter;
        }

        return words;
    }
}
