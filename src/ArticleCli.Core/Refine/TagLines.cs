using ArticleCli.Model;
using ArticleCli.Refine.Rules;

namespace ArticleCli.Refine;

/// <summary>The topics after the text: a label and short parts, or nothing but hashtags.</summary>
internal static class TagLines
{
    private static readonly char[] _separators = [',', '،', '、', '，', ';', '；', '|', '·', '•'];

    /// <summary>Moves topics into the metadata.</summary>
    /// <param name="draft">The draft.</param>
    public static void Apply(Draft draft)
    {
        foreach (var line in draft.Lines)
        {
            if (!line.IsOpen || !line.IsWords || line.Words > 40)
                continue;
            var zone = draft.ZoneOf(line);
            if (zone == Zone.Mid)
                continue;
            var list = draft.Matches(line).FirstOrDefault(static m => m.Kind == "tags" && !m.Stays)?.Rest ?? HashTags(line.Text);
            if (list is null || Split(list) is not { Count: > 0 } tags)
                continue;
            foreach (var tag in tags)
                draft.AddClue(MetadataField.Tags, tag, "tag line", 0.8);
            if (draft.Move(line, "tag-line", "tags", MetadataField.Tags))
                draft.Ended.Add(line.Index);
        }
    }

    /// <summary>A line of two or more hashtags with at most a label before them.</summary>
    private static string? HashTags(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var tags = words.Count(static w => w.Length > 1 && w[0] is '#' or '＃' && char.IsLetter(w[1]));
        return tags >= 2 && words.Length - tags <= 3 && !Letters.EndsSentence(text) ? string.Join(' ', words.SkipWhile(static w => w[0] is not ('#' or '＃'))) : null;
    }

    private static List<string> Split(string list)
    {
        var parts = list.Contains('#', StringComparison.Ordinal) || list.Contains('＃', StringComparison.Ordinal)
            ? list.Split(['#', '＃'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(static p => p.Trim(',', ' ', '،', '、', '，').Replace('_', ' '))
            : list.Split(_separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return [.. parts.Where(static p => p.Length > 0 && p.Length <= 60)];
    }
}
