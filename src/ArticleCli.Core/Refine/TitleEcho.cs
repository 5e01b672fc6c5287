using ArticleCli.Model;

namespace ArticleCli.Refine;

/// <summary>The title once more at the body's start: it stands in the front matter only.</summary>
internal static class TitleEcho
{
    /// <summary>Removes the echo.</summary>
    /// <param name="draft">The draft.</param>
    public static void Apply(Draft draft)
    {
        var titles = draft.Clues.Where(static c => c.Field == MetadataField.Title).Select(static c => c.Value).ToList();
        if (draft.Title is { } title)
            titles.Add(title);
        var seen = 0;
        foreach (var line in draft.Lines)
        {
            if (!line.IsThere)
                continue;
            if (++seen > 3)
                break;
            if (line.IsOpen && line.IsWords && line.Rows == 1 && (line.Kind == LineKind.Heading || !line.EndsSentence || line.Words > 3)
                && titles.Exists(t => Titles.Same(t, line.Text) || (line.Kind == LineKind.Heading && line.Words >= 3 && Titles.Same(Titles.Cut(draft, t, out _), line.Text))))
            {
                draft.Move(line, "title-echo", "title", MetadataField.Title);
            }
        }
    }
}
