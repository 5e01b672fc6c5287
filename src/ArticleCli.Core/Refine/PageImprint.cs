using ArticleCli.Model;
using ArticleCli.Refine.Imprint;

namespace ArticleCli.Refine;

/// <summary>The byline and date lines that a page's chosen text begins with: they go where they say nothing but what the page's metadata says.</summary>
internal static class PageImprint
{
    /// <summary>Lines behind the first prose: a standfirst may stand before the byline.</summary>
    private const int BehindStandfirst = 3;

    /// <summary>Takes known imprint lines out of the body.</summary>
    /// <param name="draft">The draft.</param>
    public static void Apply(Draft draft)
    {
        if (!draft.IsPage || !draft.IsArticle)
            return;
        var seen = 0;
        var isDated = draft.Clues.Exists(static c => c.Field is MetadataField.Published or MetadataField.Updated);
        HashSet<string>? known = null;
        foreach (var line in draft.Lines)
        {
            if (!line.IsThere)
                continue;
            if (line.Index > draft.FirstProse && ++seen > BehindStandfirst)
                break;
            if (line is not { IsOpen: true, Kind: LineKind.Text, Rows: 1, EndsSentence: false })
                continue;
            var names = NameReader.Read(line.Text, draft.Language);
            known ??= draft.AuthorNames.ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (SignedLines.Is(draft, line) || (names.Count > 0 ? names.All(known.Contains) : isDated && draft.IsDateLine(line)))
                Imprints.Take(draft, line);
        }
    }
}
