using ArticleCli.Model;

namespace ArticleCli.Read.Markdown;

/// <summary>Tells callouts from quotations: <c>[!NOTE]</c> on a line of its own as GitHub has it, or with a title behind it as in Obsidian.</summary>
internal static class CalloutReader
{
    /// <summary>Makes a callout of a quotation's blocks.</summary>
    /// <param name="children">The blocks; the first is a paragraph that begins with a mark.</param>
    /// <returns>The callout, or null where the mark is of no known kind.</returns>
    public static Callout? Read(IReadOnlyList<Block> children)
    {
        if (children is not [Paragraph { Content: [Model.Text first, ..] content }, ..])
            return null;
        var end = first.Value.IndexOf(']', StringComparison.Ordinal);
        if (end < 3 || Kind(first.Value[2..end]) is not { } kind)
            return null;
        IReadOnlyList<Inline> line = [new Model.Text(first.Value[(end + 1)..].TrimStart('-', '+')), .. content.Skip(1).TakeWhile(static i => i is not LineBreak)];
        List<Block> blocks = [.. children.Skip(1)];
        if (content.SkipWhile(static i => i is not LineBreak).Skip(1).ToList() is { Count: > 0 } rest)
            blocks.Insert(0, new Paragraph(rest));
        return new Callout(kind, string.IsNullOrWhiteSpace(PlainText.Of(line)) ? null : line, blocks);
    }

    private static string? Kind(string mark) => mark.ToLowerInvariant() switch
    {
        "note" or "info" or "todo" or "abstract" or "summary" or "tldr" or "example" => "NOTE",
        "tip" or "hint" or "success" or "check" or "done" => "TIP",
        "important" or "question" or "help" or "faq" => "IMPORTANT",
        "warning" or "attention" => "WARNING",
        "caution" or "danger" or "error" or "failure" or "fail" or "missing" or "bug" => "CAUTION",
        _ => null,
    };
}
