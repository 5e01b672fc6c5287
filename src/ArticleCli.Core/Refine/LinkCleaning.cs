using ArticleCli.Model;

namespace ArticleCli.Refine;

/// <summary>Links that lead nowhere become their text; empty links and pictures go; addresses lose what only tracks readers.</summary>
internal static class LinkCleaning
{
    /// <summary>Cleans a document's links.</summary>
    /// <param name="document">The document.</param>
    /// <param name="address">The article's own address, or null.</param>
    /// <param name="anchors">In-page links may be alive: keep those that reach a heading or note.</param>
    /// <param name="trace">Changes are written here.</param>
    public static Document Clean(Document document, string? address, bool anchors, Trace trace)
    {
        var targets = anchors ? document.Blocks.OfType<Heading>().Select(static h => "#" + h.Anchor).ToHashSet(StringComparer.Ordinal) : [];
        var own = address is null ? null : WebAddresses.WithoutFragment(TrackingParameters.Strip(address));
        return new InlineMap(inline => inline switch
        {
            Link link => Clean(link, targets, own, trace),
            Image { Address: "" } image => Drop(image, trace),
            Image image => TrackingParameters.Strip(image.Address) is var clean && clean != image.Address ? image with { Address = clean } : image,
            _ => inline,
        }).Apply(document);
    }

    private static Text? Drop(Image image, Trace trace)
    {
        trace.Removed("empty-images", "image", $"![{image.AlternativeText}]()");
        return null;
    }

    private static Inline? Clean(Link link, HashSet<string> targets, string? own, Trace trace)
    {
        if (link.Children.Count == 0 || link.Children.All(static c => c is Text { Value: var value } && string.IsNullOrWhiteSpace(value)))
        {
            if (link.Address.Length > 0)
                trace.Removed("empty-links", "link", link.Address);
            return link.Children.Count > 0 ? new Text(" ") : null;
        }

        if (IsDead(link.Address, targets) || (own is not null && WebAddresses.WithoutFragment(link.Address) == own))
        {
            var text = PlainText.Of(link.Children);
            trace.Changed("dead-links", "link", $"[{text}]({link.Address})", text);
            return new InlineMap.Passage(link.Children);
        }

        var clean = TrackingParameters.Strip(link.Address);
        if (clean == link.Address)
            return link;
        trace.Changed("tracking-parameters", "tracking", link.Address, clean);
        // An address that is its own text changes with it.
        return link.Children is [Text { Value: var shown }] && shown == link.Address ? link with { Address = clean, Children = [new Text(clean)] } : link with { Address = clean };
    }

    private static bool IsDead(string address, HashSet<string> targets) =>
        address.Length == 0 || (address[0] == '#' && !targets.Contains(address)) || address.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)
        || address.StartsWith("about:blank", StringComparison.OrdinalIgnoreCase);
}
