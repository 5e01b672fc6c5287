using System.Text.Json;
using ArticleCli.Model;

namespace ArticleCli.Read.Html.Clues;

/// <summary>What the JSON-LD of a page says of its article.</summary>
internal sealed class JsonLdClues(JsonLd data, ClueBag bag)
{
    private static readonly string[] Articles =
        ["Article", "BlogPosting", "Posting", "Report", "Recipe", "Review", "HowTo", "Story", "VideoObject", "PodcastEpisode", "Episode", "Course", "Event"];

    /// <summary>Adds all clues.</summary>
    public void Collect()
    {
        var articles = 0;

        // The questions of an FAQ are no articles; that of a question page is.
        var isThread = data.Things.Any(static thing => JsonLd.IsOfType(thing, "QAPage"));
        foreach (var thing in data.Things)
        {
            if (Array.Exists(Articles, type => JsonLd.IsOfType(thing, type)) || (isThread && JsonLd.IsOfType(thing, "Question")))
                Article(thing, articles++ == 0 ? 1 : 0.5);
            else if (JsonLd.IsOfType(thing, "Page"))
                WebPage(thing);
            else if (JsonLd.IsOfType(thing, "WebSite"))
                Add(MetadataField.Site, thing, "name", "json-ld WebSite name", 0.75);
            else if (JsonLd.IsOfType(thing, "Product"))
                Add(MetadataField.Title, thing, "name", "json-ld Product name", 0.46);
            else if (JsonLd.IsOfType(thing, "Organization"))
                Add(MetadataField.Site, thing, "name", "json-ld Organization name", 0.5);
        }
    }

    private void Article(JsonElement thing, double share)
    {
        Add(MetadataField.Title, thing, "headline", "json-ld headline", 0.87 * share);
        Add(MetadataField.Title, thing, "name", "json-ld name", 0.41 * share);
        People(thing, "author", "json-ld author", 0.91 * share);
        People(thing, "creator", "json-ld creator", 0.8 * share);
        Add(MetadataField.Published, thing, "datePublished", "json-ld datePublished", 0.87 * share);
        Add(MetadataField.Published, thing, "uploadDate", "json-ld uploadDate", 0.6 * share);
        Add(MetadataField.Published, thing, "dateCreated", "json-ld dateCreated", 0.6 * share);
        Add(MetadataField.Updated, thing, "dateModified", "json-ld dateModified", 0.9 * share);
        Add(MetadataField.Description, thing, "description", "json-ld description", 0.6 * share);
        Add(MetadataField.License, thing, "license", "json-ld license", 0.9 * share);
        Images(thing, 0.8 * share);
        Language(thing);
        Strings(MetadataField.Tags, thing, "keywords", "json-ld keywords", 0.7 * share);
        if (thing.TryGetProperty("publisher", out var publisher) && Name(publisher) is { } site)
            bag.Add(MetadataField.Site, site, "json-ld publisher", 0.75 * share);
    }

    private void WebPage(JsonElement thing)
    {
        Add(MetadataField.Title, thing, "headline", "json-ld WebPage headline", 0.7);
        Add(MetadataField.Title, thing, "name", "json-ld WebPage name", 0.6);
        People(thing, "author", "json-ld WebPage author", 0.84);
        Add(MetadataField.Published, thing, "datePublished", "json-ld WebPage datePublished", 0.8);
        Add(MetadataField.Updated, thing, "dateModified", "json-ld WebPage dateModified", 0.7);
        Add(MetadataField.Description, thing, "description", "json-ld WebPage description", 0.5);
        Language(thing);
    }

    private void Language(JsonElement thing)
    {
        Add(MetadataField.Language, thing, "inLanguage", "json-ld inLanguage", 0.6);
        if (thing.TryGetProperty("inLanguage", out var language) && JsonLd.Text(language, "alternateName") is { } name)
            bag.Add(MetadataField.Language, name, "json-ld inLanguage", 0.6);
    }

    private void Add(MetadataField field, JsonElement thing, string property, string origin, double weight)
    {
        if (!thing.TryGetProperty(property, out var value))
            return;
        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0)
            value = value[0];
        var text = JsonLd.Text(value) ?? (value.ValueKind == JsonValueKind.Object ? JsonLd.Text(value, "@value") : null);
        if (text is not null)
            bag.Add(field, text, origin, weight);
    }

    private void Strings(MetadataField field, JsonElement thing, string property, string origin, double weight)
    {
        if (!thing.TryGetProperty(property, out var value))
            return;
        if (JsonLd.Text(value) is { } one)
            bag.Add(field, one, origin, weight);
        if (value.ValueKind != JsonValueKind.Array)
            return;
        foreach (var item in value.EnumerateArray())
        {
            if ((JsonLd.Text(item) ?? Name(item)) is { } text)
                bag.Add(field, text, origin, weight);
        }
    }

    private void Images(JsonElement thing, double weight)
    {
        if (!thing.TryGetProperty("image", out var image))
            return;
        if (image.ValueKind == JsonValueKind.Array && image.GetArrayLength() > 0)
            image = image[0];
        var address = JsonLd.Text(image) ?? JsonLd.Text(image, "url") ?? JsonLd.Text(image, "contentUrl")
            ?? (Resolve(image) is { } found ? JsonLd.Text(found, "url") ?? JsonLd.Text(found, "contentUrl") : null);
        if (address is not null)
            bag.Add(MetadataField.Image, address, "json-ld image", weight);
    }

    private void People(JsonElement thing, string property, string origin, double weight)
    {
        if (!thing.TryGetProperty(property, out var value))
            return;
        if (value.ValueKind != JsonValueKind.Array)
        {
            Person(value, origin, weight);
            return;
        }

        foreach (var person in value.EnumerateArray())
            Person(person, origin, weight);
    }

    private void Person(JsonElement value, string origin, double weight)
    {
        if (Name(value) is not { } name)
            return;
        var organisation = value.ValueKind == JsonValueKind.Object && JsonLd.IsOfType(Resolve(value) ?? value, "Organization");
        name = FullName(name, Resolve(value) ?? value);
        bag.Add(MetadataField.Authors, name, organisation ? origin + " (organization)" : origin, organisation ? weight * 0.6 : weight);
    }

    /// <summary>An account may be called by a given name whose description begins with the whole: "Ann", "Ann Lee writes about ferries."</summary>
    private static string FullName(string name, JsonElement person)
    {
        if (name.Contains(' ', StringComparison.Ordinal) || JsonLd.Text(person, "description") is not { } description || !description.StartsWith(name + " ", StringComparison.Ordinal))
            return name;
        var rest = description.AsSpan(name.Length + 1);
        var length = 0;
        while (length < rest.Length && (char.IsLetter(rest[length]) || rest[length] is '-' or '\'' or '’'))
            length++;

        // Behind a surname the sentence goes on, or the name ends.
        return length > 1 && char.IsUpper(rest[0]) && (length == rest.Length || rest[length] is ' ' or ',') ? string.Concat(name, " ", rest[..length]) : name;
    }

    private string? Name(JsonElement value)
    {
        if (JsonLd.Text(value) is { } text)
            return text;
        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0)
            return Name(value[0]);
        if (value.ValueKind != JsonValueKind.Object)
            return null;
        if (value.TryGetProperty("name", out var name))
            return JsonLd.Text(name) ?? (name.ValueKind == JsonValueKind.Array && name.GetArrayLength() > 0 ? JsonLd.Text(name[0]) : JsonLd.Text(name, "@value"));
        return Resolve(value) is { } found ? JsonLd.Text(found, "name") : null;
    }

    private JsonElement? Resolve(JsonElement value) =>
        JsonLd.Text(value, "@id") is { } id && data.ById.TryGetValue(id, out var found) ? found : null;
}
