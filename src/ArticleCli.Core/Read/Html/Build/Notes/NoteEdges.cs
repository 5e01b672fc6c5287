namespace ArticleCli.Read.Html.Build.Notes;

/// <summary>Where a note's own words begin and end: before them stands its label again, around them the ways back.</summary>
internal static class NoteEdges
{
    /// <summary>Sets the edges of a note.</summary>
    public static void Find(Page page, NoteMap map, Note note)
    {
        var (first, last) = (-1, -1);
        var leadsBack = -1;
        var end = page.End(note.Body);
        for (var at = note.Body + 1; at < end; at++)
        {
            if (map.IsBackLink(at))
            {
                if (first < 0)
                    leadsBack = page.End(at);
                at = page.End(at) - 1;
            }
            else if (page.Tag(at) == Tag.Text && page.Text(at).ContainsAnyExcept(Signs.AroundWayBack))
            {
                if (first < 0 && IsLabel(page.Text(at), note.Sign) && at + 1 < end)
                {
                    leadsBack = at + 1;
                    continue;
                }

                first = first < 0 ? at : first;
                last = at;
            }
            else if (page.Tag(at) is Tag.Img or Tag.Math or Tag.Svg or Tag.Table)
            {
                first = first < 0 ? at : first;
                last = page.End(at) - 1;
            }
        }

        // A note of nothing but links keeps them.
        if (first < 0)
            return;
        if (leadsBack > 0)
            note.TextFrom = leadsBack;
        if (page.Tag(first) == Tag.Text)
        {
            note.FirstText = first;
            note.Cut = leadsBack > 0 ? page.Text(first).Length - page.Text(first).TrimStart(".:)] \t\r\n\u00a0").Length : LabelLength(page, note, page.Text(first));
        }

        for (var at = last + 1; at < end; at++)
        {
            if (page.Tag(at) == Tag.Text && IsOnlyBrackets(page.Text(at)))
            {
                note.TextTo = at;
                break;
            }
        }
    }

    // "1. The note" in a paragraph of its own; an item has its number from the list.
    private static int LabelLength(Page page, Note note, ReadOnlySpan<char> text)
    {
        if (page.Tag(note.Body) == Tag.Li || note.Sign.Length == 0)
            return 0;
        var rest = text.TrimStart(" \t\r\n\u00a0[(");
        if (!rest.StartsWith(note.Sign, StringComparison.Ordinal))
            return 0;
        rest = rest[note.Sign.Length..];
        if (rest.Length < 2 || rest[0] is not ('.' or ')' or ']' or ':' or ' ' or '\u00a0') || (rest[0] == '.' && char.IsAsciiDigit(rest[1])))
            return 0;
        return text.Length - rest.TrimStart(".:)] \t\r\n\u00a0").Length;
    }

    // The label once more in an element or a text of its own: "1", "[1]", "1."
    private static bool IsLabel(ReadOnlySpan<char> text, string label) => label.Length > 0 && text.Trim(Signs.AroundWayBackText).SequenceEqual(label);

    // A full stop after an emphasis is the note's own.
    private static bool IsOnlyBrackets(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        return text.Length > 0 && text[0] is not ('.' or ',' or ')' or ';' or ':') && !text.ContainsAnyExcept(Signs.AroundWayBack);
    }
}
