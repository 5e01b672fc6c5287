using ArticleCli.Model;

namespace ArticleCli.Read.Text;

/// <summary>Footnotes in Markdown's form, <c>[^1]</c> and <c>[^1]: note</c>; a mark without its note, or a note without its mark, stays text.</summary>
internal static class Footnotes
{
    /// <summary>Turns marks and notes that belong together into footnotes.</summary>
    /// <param name="blocks">The shaped blocks.</param>
    public static IReadOnlyList<Block> Resolve(List<Block> blocks)
    {
        var notes = new Dictionary<string, Footnote>(StringComparer.Ordinal);
        var places = new HashSet<int>();
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is Paragraph { Content: [Model.Text { Value: { } value }, ..] content } && LabelOf(value, out var length) is { } label && value.AsSpan(length).StartsWith(":")
                && notes.TryAdd(label, new Footnote(label, [new Paragraph([new Model.Text(value[(length + 1)..].TrimStart()), .. content.Skip(1)])])))
            {
                places.Add(i);
            }
        }

        if (notes.Count == 0)
            return blocks;
        var used = new HashSet<string>(StringComparer.Ordinal);
        var body = new List<Block>(blocks.Count);
        for (var i = 0; i < blocks.Count; i++)
        {
            if (!places.Contains(i))
                body.Add(blocks[i] is Paragraph paragraph ? new Paragraph(Marks(paragraph.Content, notes, used)) : blocks[i]);
        }

        if (used.Count < notes.Count)
            return blocks;
        body.AddRange(notes.Values);
        return body;
    }

    private static List<Inline> Marks(IReadOnlyList<Inline> content, Dictionary<string, Footnote> notes, HashSet<string> used)
    {
        var result = new List<Inline>();
        foreach (var inline in content)
        {
            if (inline is not Model.Text { Value: var value } || !value.Contains("[^", StringComparison.Ordinal))
            {
                result.Add(inline);
                continue;
            }

            var start = 0;
            for (var at = value.IndexOf("[^", StringComparison.Ordinal); at >= 0; at = value.IndexOf("[^", at + 2, StringComparison.Ordinal))
            {
                if (LabelOf(value[at..Math.Min(value.Length, at + 64)], out var length) is not { } label || !notes.ContainsKey(label))
                    continue;
                if (at > start)
                    result.Add(new Model.Text(value[start..at]));
                result.Add(new FootnoteReference(label));
                used.Add(label);
                start = at + length;
            }

            if (start < value.Length)
                result.Add(new Model.Text(value[start..]));
        }

        return result;
    }

    private static string? LabelOf(string text, out int length)
    {
        length = 0;
        if (!text.StartsWith("[^", StringComparison.Ordinal))
            return null;
        var end = text.AsSpan(0, Math.Min(text.Length, 60)).IndexOf(']');
        if (end < 3 || text.AsSpan(2, end - 2).ContainsAny(" \t"))
            return null;
        length = end + 1;
        return text[2..end];
    }
}
