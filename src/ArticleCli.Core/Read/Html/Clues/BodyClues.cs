using System.Buffers;
using ArticleCli.Model;

namespace ArticleCli.Read.Html.Clues;

/// <summary>Clues from the elements of the body: headings, microdata, times, classes and links of authors, dates and bylines in the text.</summary>
/// <param name="page">The page.</param>
/// <param name="bag">Where clues go.</param>
/// <param name="title">The title's node, or −1.</param>
internal sealed class BodyClues(Page page, ClueBag bag, int title)
{
    private const int MostTexts = 12;
    private const int MostDates = 12;
    private const int NearAfter = 160;
    private const int NearBefore = 60;
    private const int LongestDate = 20;

    private static readonly SearchValues<string> Licences = SearchValues.Create(["creativecommons.org/licenses/", "creativecommons.org/publicdomain/"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९๐๑๒๓๔๕๖๗๘๙０１２３４５６７８９");

    private readonly AuthorClues _authors = new(page, bag, title);

    private int _times;
    private int _texts;
    private int _textsNear;
    private int _published;
    private int _dates;

    /// <summary>Looks at an element outside foreign areas.</summary>
    /// <param name="node">The element.</param>
    /// <param name="isTelling">Its class or id may name the author or the date.</param>
    public void See(int node, bool isTelling)
    {
        var tag = page.Tag(node);
        if (page.AttributeCount(node) == 0 && tag != Tag.Time)
            return;
        if (page.TryGetAttribute(node, "itemprop", out var property))
            Microdata(node, property);
        else if (page.TryGetAttribute(node, "property", out property) && page.TryGetAttribute(node, "content", out var content))
            Rdfa(property, content);
        if (tag == Tag.Time)
            Time(node);
        else if (tag == Tag.A)
            Anchor(node);
        if (isTelling && page.End(node) - node <= 60 && tag is not (Tag.Body or Tag.Input or Tag.Img or Tag.Svg or Tag.Time))
            ByClass(node);
    }

    private bool IsNear(int node) => title >= 0 && node > title - NearBefore && node < title + NearAfter;

    private void Microdata(int node, ReadOnlySpan<char> property)
    {
        var value = Value(node);
        switch (property)
        {
            case "headline": bag.Add(MetadataField.Title, value, "itemprop headline", 0.9); break;
            case "datePublished":
                // Each post of a thread has one; the first is the thread's.
                bag.Add(MetadataField.Published, value, _published == 0 ? "itemprop datePublished" : "later itemprop datePublished", _published > 0 ? 0.2 : title < 0 || IsNear(node) ? 0.85 : 0.6);
                _published++;
                break;
            case "dateCreated": bag.Add(MetadataField.Published, value, "itemprop dateCreated", 0.6); break;
            case "dateModified": bag.Add(MetadataField.Updated, value, "itemprop dateModified", 0.8); break;
            case "author" or "creator": _authors.Add(node, NameWithin(node) ?? value, "itemprop author", 0.7, IsNear(node)); break;
            case "description": bag.Add(MetadataField.Description, page.Attribute(node, "content"), "itemprop description", 0.6); break;
            case "image": bag.Add(MetadataField.Image, page.Attribute(node, "content") is { Length: > 0 } content ? content : page.Attribute(node, "src"), "itemprop image", 0.7); break;
            case "keywords": bag.Add(MetadataField.Tags, value, "itemprop keywords", 0.7); break;
            case "inLanguage": bag.Add(MetadataField.Language, value, "itemprop inLanguage", 0.6); break;
            case "license": bag.Add(MetadataField.License, page.Attribute(node, "href"), "itemprop license", 0.8); break;
            default: break;
        }
    }

    /// <summary>RDFa of the body, as Drupal writes it: <c>property="schema:dateCreated"</c>, <c>property="dc:date dc:created"</c>.</summary>
    private void Rdfa(ReadOnlySpan<char> property, ReadOnlySpan<char> content)
    {
        if (content.Length < 40 && (property.Contains("dc:created", StringComparison.OrdinalIgnoreCase) || property.EndsWith(":datePublished", StringComparison.OrdinalIgnoreCase) || property.EndsWith(":dateCreated", StringComparison.OrdinalIgnoreCase)))
            bag.Add(MetadataField.Published, content, "rdfa created", 0.6);
        else if (content.Length < 40 && property.EndsWith(":dateModified", StringComparison.OrdinalIgnoreCase))
            bag.Add(MetadataField.Updated, content, "rdfa modified", 0.6);
    }

    private string Value(int node)
    {
        foreach (var name in (ReadOnlySpan<string>)["content", "datetime"])
        {
            if (page.TryGetAttribute(node, name, out var value) && !value.IsWhiteSpace())
                return value.ToString();
        }

        return page.End(node) - node > 200 ? "" : PageText.Of(page, node, 300);
    }

    /// <summary>The name inside an author's element: itemprop name, else nothing.</summary>
    private string? NameWithin(int node)
    {
        for (var at = node + 1; at < page.End(node) && at < node + 60; at++)
        {
            if (page.Tag(at) != Tag.Text && page.Attribute(at, "itemprop").SequenceEqual("name"))
                return page.Attribute(at, "content") is { Length: > 0 } content ? content.ToString() : PageText.Of(page, at, 200);
        }

        return null;
    }

    private void Time(int node)
    {
        if (_times >= 8)
            return;
        var machine = page.Attribute(node, "datetime").Trim();
        var text = PageText.Of(page, node, 100);
        var value = machine.ContainsAny(Digits) ? machine.ToString() : text;
        if (!value.AsSpan().ContainsAny(Digits))
            return;
        var classes = page.Attribute(node, "class");
        var around = page.Parent(node) is >= 0 and var parent && page.End(parent) - parent < 20 ? PageText.Of(page, parent, 80) : "";
        var updated = classes.Contains("updated", StringComparison.OrdinalIgnoreCase) && !classes.Contains("published", StringComparison.OrdinalIgnoreCase)
            || classes.Contains("modified", StringComparison.OrdinalIgnoreCase) || ClueLabels.StartsUpdate(text)
            || (ClueLabels.StartsUpdate(around) && around.IndexOf(text, StringComparison.Ordinal) < 30);
        if (updated)
        {
            bag.Add(MetadataField.Updated, value, "time element (updated)", 0.7);
            return;
        }

        var weight = _times == 0 ? IsNear(node) || Within(node, Tag.Article) || Within(node, Tag.Main) ? 0.83 : 0.6 : IsNear(node) ? 0.55 : 0.3;
        bag.Add(MetadataField.Published, value, _times == 0 ? "time element" : "later time element", weight);
        _times++;
    }

    private void Anchor(int node)
    {
        var rel = page.Attribute(node, "rel");
        var address = page.Attribute(node, "href");
        if (rel.Contains("license", StringComparison.OrdinalIgnoreCase))
            bag.Add(MetadataField.License, address, "license link", 0.9);
        else if (address.ContainsAny(Licences))
            bag.Add(MetadataField.License, address, "link to a licence", 0.5);
        if (HasToken(rel, "tag"))
            bag.Add(MetadataField.Tags, PageText.Of(page, node, 80), "tag link", 0.8);
        _authors.Link(node, address, HasToken(rel, "author"), IsNear(node));
    }

    private void ByClass(int node)
    {
        var (isAuthor, isDate, isUpdated) = (false, false, false);
        var weight = 0.0;
        var origin = "";
        foreach (var source in (ReadOnlySpan<string>)["class", "id"])
        {
            var names = page.Attribute(node, source);
            foreach (var range in names.SplitAny(" \t\n\r\f"))
            {
                var name = names[range];
                if (name.IsEmpty || name.Length > 60)
                    continue;
                var kind = ClassNames.Kind(name);
                if (kind.IsAuthor && kind.Weight > weight)
                    (isAuthor, weight, origin) = (true, kind.Weight, kind.Origin);
                isDate |= kind.IsDate;
                isUpdated |= kind.IsUpdated;
            }
        }

        if (isAuthor)
        {
            if (_authors.Text(node) is { Length: < 200 } text)
                _authors.Add(node, text, origin, weight, IsNear(node));
        }
        else if (isDate || isUpdated)
        {
            var text = page.Attribute(node, "datetime") is { Length: > 0 } machine ? machine.ToString()
                : page.Attribute(node, "data-date") is { Length: > 0 } data ? data.ToString() : PageText.Of(page, node, 160);
            if (text.AsSpan().ContainsAny(Digits) && text.Length < 150 && _dates++ < MostDates)
                bag.Add(isUpdated && !isDate ? MetadataField.Updated : MetadataField.Published, text, IsNear(node) ? "class date" : "class date (far)", IsNear(node) ? 0.73 : 0.45);
        }
    }

    /// <summary>Looks at a text outside foreign areas.</summary>
    public void SeeText(int node)
    {
        var text = page.Text(node).Trim();
        if (text.Length is < 2 or > 400)
            return;
        var near = IsNear(node);
        if (text.Length >= 6 && text.ContainsAny(Digits) && HasYear(text) && !ClueLabels.StartsMember(text))
        {
            if (near ? _textsNear++ < MostTexts : _texts++ < MostTexts)
                bag.Add(MetadataField.Published, Labelled(node, PageText.Around(page, node, text)), near ? "text near the title" : "text", !near ? 0.35 : IsTitleOfOther(node, text) ? 0.25 : 0.6);
        }

        if (near)
            _authors.Byline(node, text);
        else
            _authors.FarByline(node, text);
    }

    /// <summary>A date with the label that stands in an element of its own before it: <c>&lt;span&gt;Posted on&lt;/span&gt; &lt;span&gt;Nov 21, 2018&lt;/span&gt;</c>.</summary>
    private string Labelled(int node, string date)
    {
        if (date.Length > 40)
            return date;
        for (var at = node - 1; at > 0 && at > node - 8; at--)
        {
            if (page.Tag(at) != Tag.Text || page.Text(at).IsWhiteSpace())
                continue;
            var label = page.Text(at).Trim();
            return label.Length < 26 && !label.ContainsAny(Digits) && (ClueLabels.StartsUpdate(label) || ClueLabels.StartsPublished(label)) && !date.AsSpan().StartsWith(label) ? $"{label} {date}" : date;
        }

        return date;
    }

    /// <summary>A link's text with more words than a date has: the title of another document, which may have its date in it.</summary>
    private bool IsTitleOfOther(int node, ReadOnlySpan<char> text) => text.Length > LongestDate && page.Parent(node) is >= 0 and var parent && page.Tag(parent) == Tag.A;

    /// <summary>Four digits in a row, or two at the end of a numeric date.</summary>
    private static bool HasYear(ReadOnlySpan<char> text)
    {
        var run = 0;
        foreach (var character in text)
        {
            run = char.IsDigit(character) ? run + 1 : 0;
            if (run == 4)
                return true;
        }

        return text.Length < 60 && text.IndexOfAny("./-") is >= 0 and var first && first + 1 < text.Length && text[(first + 1)..].ContainsAny("./-");
    }

    private bool Within(int node, Tag tag)
    {
        for (var at = page.Parent(node); at >= 0; at = page.Parent(at))
        {
            if (page.Tag(at) == tag)
                return true;
        }

        return false;
    }

    private static bool HasToken(ReadOnlySpan<char> value, string token)
    {
        foreach (var range in value.Split(' '))
        {
            if (value[range].Equals(token, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
