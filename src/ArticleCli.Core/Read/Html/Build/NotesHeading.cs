using ArticleCli.Model;

namespace ArticleCli.Read.Html.Build;

/// <summary>Takes away what only announced footnotes that now stand elsewhere: a rule, a heading with nothing else under it.</summary>
internal static class NotesHeading
{
    /// <summary>Looks before each place where notes stood.</summary>
    /// <param name="blocks">The blocks under construction.</param>
    /// <param name="start">Where the container's blocks begin.</param>
    /// <param name="places">Indexes into <paramref name="blocks"/>, ascending; those of this container are used up.</param>
    /// <param name="from">The first of this container's places.</param>
    public static void Remove(List<Block> blocks, int start, List<int> places, int from)
    {
        var limit = blocks.Count;
        for (var i = places.Count - 1; i >= from; i--)
        {
            var place = Math.Min(places[i], limit);
            while (place > start && IsAnnouncement(blocks, place))
                blocks.RemoveAt(--place);
            limit = place;
        }

        places.RemoveRange(from, places.Count - from);
    }

    private static bool IsAnnouncement(List<Block> blocks, int place) => blocks[place - 1] switch
    {
        Rule => true,
        Heading heading => place == blocks.Count || (blocks[place] is Heading next && next.Level <= heading.Level) || blocks[place] is Rule,
        Paragraph paragraph => Words.Default.IsNotesTitle(PlainText.Of(paragraph.Content)),
        _ => false,
    };
}
