using System.Text;
using ArticleCli.Model;
using ArticleCli.Write.Markdown;

namespace ArticleCli.Write.Html;

/// <summary>Writes inlines as HTML.</summary>
internal sealed class HtmlInlines(WriteOptions options, FootnoteLabels notes)
{
    private readonly StringBuilder _html = new();

    public override string ToString() => _html.ToString();

    public void Add(IReadOnlyList<Inline> inlines)
    {
        for (var i = 0; i < inlines.Count; i++)
            Add(inlines[i]);
    }

    private void Add(Inline inline)
    {
        switch (inline)
        {
            case Model.Text text: HtmlText.Append(_html, text.Value); break;
            case Emphasis e: AddElement("em", e.Children); break;
            case Strong s: AddElement("strong", s.Children); break;
            case Strike s: AddElement("del", s.Children); break;
            case CodeSpan c: AddText("code", c.Value); break;
            case MathSpan m: AddText("code", m.Tex); break;
            case Superscript s: AddElement("sup", s.Children); break;
            case Subscript s: AddElement("sub", s.Children); break;
            case Model.Mark m: AddElement("mark", m.Children); break;
            case Insert i: AddElement("ins", i.Children); break;
            case Key k: AddElement("kbd", k.Children); break;
            case Abbreviation { Title: { } title } a:
                _html.Append("<abbr title=\"").Append(HtmlWriter.Escape(title)).Append("\">");
                Add(a.Children);
                _html.Append("</abbr>");
                break;
            case Abbreviation a: Add(a.Children); break;
            case Ruby r:
                _html.Append("<ruby>");
                Add(r.Children);
                _html.Append("<rp>(</rp><rt>").Append(HtmlWriter.Escape(r.Reading)).Append("</rt><rp>)</rp></ruby>");
                break;
            case LineBreak: _html.Append("<br>\n"); break;
            case Link link: AddLink(link); break;
            case Image image: AddImage(image); break;
            case FootnoteReference f: AddReference(f.Label); break;
            default: throw new InvalidOperationException($"no HTML for {inline.GetType().Name}");
        }
    }

    private void AddElement(string name, IReadOnlyList<Inline> children)
    {
        _html.Append('<').Append(name).Append('>');
        Add(children);
        _html.Append("</").Append(name).Append('>');
    }

    private void AddText(string name, string text)
    {
        _html.Append('<').Append(name).Append('>');
        HtmlText.Append(_html, text);
        _html.Append("</").Append(name).Append('>');
    }

    private void AddLink(Link link)
    {
        if (options.Links == LinkStyle.Text || SafeAddress.Link(link.Address) is not { } address)
        {
            Add(link.Children);
            return;
        }

        _html.Append("<a href=\"").Append(HtmlWriter.Escape(address)).Append('"');
        if (!string.IsNullOrWhiteSpace(link.Title))
            _html.Append(" title=\"").Append(HtmlWriter.Escape(link.Title)).Append('"');
        _html.Append('>');
        Add(link.Children);
        _html.Append("</a>");
    }

    private void AddImage(Image image)
    {
        if (options.Images == ImageStyle.Drop || SafeAddress.Picture(image.Address) is not { } address)
            return;
        _html.Append("<img src=\"").Append(HtmlWriter.Escape(address)).Append("\" alt=\"").Append(HtmlWriter.Escape(image.AlternativeText)).Append('"');
        if (!string.IsNullOrWhiteSpace(image.Title))
            _html.Append(" title=\"").Append(HtmlWriter.Escape(image.Title)).Append('"');
        _html.Append('>');
    }

    private void AddReference(string label)
    {
        var text = HtmlWriter.Escape(FootnoteLabels.Clean(label));
        if (notes.IsLive(label))
            _html.Append("<sup><a href=\"#fn-").Append(text).Append("\">").Append(text).Append("</a></sup>");
        else
            _html.Append('[').Append(text).Append(']');
    }
}
