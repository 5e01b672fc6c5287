using ArticleCli.Read.Html.Survey;

namespace ArticleCli.Read.Html.Select;

/// <summary>Features of learned names and words: token tables and the two linear models.</summary>
internal sealed class EvidenceScores
{
    private const float Damping = 0.8f;
    private const float LevelLimit = 3;
    private const float Low = -1;

    private ProfileScores[] _profiles = [];
    private Lineage[] _lineages = [];

    /// <summary>Fills the columns from <see cref="Feature.OwnSum"/> to <see cref="Feature.LinearWords"/>.</summary>
    public void Fill(PageSurvey survey, BlockModel model)
    {
        Prepare(survey, model);
        Span<uint> slots = stackalloc uint[WordSlots.Maximum];
        for (var i = 0; i < survey.Blocks.Length; i++)
        {
            var row = survey.Features.Row(i);
            Names(row, i, survey, model);
            Heading(row, survey, i, model.Tokens);
            var count = WordSlots.Collect(survey, i, slots);
            var sum = 0;
            for (var slot = 0; slot < count; slot++)
                sum += model.Words.Weight(slots[slot]);
            row[(int)Feature.LinearWords] = model.Words.Score(sum, count);
        }
    }

    private static void Heading(Span<float> row, PageSurvey survey, int block, TokenTable tokens)
    {
        var heading = survey.HeadingOf(block);
        if (heading < 0)
        {
            row[(int)Feature.HeadingMin] = row[(int)Feature.HeadingMean] = 0;
            return;
        }

        var (least, sum) = (0f, 0f);
        var words = survey.Walk.Words.Slice(survey.Blocks[heading].WordStart, Math.Min(12, survey.Blocks[heading].WordCount));
        foreach (var word in words)
        {
            var value = tokens.Of(TokenRole.Heading, word);
            least = Math.Min(least, value);
            sum += value;
        }

        row[(int)Feature.HeadingMin] = least;
        row[(int)Feature.HeadingMean] = sum / words.Length;
    }

    private void Prepare(PageSurvey survey, BlockModel model)
    {
        var profiles = survey.Profiles.All;
        if (_profiles.Length < profiles.Length)
            _profiles = new ProfileScores[Math.Max(profiles.Length, _profiles.Length * 2)];
        for (var i = 0; i < profiles.Length; i++)
            _profiles[i] = ScoresOf(survey.Profiles.Tokens(i), model);

        var elements = survey.Elements.All;
        if (_lineages.Length < elements.Length)
            _lineages = new Lineage[Math.Max(elements.Length, _lineages.Length * 2)];
        for (var i = 0; i < elements.Length; i++)
        {
            ref readonly var own = ref _profiles[elements[i].Profile];
            var around = elements[i].Parent < 0 ? default : _lineages[elements[i].Parent];
            _lineages[i] = new Lineage
            {
                Sum = elements[i].Depth < NameSlots.MaximumAncestors ? around.Sum + own.Around : 0,
                Count = elements[i].Depth < NameSlots.MaximumAncestors ? around.Count + own.Count : 0,
                Min = Math.Min(around.Min, own.TableAround),
                Max = Math.Max(around.Max, own.TableAround),
                Damped = (Damping * around.Damped) + Math.Clamp(own.TableAround, -LevelLimit, LevelLimit),
                SinceMin = own.TableAround <= around.Min ? 0 : around.SinceMin + 1,
                Low = around.Low + (own.TableAround < Low ? 1 : 0),
            };
        }
    }

    private static ProfileScores ScoresOf(ReadOnlySpan<uint> tokens, BlockModel model)
    {
        var scores = new ProfileScores { Count = tokens.Length };
        foreach (var token in tokens)
        {
            scores.Own += model.Names.Weight(NameSlots.Slot(NameSlots.Own, token));
            scores.Inline += model.Names.Weight(NameSlots.Slot(NameSlots.Inline, token));
            scores.Parent += model.Names.Weight(NameSlots.Slot(NameSlots.Parent, token));
            scores.Outer += model.Names.Weight(NameSlots.Slot(NameSlots.Outer, token));
            scores.Around += model.Names.Weight(NameSlots.Slot(NameSlots.Around, token));
            var own = model.Tokens.Of(TokenRole.Own, token);
            scores.TableOwn += own;
            scores.TableOwnMin = Math.Min(scores.TableOwnMin, own);
            scores.TableOwnMax = Math.Max(scores.TableOwnMax, own);
            scores.TableInline += model.Tokens.Of(TokenRole.Inline, token);
            scores.TableAround += model.Tokens.Of(TokenRole.Around, token);
        }

        return scores;
    }

    private void Names(Span<float> row, int block, PageSurvey survey, BlockModel model)
    {
        var elements = survey.Elements.All;
        var place = survey.Blocks[block].Element;
        var parent = elements[place].Parent;
        var outer = parent < 0 ? -1 : elements[parent].Parent;
        ref readonly var own = ref _profiles[elements[place].Profile];
        var above = parent < 0 ? default : _profiles[elements[parent].Profile];
        var further = outer < 0 ? default : _profiles[elements[outer].Profile];
        Table(row[(int)Feature.OwnSum..], own);
        Table(row[(int)Feature.ParentSum..], above);
        Table(row[(int)Feature.OuterSum..], further);

        var (sum, count, inlines) = (own.Own, own.Count, 0f);
        foreach (var profile in survey.InlineProfiles(block))
        {
            sum += _profiles[profile].Inline;
            count += _profiles[profile].Count;
            inlines += _profiles[profile].TableInline;
        }

        row[(int)Feature.InlineSum] = inlines;
        ref readonly var lineage = ref _lineages[place];
        row[(int)Feature.AroundMin] = lineage.Min;
        row[(int)Feature.AroundMax] = lineage.Max;
        row[(int)Feature.AroundDamped] = lineage.Damped;
        row[(int)Feature.AroundSinceMin] = lineage.SinceMin;
        row[(int)Feature.AroundLow] = lineage.Low;

        var (firstPair, secondPair, allTags) = NameSlots.Pairs(elements, place);
        sum += model.Names.Weight(firstPair) + model.Names.Weight(secondPair) + model.Names.Weight(allTags);
        count += 3;
        sum += above.Parent + further.Outer;
        count += above.Count + further.Count;
        var ancestors = 0;
        for (var up = parent; up >= 0 && ancestors < NameSlots.MaximumAncestors; up = elements[up].Parent)
        {
            // Within the limit an ancestor knows the sum of all above it.
            if (elements[up].Depth < NameSlots.MaximumAncestors && ancestors + elements[up].Depth < NameSlots.MaximumAncestors)
            {
                sum += _lineages[up].Sum;
                count += _lineages[up].Count;
                break;
            }

            ref readonly var named = ref _profiles[elements[up].Profile];
            sum += named.Around;
            count += named.Count;
            ancestors++;
        }

        row[(int)Feature.LinearNames] = model.Names.Score(sum, count);
    }

    private static void Table(Span<float> to, in ProfileScores scores)
    {
        to[0] = scores.TableOwn;
        to[1] = scores.TableOwnMin;
        to[2] = scores.TableOwnMax;
    }

    /// <summary>What a profile's tokens add up to in each place.</summary>
    private struct ProfileScores
    {
        public int Count;
        public int Own;
        public int Inline;
        public int Parent;
        public int Outer;
        public int Around;
        public float TableOwn;
        public float TableOwnMin;
        public float TableOwnMax;
        public float TableInline;
        public float TableAround;
    }

    /// <summary>What an element and all around it add up to.</summary>
    private struct Lineage
    {
        public int Sum;
        public int Count;
        public float Min;
        public float Max;
        public float Damped;
        public int SinceMin;
        public int Low;
    }
}
