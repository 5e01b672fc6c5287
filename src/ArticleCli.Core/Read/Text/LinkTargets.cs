using ArticleCli.Model;

namespace ArticleCli.Read.Text;

/// <summary>Makes the addresses of shaped text absolute, and takes those that no output may hold from their links and pictures.</summary>
internal static class LinkTargets
{
    /// <summary>Settles all addresses.</summary>
    /// <param name="document">The shaped text.</param>
    /// <param name="baseAddress">The text's own address, or null.</param>
    /// <param name="trace">Addresses that were taken away are written here.</param>
    public static Document Settle(Document document, string? baseAddress, Trace trace)
    {
        var from = Uri.TryCreate(baseAddress, UriKind.Absolute, out var known) ? known : null;
        return new InlineMap(inline => inline switch
        {
            Link { Address: "" } or Image { Address: "" } => inline,
            Link link => SafeAddress.Link(RelativeAddress.Resolve(link.Address, from)) is { } address ? link with { Address = address } : Text(link, trace),
            Image image => SafeAddress.Picture(RelativeAddress.Resolve(image.Address, from)) is { } address ? image with { Address = address } : Alternative(image, trace),
            _ => inline,
        }).Apply(document);
    }

    private static InlineMap.Passage Text(Link link, Trace trace)
    {
        var text = PlainText.Of(link.Children);
        trace.Changed("dead-links", "link", $"[{text}]({link.Address})", text);
        return new InlineMap.Passage(link.Children);
    }

    private static Model.Text Alternative(Image image, Trace trace)
    {
        trace.Changed("dead-links", "image", $"![{image.AlternativeText}]({image.Address})", image.AlternativeText);
        return new Model.Text(image.AlternativeText);
    }
}
