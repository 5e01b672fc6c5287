using ArticleCli.Model;

namespace ArticleCli.Read.Html.Build.Notes;

/// <summary>Nodes of a page with footnotes: references become marks, the notes are set aside, ways back go.</summary>
internal static class NoteElement
{
    /// <summary>Builds a node that has to do with footnotes.</summary>
    /// <returns>The node to go on with; −1 for any other node.</returns>
    public static int Build(Builder builder, NoteMap notes, int node, Tag tag)
    {
        if (notes.IsBody(node))
        {
            builder.Flow.NotesWereHere();
            return builder.Page.End(node);
        }

        switch (tag)
        {
            case Tag.A when notes.TryGetReference(node, out var note):
                Refer(builder, notes, node, note);
                return builder.Page.End(node);
            case Tag.A when notes.IsBackLink(node):
                return builder.Drop(node, "way-back", "footnote");
            case Tag.Sup when notes.HasReferenceIn(node, builder.Page.End(node)):
                return Raised(builder, notes, node);
            default:
                return -1;
        }
    }

    private static void Refer(Builder builder, NoteMap notes, int node, Note note)
    {
        var page = builder.Page;
        var around = page.Tag(page.Parent(node)) == Tag.Sup ? page.Parent(node) : node;
        var following = page.NextSibling(around);

        // "[1]" with only the number linked: the brackets are part of the mark.
        if (following >= 0 && page.Tag(following) == Tag.Text && page.Text(following) is [']', ..] && builder.Flow.TakeBack('['))
            notes.SkipFirst(following);
        builder.Flow.Add(new FootnoteReference(notes.Refer(note)));
    }

    // Commas and brackets between raised marks belong to the marks.
    private static int Raised(Builder builder, NoteMap notes, int node)
    {
        var page = builder.Page;
        for (var at = node + 1; at < page.End(node); at++)
        {
            if (page.Tag(at) == Tag.Text && !IsInReference(page, notes, at, node) && page.Text(at).ContainsAnyExcept(Signs.BetweenMarks))
                return builder.Children(node);
        }

        for (var at = node + 1; at < page.End(node); at++)
        {
            if (notes.TryGetReference(at, out var note) && builder.Keeps(at))
                builder.Flow.Add(new FootnoteReference(notes.Refer(note)));
        }

        return page.End(node);
    }

    private static bool IsInReference(Page page, NoteMap notes, int text, int raised)
    {
        for (var parent = page.Parent(text); parent > raised; parent = page.Parent(parent))
        {
            if (notes.TryGetReference(parent, out _))
                return true;
        }

        return false;
    }
}
