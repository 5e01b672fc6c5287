using System.Globalization;
using System.Text;
using ArticleCli.Model;

namespace ArticleCli.Write.Text;

/// <summary>Writes an article's words for readers and indexes: blocks parted by a blank line, list items with <c>- </c> or <c>1. </c>, table cells by <c> | </c>.
/// Figures (picture, alternative text, caption, credit) are left out; a caption that stands alone in scraped text is a paragraph.</summary>
public static class PlainTextWriter
{
    /// <summary>Writes the body's words.</summary>
    /// <param name="result">The article.</param>
    /// <param name="id">The input's id, not written here.</param>
    /// <param name="options">How to print; nothing in it changes the text.</param>
    /// <param name="output">Where to.</param>
    public static void WriteArticle(Result result, string id, WriteOptions options, TextWriter output) => output.Write(Write(result.Document));

    /// <summary>The words of a body.</summary>
    /// <param name="document">The body.</param>
    /// <returns>Text that ends with one line feed, or nothing for a document without words.</returns>
    public static string Write(Document document)
    {
        var writer = new TextBlocks();
        writer.Add(document.Blocks, "");
        return writer.ToString();
    }
}

/// <summary>Collects blocks as lines of text.</summary>
internal sealed class TextBlocks
{
    private readonly StringBuilder _text = new();
    private string? _marker;
    private bool _inList;

    public override string ToString() => _text.Length == 0 ? "" : _text.Append('\n').ToString();

    public void Add(IReadOnlyList<Block> blocks, string indentation)
    {
        for (var i = 0; i < blocks.Count; i++)
            Add(blocks[i], indentation);
    }

    private void Add(Block block, string indentation)
    {
        switch (block)
        {
            case Paragraph p: AddLine(p.Content, indentation); break;
            case Heading h: AddLine(h.Content, indentation); break;
            case Caption c: AddLine(c.Content, indentation); break;
            case CodeBlock c: AddText(c.Text, indentation, false); break;
            case MathBlock m: AddText(m.Tex, indentation, false); break;
            case Embed e: AddText(e.Title, indentation, true); break;
            case Quote q:
                Add(q.Children, indentation);
                AddLine(q.Attribution, indentation);
                break;
            case ListBlock l: AddList(l, indentation); break;
            case Table t: AddTable(t, indentation); break;
            case Figure f: Add(f.Children, indentation); break;
            case Definitions d: AddDefinitions(d, indentation); break;
            case Footnote n: Add(n.Children, indentation); break;
            case Callout c:
                AddLine(c.Title, indentation);
                Add(c.Children, indentation);
                break;
            case Details d:
                AddLine(d.Summary, indentation);
                Add(d.Children, indentation);
                break;
            case Model.Rule: break;
            default: throw new InvalidOperationException($"no text for {block.GetType().Name}");
        }
    }

    private void AddList(ListBlock list, string indentation)
    {
        var outer = _inList;
        for (var i = 0; i < list.Items.Count; i++)
        {
            _marker = indentation + (list.Ordered ? ((long)list.Start + i).ToString(CultureInfo.InvariantCulture) + ". " : "- ");
            _inList = i > 0 || outer;
            Add(list.Items[i].Children, indentation + "  ");
            _marker = null;
        }

        _inList = outer;
    }

    private void AddTable(Table table, string indentation)
    {
        AddLine(table.Caption, indentation);
        var lines = new StringBuilder();
        AddRow(lines, table.Header);
        foreach (var row in table.Rows)
            AddRow(lines, row);
        AddText(lines.ToString(), indentation, false);
    }

    private static void AddRow(StringBuilder lines, IReadOnlyList<TableCell> row)
    {
        var start = lines.Length;
        foreach (var cell in row)
        {
            var text = Clean(PlainText.Of(cell.Content).Replace('\n', ' ')).Trim();
            if (text.Length == 0)
                continue;
            if (lines.Length > start)
                lines.Append(" | ");
            lines.Append(text);
        }

        if (lines.Length > start)
            lines.Append('\n');
    }

    private void AddDefinitions(Definitions definitions, string indentation)
    {
        foreach (var item in definitions.Items)
        {
            foreach (var term in item.Terms)
                AddLine(term, indentation);
            foreach (var description in item.Descriptions)
                Add(description, indentation);
        }
    }

    private void AddLine(IReadOnlyList<Inline>? content, string indentation)
    {
        if (content is not null)
            AddText(PlainText.Of(content), indentation, true);
    }

    private void AddText(string text, string indentation, bool flow)
    {
        var clean = Clean(text);
        clean = flow ? Collapse(clean) : clean.Trim('\n');
        if (clean.AsSpan().IsWhiteSpace())
            return;
        if (_text.Length > 0)
            _text.Append(_marker is not null && _inList ? "\n" : "\n\n");
        _text.Append(_marker ?? indentation);
        _marker = null;
        _inList = _inList || indentation.Length > 0;
        _text.Append(indentation.Length == 0 ? clean : clean.Replace("\n", "\n" + indentation, StringComparison.Ordinal));
    }

    /// <summary>White space of running text is one space, at the ends and around line feeds none.</summary>
    private static string Collapse(string text)
    {
        var builder = new StringBuilder(text.Length);
        var space = false;
        foreach (var c in text)
        {
            if (c is ' ' or '\t')
            {
                space = true;
                continue;
            }

            if (space && c != '\n' && builder.Length > 0 && builder[^1] != '\n')
                builder.Append(' ');
            space = false;
            if (c != '\n' || (builder.Length > 0 && builder[^1] != '\n'))
                builder.Append(c);
        }

        return builder.ToString().TrimEnd('\n');
    }

    private static string Clean(string text) => Markdown.CodeText.Clean(text);
}
