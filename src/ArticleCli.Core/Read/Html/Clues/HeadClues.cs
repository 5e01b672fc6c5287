using ArticleCli.Model;

namespace ArticleCli.Read.Html.Clues;

/// <summary>Clues from meta and link elements, the title element and the root's language.</summary>
internal sealed class HeadClues(Page page, ClueBag bag)
{
    private string? _label;
    private string? _data;
    private bool _hasTitle;

    /// <summary>Looks at one element.</summary>
    public void See(int node)
    {
        switch (page.Tag(node))
        {
            case Tag.Meta: Meta(node); break;
            case Tag.Link: Link(node); break;
            case Tag.Html: bag.Add(MetadataField.Language, page.Attribute(node, "lang") is { Length: > 0 } lang ? lang : page.Attribute(node, "xml:lang"), "html lang", 0.7); break;
            case Tag.Title when !_hasTitle && page.Parent(node) >= 0 && page.Tag(page.Parent(node)) is Tag.Head or Tag.Html or Tag.Body:
                _hasTitle = true;
                bag.Add(MetadataField.Title, PageText.Of(page, node), "title element", 0.75);
                break;
            default: break;
        }
    }

    /// <summary>Adds what needed more than one element.</summary>
    public void Finish()
    {
        if (_label is not null && _data is not null && ClueLabels.IsWrittenBy(_label))
            bag.Add(MetadataField.Authors, _data, "twitter:data1", 0.83);
    }

    private void Meta(int node)
    {
        var content = page.Attribute(node, "content");
        if (content.IsEmpty)
            return;
        Named(page.Attribute(node, "property"), content);
        Named(page.Attribute(node, "name"), content);
        Named(page.Attribute(node, "http-equiv"), content);

        // Microdata of the whole page; that of the body speaks of its element and is BodyClues' matter.
        if (page.Parent(node) >= 0 && page.Tag(page.Parent(node)) == Tag.Head)
            Named(page.Attribute(node, "itemprop"), content);
    }

    private void Named(ReadOnlySpan<char> name, ReadOnlySpan<char> content)
    {
        if (name.IsEmpty || name.Length > 60)
            return;
        Span<char> lower = stackalloc char[60];
        lower = lower[..name.Trim().ToLowerInvariant(name.Length <= 60 ? lower : [])];
        if (lower.SequenceEqual("twitter:label1"))
            _label = content.ToString();
        else if (lower.SequenceEqual("twitter:data1"))
            _data = content.ToString();
        else if (MetaTable.TryFind(lower, out var field, out var weight))
            bag.Add(field, content, lower.Contains(':') ? lower.ToString() : $"meta {lower}", weight);
        else if (content.Length is > 7 and < 40 && content.ContainsAnyInRange('0', '9') && IsPublished(lower))
            bag.Add(MetadataField.Published, content, $"meta {lower}", 0.7);
    }

    /// <summary>Names that houses make up for themselves: w-published-date, article-publish-date, page.pubdate.</summary>
    private static bool IsPublished(ReadOnlySpan<char> name) => name.Contains("publi", StringComparison.Ordinal)
        && (name.Contains("date", StringComparison.Ordinal) || name.Contains("time", StringComparison.Ordinal))
        && !name.Contains("modif", StringComparison.Ordinal) && !name.Contains("updat", StringComparison.Ordinal) && !name.Contains("unpubli", StringComparison.Ordinal) && !name.Contains("expir", StringComparison.Ordinal);

    private void Link(int node)
    {
        var rel = page.Attribute(node, "rel").Trim();
        var address = page.Attribute(node, "href");
        if (rel.Equals("canonical", StringComparison.OrdinalIgnoreCase))
            bag.Add(MetadataField.Source, address, "canonical link", 0.9);
        else if (rel.Equals("image_src", StringComparison.OrdinalIgnoreCase))
            bag.Add(MetadataField.Image, address, "image_src link", 0.6);
        else if (rel.Equals("license", StringComparison.OrdinalIgnoreCase))
            bag.Add(MetadataField.License, address, "license link", 0.9);
    }
}
