using ArticleCli.Model;
using TextInline = ArticleCli.Model.Text;

namespace ArticleCli.Read.Html.Build.Notes;

/// <summary>Builds the notes that the document refers to, in the order of their marks.</summary>
internal static class NoteBodies
{
    /// <summary>The notes as blocks; a note may refer to further ones.</summary>
    public static List<Block> Build(Builder builder, NoteMap notes)
    {
        var blocks = new List<Block>();
        for (var i = 0; i < notes.Referred.Count; i++)
        {
            var note = notes.Referred[i];
            notes.Enter(note);
            var body = builder.Page.Tag(note.Body) == Tag.Tr ? Row(builder, note.Body) : builder.Blocks(note.Body + 1, builder.Page.End(note.Body));
            notes.Enter(null);
            blocks.Add(new Footnote(note.Label, WithoutBrackets(body)));
        }

        return blocks;
    }

    private static IReadOnlyList<Block> Row(Builder builder, int row)
    {
        var line = builder.Inlines(row + 1, builder.Page.End(row), Shape.Line);
        return line.Count == 0 ? [] : [new Paragraph(line)];
    }

    // "[↩]": the arrow has gone, the brackets stand in the note's last text.
    private static IReadOnlyList<Block> WithoutBrackets(IReadOnlyList<Block> body)
    {
        if (body is not [.., Paragraph { Content: [.., TextInline text] } last])
            return body;
        var value = text.Value.TrimEnd();
        if (value.Length > 0 && value[^1] is not ('[' or '(') && !value.EndsWith("[]", StringComparison.Ordinal) && !value.EndsWith("()", StringComparison.Ordinal)
            && !value.EndsWith("[ ]", StringComparison.Ordinal))
            return body;
        value = value.TrimEnd('[', ']', '(', ')', ' ', '\u00a0');
        IReadOnlyList<Inline> rest = [.. last.Content.Take(last.Content.Count - 1)];
        IReadOnlyList<Inline> content = value.Length > 0 ? [.. rest, new TextInline(value)] : rest;
        return content.Count == 0 ? [.. body.Take(body.Count - 1)] : [.. body.Take(body.Count - 1), new Paragraph(content)];
    }
}
