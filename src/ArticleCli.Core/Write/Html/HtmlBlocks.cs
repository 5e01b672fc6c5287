using System.Globalization;
using System.Text;
using ArticleCli.Model;
using ArticleCli.Write.Markdown;

namespace ArticleCli.Write.Html;

/// <summary>Writes blocks as HTML, one a line.</summary>
internal sealed class HtmlBlocks(WriteOptions options, FootnoteLabels notes)
{
    private readonly StringBuilder _html = new();

    public override string ToString() => _html.ToString();

    public void Add(IReadOnlyList<Block> blocks)
    {
        for (var i = 0; i < blocks.Count; i++)
            Add(blocks[i]);
    }

    private void Add(Block block)
    {
        switch (block)
        {
            case Heading h: AddElement($"h{Math.Clamp(h.Level, 1, 6)}", h.Content); break;
            case Paragraph p: AddElement("p", p.Content); break;
            case Caption c: AddElement("p", [new Emphasis(c.Content)]); break;
            case Quote q:
                _html.Append("<blockquote>\n");
                Add(q.Children);
                AddElement("p", q.Attribution);
                _html.Append("</blockquote>\n");
                break;
            case ListBlock l: AddList(l); break;
            case CodeBlock c: AddCode(c.Text, c.Language); break;
            case MathBlock m: AddCode(m.Tex, "math"); break;
            case Table t: AddTable(t); break;
            case Figure f: AddFigure(f); break;
            case Definitions d: AddDefinitions(d); break;
            case Footnote n: AddFootnote(n); break;
            case Callout c:
                _html.Append("<aside>\n");
                AddElement("p", [new Strong(c.Title ?? [new Model.Text(c.Kind[..1] + c.Kind[1..].ToLowerInvariant())])]);
                Add(c.Children);
                _html.Append("</aside>\n");
                break;
            case Details d:
                _html.Append("<details>\n");
                AddElement("summary", d.Summary);
                Add(d.Children);
                _html.Append("</details>\n");
                break;
            case Model.Rule: _html.Append("<hr>\n"); break;
            case Embed e: AddElement("p", [new Link(e.Address, [new Model.Text(string.IsNullOrWhiteSpace(e.Title) ? e.Address : e.Title)])]); break;
            default: throw new InvalidOperationException($"no HTML for {block.GetType().Name}");
        }
    }

    private void AddElement(string name, IReadOnlyList<Inline>? content)
    {
        if (content is null)
            return;
        var inner = Inlines(content);
        if (inner.Length > 0)
            _html.Append('<').Append(name).Append('>').Append(inner).Append("</").Append(name).Append(">\n");
    }

    private string Inlines(IReadOnlyList<Inline> content)
    {
        var writer = new HtmlInlines(options, notes);
        writer.Add(content);
        return writer.ToString().Trim();
    }

    private void AddList(ListBlock list)
    {
        var name = list.Ordered ? "ol" : "ul";
        _html.Append('<').Append(name);
        if (list.Ordered && list.Start != 1)
            _html.Append(CultureInfo.InvariantCulture, $" start=\"{list.Start}\"");
        _html.Append(">\n");
        foreach (var item in list.Items)
        {
            _html.Append("<li>");
            if (item.Checked is { } isChecked)
                _html.Append(isChecked ? "<input type=\"checkbox\" checked disabled> " : "<input type=\"checkbox\" disabled> ");
            if (list.Tight && item.Children is [Paragraph only, ..])
            {
                _html.Append(Inlines(only.Content));
                if (item.Children.Count > 1)
                    _html.Append('\n');
                Add([.. item.Children.Skip(1)]);
            }
            else if (item.Children.Count > 0)
            {
                _html.Append('\n');
                Add(item.Children);
            }

            _html.Append("</li>\n");
        }

        _html.Append("</").Append(name).Append(">\n");
    }

    private void AddCode(string code, string? language)
    {
        _html.Append("<pre><code");
        if (!string.IsNullOrWhiteSpace(language))
            _html.Append(" class=\"language-").Append(HtmlWriter.Escape(language)).Append('"');
        _html.Append('>');
        HtmlText.Append(_html, code);
        _html.Append("\n</code></pre>\n");
    }

    private void AddTable(Table table)
    {
        _html.Append("<table>\n");
        AddElement("caption", table.Caption);
        _html.Append("<thead>\n");
        AddRow(table, table.Header, "th");
        _html.Append("</thead>\n<tbody>\n");
        foreach (var row in table.Rows)
            AddRow(table, row, "td");
        _html.Append("</tbody>\n</table>\n");
    }

    private void AddRow(Table table, IReadOnlyList<TableCell> row, string name)
    {
        _html.Append("<tr>");
        for (var i = 0; i < row.Count; i++)
        {
            _html.Append('<').Append(name);
            if (i < table.Alignments.Count && table.Alignments[i] != ColumnAlignment.None)
                _html.Append(" align=\"").Append(table.Alignments[i].ToString().ToLowerInvariant()).Append('"');
            _html.Append('>').Append(Inlines(row[i].Content)).Append("</").Append(name).Append('>');
        }

        _html.Append("</tr>\n");
    }

    private void AddFigure(Figure figure)
    {
        _html.Append("<figure>\n");
        Add(figure.Children);
        var caption = figure.Caption is null ? "" : Inlines(figure.Caption);
        var credit = figure.Credit is null ? "" : Inlines(figure.Credit);
        if (caption.Length + credit.Length > 0)
            _html.Append("<figcaption>").Append(caption).Append(caption.Length > 0 && credit.Length > 0 ? " " : "").Append(credit).Append("</figcaption>\n");
        _html.Append("</figure>\n");
    }

    private void AddDefinitions(Definitions definitions)
    {
        _html.Append("<dl>\n");
        foreach (var item in definitions.Items)
        {
            foreach (var term in item.Terms)
                AddElement("dt", term);
            foreach (var description in item.Descriptions)
            {
                _html.Append("<dd>\n");
                Add(description);
                _html.Append("</dd>\n");
            }
        }

        _html.Append("</dl>\n");
    }

    private void AddFootnote(Footnote note)
    {
        var label = HtmlWriter.Escape(FootnoteLabels.Clean(note.Label));
        _html.Append("<section id=\"fn-").Append(label).Append("\">\n<p>[").Append(label).Append("]</p>\n");
        Add(note.Children);
        _html.Append("</section>\n");
    }
}
