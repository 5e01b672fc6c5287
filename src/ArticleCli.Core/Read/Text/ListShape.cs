using System.Text;
using ArticleCli.Model;

namespace ArticleCli.Read.Text;

/// <summary>Lists drawn with bullets, numbers or letters.</summary>
internal sealed class ListShape(IReadOnlyList<TextLine> lines, WrapWidth? wrap, LineJoiner joiner)
{
    /// <summary>Levels of nesting that are read; deeper items stay on the last.</summary>
    private const int MaximumNesting = 8;

    private sealed record Item(LineMarks.Marker Marker, int Indent, StringBuilder Text);

    /// <summary>A list begins at this line: an item, and another that follows from it.</summary>
    /// <param name="start">The line.</param>
    public bool Begins(int start) => LineMarks.ListMarker(lines[start].Text).Kind != '\0' && Collect(start, lookAhead: true, out _).Count > 1;

    /// <summary>Reads the list that begins at a line.</summary>
    /// <param name="start">Where it may begin.</param>
    /// <param name="end">The line after it.</param>
    /// <returns>The list, or null where there are fewer than two items.</returns>
    public ListBlock? Read(int start, out int end)
    {
        end = start;
        if (!Begins(start))
            return null;
        var items = Collect(start, lookAhead: false, out end);
        var at = 0;
        return Build(items, ref at, 0);
    }

    private List<Item> Collect(int start, bool lookAhead, out int end)
    {
        var items = new List<Item>();
        var markers = new Stack<LineMarks.Marker>();
        var bare = 0;
        var at = start;
        end = start;
        while (at < lines.Count)
        {
            var line = lines[at];
            if (line.IsBlank)
            {
                at++;
                continue;
            }

            if (line.IsFenced)
                break;
            var marker = LineMarks.ListMarker(line.Text);
            var gap = at > end;
            if (marker.Kind != '\0' && Follows(items, markers, marker, line.Indent))
            {
                items.Add(new Item(marker, line.Indent, new StringBuilder(line.Text, marker.Length, line.Text.Length - marker.Length, 256)));
                if (!Letters.EndsSentence(line.Text))
                    bare++;
                end = ++at;
                // Twenty items tell a list of phrases from dialogue; looking further at each line would cost too much.
                if (lookAhead && items.Count > (marker.IsLongDash ? 20 : 1))
                    break;
                continue;
            }

            var continues = marker.Kind == '\0' && items.Count > 0 && !gap && !line.StartsBlock
                && (line.Indent > items[^1].Indent || Letters.StartsLowerCase(line.Text) || wrap?.Joins(lines[at - 1] is var p ? Plain(p) : lines[at - 1], line) == true);
            if (!continues)
                break;
            joiner.Append(items[^1].Text, line.Text);
            end = ++at;
        }

        // Lines of dialogue open with a dash and are sentences; items of such a list are mostly phrases.
        if (items.Count > 0 && items[0].Marker.IsLongDash && bare * 2 <= items.Count)
            items.Clear();
        return items;
    }

    /// <summary>The line without its list marker's effect: a wrapped item may go on.</summary>
    private static TextLine Plain(TextLine line) =>
        LineMarks.ListMarker(line.Text) is { Kind: not '\0', Length: var length }
            ? new TextLine { Text = line.Text[length..], Indent = line.Indent + length }
            : line;

    private static bool Follows(List<Item> items, Stack<LineMarks.Marker> markers, LineMarks.Marker marker, int indent)
    {
        if (items.Count == 0 || indent > items[^1].Indent + 1)
        {
            if (items.Count > 0 && (markers.Count >= MaximumNesting || (marker.IsNumber && marker.Number != 1)))
                return false;
            markers.Push(marker);
            return true;
        }

        while (markers.Count > 1 && !markers.Peek().IsBefore(marker))
            markers.Pop();
        if (!markers.Peek().IsBefore(marker))
            return false;
        markers.Pop();
        markers.Push(marker);
        return true;
    }

    private static ListBlock Build(List<Item> items, ref int at, int depth)
    {
        var first = items[at];
        var built = new List<ListItem>();
        while (at < items.Count && items[at].Indent >= first.Indent - 1)
        {
            if (items[at].Indent > first.Indent + 1 && built.Count > 0 && depth < MaximumNesting)
            {
                var nested = Build(items, ref at, depth + 1);
                built[^1] = built[^1] with { Children = [.. built[^1].Children, nested] };
                continue;
            }

            built.Add(ItemOf(items[at].Text.ToString()));
            at++;
        }

        return new ListBlock(first.Marker.IsNumber, first.Marker.Kind == 'a' ? 1 : first.Marker.Number, true, built);
    }

    private static ListItem ItemOf(string text)
    {
        bool? done = text.StartsWith("[ ] ", StringComparison.Ordinal) ? false : text.StartsWith("[x] ", StringComparison.OrdinalIgnoreCase) ? true : null;
        return new ListItem([new Paragraph(InlineParser.Parse(done is null ? text : text[4..].TrimStart()))], done);
    }
}
