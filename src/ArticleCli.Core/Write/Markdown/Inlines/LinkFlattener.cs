using ArticleCli.Model;

namespace ArticleCli.Write.Markdown.Inlines;

/// <summary>Lays out links, images and the marks of footnotes; what stands in a link goes back to the caller.</summary>
internal sealed class LinkFlattener(InlineBuffer buffer, PendingItems pending, TextFlattener text, DocumentContext document, Action<IReadOnlyList<Inline>> content)
{
    private readonly List<string> _notesAfterLink = [];

    /// <summary>Inside a link's text.</summary>
    public bool InLink { get; private set; }

    /// <summary>What literal characters here are besides.</summary>
    public ItemFlags Label => InLink || pending.InAlternative ? ItemFlags.InLabel : ItemFlags.None;

    public void AddLink(Link link)
    {
        var address = document.Options.Links == LinkStyle.Text || InLink || pending.InAlternative ? null : SafeAddress.Link(link.Address);
        if (address is null)
        {
            content(link.Children);
            return;
        }

        if (link.Title is null && link.Children is [Model.Text only] && only.Value.Trim() is var shown && AddressForm.Of(shown, address) is var form && form != Form.None
            && (form != Form.Web || document.Extended))
        {
            text.Add(only.Value[..^only.Value.TrimStart().Length], ItemFlags.None);
            pending.Flush();
            AddAddress(shown, form);
            text.Add(only.Value[only.Value.TrimEnd().Length..], ItemFlags.None);
            return;
        }

        InLink = true;
        pending.OpenLink();
        content(link.Children);
        if (pending.CloseLink())
            EndLink(Destination.WithTitle(address, link.Title));
        InLink = false;
        foreach (var label in _notesAfterLink)
            AddFootnote(label);
        _notesAfterLink.Clear();
    }

    public void AddImage(Image image)
    {
        if (document.Options.Images == ImageStyle.Drop)
            return;
        if (pending.InAlternative || SafeAddress.Picture(image.Address) is not { } address)
            return;
        pending.Flush();
        buffer.AddRange(ItemKind.Syntax, "![");
        pending.InAlternative = true;
        text.Add(image.AlternativeText.Trim(), Label);
        pending.ForgetSpace();
        pending.InAlternative = false;
        buffer.Add(ItemKind.Syntax, ']');
        buffer.Add(ItemKind.Syntax, '(');
        buffer.AddRange(ItemKind.Syntax, Destination.WithTitle(address, image.Title));
        buffer.Add(ItemKind.Syntax, ')', flags: ItemFlags.SyntaxEnd);
    }

    public void AddFootnote(string label)
    {
        if (!document.Extended || pending.InAlternative || !document.Notes.IsLive(label))
        {
            text.Add($"[{label}]", Label);
            return;
        }

        if (InLink)
        {
            // A link within a link ends the outer one, so the mark follows the link.
            _notesAfterLink.Add(label);
            return;
        }

        pending.Flush();
        buffer.AddRange(ItemKind.Syntax, $"[^{FootnoteLabels.Clean(label)}]");
    }

    /// <summary>An address that is its own text. Whether it can stand bare is seen when its neighbours are known (<see cref="BareLinks"/>).</summary>
    private void AddAddress(string shown, Form form)
    {
        var start = buffer.Count;
        buffer.HasBareLinks = true;
        if (form == Form.Web)
        {
            buffer.AddRange(ItemKind.Literal, shown);
            buffer[start].Flags |= ItemFlags.AddressStart | ItemFlags.BareStart;
            buffer[buffer.Count - 1].Flags |= ItemFlags.AddressEnd | ItemFlags.BareEnd;
            return;
        }

        buffer.Add(ItemKind.Syntax, '<', flags: document.Extended ? ItemFlags.BareStart : ItemFlags.None);
        buffer.AddRange(ItemKind.Syntax, shown);
        buffer.Add(ItemKind.Syntax, '>', flags: ItemFlags.SyntaxEnd | (document.Extended ? ItemFlags.BareEnd : ItemFlags.None));
    }

    private void EndLink(string target)
    {
        var byReference = document.Options.Links == LinkStyle.Reference;
        buffer.Add(ItemKind.Syntax, ']', flags: ItemFlags.LinkEnd);
        buffer.Add(ItemKind.Syntax, byReference ? '[' : '(');
        buffer.AddRange(ItemKind.Syntax, byReference ? document.References.Label(target) : target);
        buffer.Add(ItemKind.Syntax, byReference ? ']' : ')', flags: ItemFlags.SyntaxEnd);
    }
}
