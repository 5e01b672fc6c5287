using System.Globalization;
using ArticleCli.Model;

namespace ArticleCli.Write.Markdown;

/// <summary>Writes lists: items indented by their marker's width, tight where nothing but running text and lists stands in them.</summary>
internal sealed class ListWriter(LineOutput output, BlockWriter blocks)
{
    private const int LargestNumber = 999_999_999;

    public void Write(ListBlock list, Flow flow)
    {
        if (list.Items.Count == 0)
            return;
        var mark = Mark(list, flow);
        var tight = list.Tight && list.Items.All(i => IsTight(blocks.Plain(i.Children), i.Checked is not null));
        blocks.Open(flow);
        var start = output.Lines;
        for (var i = 0; i < list.Items.Count; i++)
        {
            if (i > 0 && !tight)
                output.Separate();
            var marker = list.Ordered
                ? Math.Min((long)list.Start + i, LargestNumber).ToString(CultureInfo.InvariantCulture) + mark + " "
                : mark + " ";
            WriteItem(list.Items[i], marker, tight);
        }

        if (output.Lines > start)
            flow.LastList = mark;
    }

    /// <summary>The list's mark: another one than its neighbour's, or than the marker that it begins on the same line with.</summary>
    private char Mark(ListBlock list, Flow flow)
    {
        if (list.Ordered)
            return flow.LastList == '.' ? ')' : '.';
        var beside = flow.LastList;
        if (beside is not ('-' or '*') && flow.IsEmpty(output) && output.PendingMarker is { } marker && marker.TrimEnd() is [.., '-' or '*'] trimmed)
            beside = trimmed[^1];
        return beside == '-' ? '*' : '-';
    }

    private void WriteItem(ListItem item, string marker, bool tight)
    {
        var children = blocks.Plain(item.Children);
        var start = output.Lines;
        if (item.Checked is { } isChecked)
        {
            output.Push(marker + (isChecked ? "[x] " : "[ ] "), new string(' ', marker.Length));
            children = WriteTask(children, start);
        }
        else
        {
            output.Push(marker, new string(' ', marker.Length));
        }

        var flow = new Flow(item.Checked is null ? Container.Item : Container.Other, tight, start);
        for (var i = 0; i < children.Count; i++)
            blocks.Write(children[i], flow);
        output.Pop();
    }

    /// <summary>A box needs a paragraph to stand in: its text, or itself alone.</summary>
    /// <returns>The blocks that are still to be written.</returns>
    private IReadOnlyList<Block> WriteTask(IReadOnlyList<Block> children, int start)
    {
        var hasText = children is [Paragraph, ..];
        if (hasText)
            blocks.Write(children[0], new Flow(Container.Other, true, start));
        if (output.Lines == start)
            output.Line("");
        return hasText ? [.. children.Skip(1)] : children;
    }

    /// <summary>A list needs no blank lines where its items hold one block, or a paragraph and lists that can follow it at once (CommonMark 5.2: only a list that
    /// starts with 1 and has text can interrupt a paragraph).</summary>
    private bool IsTight(IReadOnlyList<Block> children, bool task)
    {
        // A table loosens its list for Markdig.
        if (children is [Table, ..] || (task && children is not ([] or [Paragraph, ..])))
            return false;
        for (var i = 1; i < children.Count; i++)
        {
            if (children[i] is not ListBlock { Items: [var first, ..] } list || blocks.Plain(first.Children) is not [Paragraph or ListBlock, ..] || (list.Ordered && list.Start != 1)
                || children[i - 1] is not (Paragraph or ListBlock))
                return false;
        }

        return true;
    }
}
