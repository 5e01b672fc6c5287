using ArticleCli.Model;
using ArticleCli.Read.Html.Build.Notes;

namespace ArticleCli.Read.Html.Build.Elements;

/// <summary>A note that stands in the line and shows in the margin or in a bubble (Tufte CSS, Modern Footnotes): a footnote.</summary>
internal static class SideNoteElement
{
    public static int Build(Builder builder, int node, Tag tag)
    {
        if (tag is not (Tag.Span or Tag.Small or Tag.Aside) || builder.PlainText(node).Length == 0)
            return -1;
        var notes = builder.Notes ??= new NoteMap();
        builder.Flow.Add(new FootnoteReference(notes.Refer(new Note(node))));
        return builder.Page.End(node);
    }
}
