using ArticleCli.Model;

namespace ArticleCli.Refine;

/// <summary>Prose that a page mark or an advertisement cut in the middle of a sentence is joined again.</summary>
internal static class CutProse
{
    /// <summary>Joins the parts.</summary>
    /// <param name="draft">The draft.</param>
    public static void Join(Draft draft)
    {
        for (var i = 1; i + 1 < draft.Lines.Count; i++)
        {
            if (draft.Lines[i] is not { Fate: Fate.Gone } || draft.Lines[i - 1] is not { Fate: Fate.Open, Kind: LineKind.Text, Rows: 1 } before || before.Words < 6 || before.EndsSentence
                || before.Text[^1] is ':' or '：' or ';')
            {
                continue;
            }

            var after = i + 1;
            while (after < draft.Lines.Count && !draft.Lines[after].IsThere)
                after++;
            if (after < draft.Lines.Count && after - i <= 4 && draft.Lines[after] is { Fate: Fate.Open, Kind: LineKind.Text, Rows: 1 } rest && Letters.StartsLowerCase(rest.Text))
            {
                before.Content = [.. before.Content, new Text(" "), .. rest.Content];
                before.Text += " " + rest.Text;
                rest.Content = [];
                rest.Fate = Fate.Gone;
                draft.Trace.Changed("cut-prose", "page-number", rest.Text, "joined to the paragraph before");
            }
        }
    }
}
