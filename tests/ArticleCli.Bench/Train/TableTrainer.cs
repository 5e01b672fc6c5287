using System.Runtime.InteropServices;
using ArticleCli.Read.Html.Select;

namespace ArticleCli.Bench.Train;

/// <summary>Counts by token and role how much of the text that bears it is content, group by group, so that a table can be made without some groups.</summary>
internal sealed class TableTrainer
{
    private const float Prior = 0.45f;
    private readonly Dictionary<uint, float[]> _counts = [];

    /// <summary>Least weight that a token must have had to be kept.</summary>
    public static float LeastWeight { get; set; } = 3;

    public void Add(Example example)
    {
        var survey = example.Survey;
        var page = new Dictionary<uint, (float Content, float Words)>();
        var headings = new Dictionary<uint, (float Content, float Words)>();
        var elements = survey.Elements.All.ToArray();
        var around = AroundSums(example, elements);
        for (var b = 0; b < survey.Blocks.Length; b++)
        {
            var block = survey.Blocks[b];
            var content = example.Labels[b] * block.WordCount;
            foreach (var token in survey.Profiles.Tokens(elements[block.Element].Profile))
                Count(page, TokenTable.Key(TokenRole.Own, token), content, block.WordCount);
            foreach (var profile in survey.InlineProfiles(b))
            {
                foreach (var token in survey.Profiles.Tokens(profile))
                    Count(page, TokenTable.Key(TokenRole.Inline, token), content, block.WordCount);
            }

            if (survey.HeadingOf(b) is >= 0 and var heading)
            {
                var words = survey.Walk.Words.Slice(survey.Blocks[heading].WordStart, Math.Min(12, survey.Blocks[heading].WordCount));
                foreach (var word in words)
                    Count(headings, TokenTable.Key(TokenRole.Heading, word), example.Labels[b], 1);
            }
        }

        // An element inside another with the same name must not count its words twice.
        for (var i = 0; i < elements.Length; i++)
        {
            foreach (var token in survey.Profiles.Tokens(elements[i].Profile))
            {
                if (!BearsAbove(survey, elements, elements[i].Parent, token))
                    Count(page, TokenTable.Key(TokenRole.Around, token), around[i].Content, around[i].Words);
            }
        }

        foreach (var (key, (content, words)) in page)
            Merge(key, example.Group, content / words, words / (words + 30));
        foreach (var (key, (content, count)) in headings)
            Merge(key, example.Group, content / count, count / (count + 2));
    }

    /// <summary>A table of all groups but those left out.</summary>
    public TokenTable Make(Func<int, bool> leftOut)
    {
        var (keys, values) = MakeArrays(leftOut);
        return new TokenTable(keys, values);
    }

    public (uint[] Keys, sbyte[] Values) MakeArrays(Func<int, bool> leftOut)
    {
        var (keys, values) = (new List<uint>(), new List<sbyte>());
        var used = Enumerable.Range(0, Corpus.Groups).Where(group => !leftOut(group)).ToArray();
        foreach (var (key, counts) in _counts)
        {
            var (content, all) = (0f, 0f);
            foreach (var group in used)
            {
                content += counts[2 * group];
                all += counts[(2 * group) + 1];
            }

            if (all < LeastWeight)
                continue;
            var odds = MathF.Log((content + (2 * Prior)) / (all - content + (2 * (1 - Prior)))) - MathF.Log(Prior / (1 - Prior));
            var value = (sbyte)Math.Clamp(MathF.Round(odds * TokenTable.Steps), -127, 127);
            if (value == 0)
                continue;
            keys.Add(key);
            values.Add(value);
        }

        var sorted = keys.ToArray();
        var sortedValues = values.ToArray();
        Array.Sort(sorted, sortedValues);
        return (sorted, sortedValues);
    }

    private static bool BearsAbove(Read.Html.Survey.PageSurvey survey, Read.Html.Survey.Element[] elements, int above, uint token)
    {
        for (var up = above; up >= 0; up = elements[up].Parent)
        {
            if (survey.Profiles.Tokens(elements[up].Profile).Contains(token))
                return true;
        }

        return false;
    }

    private static (float Content, float Words)[] AroundSums(Example example, Read.Html.Survey.Element[] elements)
    {
        var content = new float[example.Labels.Length + 1];
        for (var b = 0; b < example.Labels.Length; b++)
            content[b + 1] = content[b] + (example.Labels[b] * example.Survey.Blocks[b].WordCount);
        var words = example.Survey.Elements.Sums.Words;
        return [.. elements.Select(element => (content[element.EndBlock] - content[element.FirstBlock], (float)(words[element.EndBlock] - words[element.FirstBlock])))];
    }

    private static void Count(Dictionary<uint, (float Content, float Words)> page, uint key, float content, float words)
    {
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(page, key, out _);
        count = (count.Content + content, count.Words + words);
    }

    private void Merge(uint key, int group, float share, float weight)
    {
        if (!_counts.TryGetValue(key, out var counts))
            _counts.Add(key, counts = new float[2 * Corpus.Groups]);
        counts[2 * group] += weight * share;
        counts[(2 * group) + 1] += weight;
    }
}
