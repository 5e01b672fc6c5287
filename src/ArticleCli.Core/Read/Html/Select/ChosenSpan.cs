using ArticleCli.Read.Html.Survey;

namespace ArticleCli.Read.Html.Select;

/// <summary>From chosen blocks to chosen nodes: their texts, and the pictures, rules, embeds and formulas that stand among them.</summary>
internal static class ChosenSpan
{
    /// <summary>The innermost element with this share of the chosen words is where pictures belong.</summary>
    private const float Most = 0.8f;

    public static bool IsCaption(PageSurvey survey, int block)
    {
        const Traits Both = Traits.Caption | Traits.Figure;
        return (survey.Elements.All[survey.Blocks[block].Element].Traits & Both) == Both;
    }

    public static Selection Select(PageSurvey survey, ReadOnlySpan<bool> chosen, bool bringsNotes)
    {
        var page = survey.Page;
        var kept = new bool[page.Count];
        var (first, last) = (page.Count, -1);

        // Breaks between chosen texts part their lines: those in the element whose text was chosen last.
        var endOfLines = 0;
        for (var node = 0; node < page.Count; node++)
        {
            if (node < endOfLines && page.Tag(node) == Tag.Br)
                kept[node] = true;
            var block = survey.Walk.BlockOf[node];
            if (block < 0 || !chosen[block])
                continue;
            kept[node] = true;
            endOfLines = page.End(survey.Blocks[block].Owner);
            first = Math.Min(first, node);
            last = node;
        }

        if (last >= 0)
            AddMedia(survey, chosen, kept, first, last);
        return new Selection(page, kept) { BringsNotes = bringsNotes };
    }

    private static void AddMedia(PageSurvey survey, ReadOnlySpan<bool> chosen, bool[] kept, int first, int last)
    {
        var page = survey.Page;
        var counts = new ChosenCounts(survey, chosen);
        var span = counts.Innermost(Most);
        var start = Start(survey, span, first);
        for (var node = start; node < page.Count && node <= last + 1; node++)
        {
            switch (page.Tag(node))
            {
                case Tag.Script or Tag.Style or Tag.Template or Tag.Svg or Tag.Head:
                case Tag.Noscript when survey.Elements.PlaceOf(node) < 0 && !HoldsImage(page, node):
                    node = page.End(node) - 1;
                    break;
                case Tag.Figure or Tag.Picture or Tag.Img or Tag.Video or Tag.Audio or Tag.Iframe or Tag.Math or Tag.Hr or Tag.Embed or Tag.Object:
                    if (!counts.Welcomes(node, span))
                        break;
                    Array.Fill(kept, true, node, page.End(node) - node);
                    node = page.End(node) - 1;
                    break;
            }
        }
    }

    /// <summary>Pictures may stand before the first chosen word, between the headline and it, but not outside the span.</summary>
    private static int Start(PageSurvey survey, int span, int first)
    {
        var title = survey.Landmarks.Title;
        var start = survey.Elements.All[span].Node;
        if (title < 0)
            return start;
        return survey.Blocks[title].FirstText <= first ? survey.Blocks[title].LastText : start;
    }

    private static bool HoldsImage(Page page, int noscript)
    {
        for (var node = noscript; node < page.End(noscript); node++)
        {
            if (page.Tag(node) == Tag.Img)
                return true;
        }

        return false;
    }

    /// <summary>Running counts of chosen words and of blocks that are no captions.</summary>
    private readonly struct ChosenCounts
    {
        private readonly PageSurvey _survey;
        private readonly int[] _words;
        private readonly int[] _others;

        public ChosenCounts(PageSurvey survey, ReadOnlySpan<bool> chosen)
        {
            _survey = survey;
            _words = new int[chosen.Length + 1];
            _others = new int[chosen.Length + 1];
            for (var i = 0; i < chosen.Length; i++)
            {
                _words[i + 1] = _words[i] + (chosen[i] ? survey.Blocks[i].WordCount : 0);
                _others[i + 1] = _others[i] + (chosen[i] || IsCaption(survey, i) ? 0 : survey.Blocks[i].WordCount);
            }
        }

        public int Innermost(float share)
        {
            var elements = _survey.Elements.All;
            var best = 0;
            for (var i = 0; i < elements.Length; i++)
            {
                if (elements[i].Depth > elements[best].Depth && Chosen(elements[i]) >= share * _words[^1])
                    best = i;
            }

            return best;
        }

        /// <summary>True where the nearest element around a picture that holds text of its own is mostly chosen text.</summary>
        public bool Welcomes(int node, int span)
        {
            var page = _survey.Page;
            var elements = _survey.Elements.All;
            for (var up = page.Tag(node) == Tag.Figure ? node : page.Parent(node); up >= 0; up = page.Parent(up))
            {
                var place = _survey.Elements.PlaceOf(up);
                if (place < 0)
                    continue;
                var (chosen, others) = (Chosen(elements[place]), _others[elements[place].EndBlock] - _others[elements[place].FirstBlock]);
                if (chosen + others == 0)
                    continue;
                return place == span || (chosen > 0 && 2 * chosen >= others);
            }

            return false;
        }

        private int Chosen(in Element element) => _words[element.EndBlock] - _words[element.FirstBlock];
    }
}
