using ArticleCli.Read.Html.Survey;

namespace ArticleCli.Read.Html.Select;

/// <summary>The linear judgement of a block's surroundings: what its neighbours, containers, cards and look-alikes are thought to be.</summary>
internal sealed class ContextFeatures
{
    /// <summary>How far the two linear scores are believed together; they know much of the same.</summary>
    private const float Trust = 0.7f;
    private const float Missing = BlockFeatures.Missing;

    private float[] _chances = [];

    /// <summary>Running sums of words × chance: entry i holds those before block i.</summary>
    private double[] _expected = [];
    private double[] _cards = [];
    private double[] _paths = [];
    private double[] _kinds = [];
    private double[] _sections = [];
    private int[] _sectionWords = [];
    private float[] _sameTexts = [];

    /// <summary>Fills the columns from <see cref="Feature.Chance"/> on.</summary>
    public void Fill(PageSurvey survey, ExpectedScore expected)
    {
        var blocks = survey.Blocks;
        var count = blocks.Length;
        if (count == 0)
            return;
        Prepare(survey, count);
        var (threshold, value) = expected.Best(blocks, _chances.AsSpan(0, count));
        var words = survey.Elements.Sums.Words;
        var maximum = 0f;
        foreach (var chance in _chances.AsSpan(0, count))
            maximum = Math.Max(maximum, chance);
        Span<float> page = [Mean(0, count, words), maximum, Letters.Lg(_expected[count]), threshold, value];
        for (var i = 0; i < count; i++)
        {
            var row = survey.Features.Row(i)[(int)Feature.Chance..];
            At(row, Feature.Chance, _chances[i]);
            for (var step = 1; step <= 3; step++)
            {
                At(row, Feature.Chance + step, i - step < 0 ? Missing : _chances[i - step]);
                At(row, Feature.ChanceBefore3 + step, i + step >= count ? Missing : _chances[i + step]);
            }

            At(row, Feature.ChanceNear, Within(i, 5, count, words));
            At(row, Feature.ChanceFar, Within(i, 15, count, words));
            At(row, Feature.ChanceWide, Within(i, 40, count, words));
            page.CopyTo(row[(Feature.ChancePage - Feature.Chance)..]);
            At(row, Feature.ChanceShareBefore, (float)((_expected[i] + (_chances[i] * blocks[i].WordCount / 2)) / Math.Max(1e-6, _expected[count])));
            Around(row, i, survey);
            Section(row, i, survey);
        }

        Runs(survey);
    }

    private static void At(Span<float> row, Feature feature, float value) => row[feature - Feature.Chance] = value;

    private void Prepare(PageSurvey survey, int count)
    {
        if (_chances.Length < count)
        {
            var size = Math.Max(count, _chances.Length * 2);
            _chances = new float[size];
            _expected = new double[size + 1];
            _sections = new double[size + 1];
            _sectionWords = new int[size + 1];
            _sameTexts = new float[size];
        }

        _cards = Cleared(_cards, survey.Repeats.Cards.Length);
        _paths = Cleared(_paths, survey.Repeats.Paths.Length);
        _kinds = Cleared(_kinds, survey.Repeats.Kinds.Length);
        Array.Clear(_sections, 0, count + 1);
        Array.Clear(_sectionWords, 0, count + 1);
        Array.Clear(_sameTexts, 0, count);
        for (var i = 0; i < count; i++)
        {
            var row = survey.Features.Row(i);
            var chance = Sigmoid(Trust * (row[(int)Feature.LinearNames] + row[(int)Feature.LinearWords]));
            var words = survey.Blocks[i].WordCount;
            _chances[i] = chance;
            _expected[i + 1] = _expected[i] + (chance * words);
            _paths[survey.Repeats.PathOf[i]] += chance * words;
            _kinds[survey.Repeats.KindOf[i]] += chance * words;
            _sections[survey.HeadingOf(i) + 1] += chance * words;
            _sectionWords[survey.HeadingOf(i) + 1] += words;
            ref var same = ref _sameTexts[survey.SameTexts.TextOf[i]];
            same = Math.Max(same, chance);
        }

        var elements = survey.Elements.All;
        for (var i = 0; i < elements.Length; i++)
            _cards[survey.Repeats.GroupOf(i)] += _expected[elements[i].EndBlock] - _expected[elements[i].FirstBlock];
    }

    private static float Sigmoid(float x) => 1 / (1 + MathF.Exp(-x));

    private static double[] Cleared(double[] sums, int count)
    {
        if (sums.Length < count)
            return new double[Math.Max(count, sums.Length * 2)];
        Array.Clear(sums, 0, count);
        return sums;
    }

    private static float Ratio(double expected, int words) => words == 0 ? Missing : (float)(expected / words);

    private float Mean(int first, int end, int[] words) => Ratio(_expected[end] - _expected[first], words[end] - words[first]);

    private float Mean(in Element element, int[] words) => Mean(element.FirstBlock, element.EndBlock, words);

    private float Within(int i, int reach, int count, int[] words) => Mean(Math.Max(0, i - reach), Math.Min(count, i + reach + 1), words);

    private void Around(Span<float> row, int i, PageSurvey survey)
    {
        var elements = survey.Elements.All;
        var repeats = survey.Repeats;
        var words = survey.Elements.Sums.Words;
        var place = survey.Blocks[i].Element;
        var levels = survey.Levels(i);
        for (var level = 0; level < Containers.Levels; level++)
            At(row, Feature.ChanceLevel0 + level, levels[level] < 0 ? Missing : Mean(elements[levels[level]], words));
        At(row, Feature.ChanceCard, CardMean(repeats, repeats.Card[place]));
        At(row, Feature.ChanceOuterCard, CardMean(repeats, repeats.OuterCard[place]));
        At(row, Feature.ChancePath, Ratio(_paths[repeats.PathOf[i]], repeats.Paths[repeats.PathOf[i]].Words));
        At(row, Feature.ChanceKind, Ratio(_kinds[repeats.KindOf[i]], repeats.Kinds[repeats.KindOf[i]].Words));
        At(row, Feature.ChanceMain, survey.Landmarks.Main < 0 ? Missing : Mean(elements[survey.Landmarks.Main], words));
        At(row, Feature.ChanceSameText, _sameTexts[survey.SameTexts.TextOf[i]]);
        At(row, Feature.ChanceParent, elements[place].Parent < 0 ? Missing : Mean(elements[elements[place].Parent], words));
        var article = Missing;
        for (var up = place; up >= 0 && (elements[up].Traits & Traits.Article) != 0; up = elements[up].Parent)
        {
            if ((elements[up].OwnTraits & Traits.Article) == 0)
                continue;
            article = Mean(elements[up], words);
            break;
        }

        At(row, Feature.ChanceArticle, article);
    }

    private float CardMean(Repeats repeats, int card) =>
        card < 0 ? Missing : Ratio(_cards[repeats.GroupOf(card)], repeats.Cards[repeats.GroupOf(card)].Words);

    private void Section(Span<float> row, int i, PageSurvey survey)
    {
        var heading = survey.HeadingOf(i);
        At(row, Feature.ChanceHeading, heading < 0 ? Missing : _chances[heading]);
        At(row, Feature.ChanceSection, Ratio(_sections[heading + 1], _sectionWords[heading + 1]));
    }

    private void Runs(PageSurvey survey)
    {
        var words = survey.Elements.Sums.Words;
        var count = survey.Blocks.Length;
        var last = -1;
        var runStart = -1;
        for (var i = 0; i < count; i++)
        {
            var row = survey.Features.Row(i)[(int)Feature.Chance..];
            At(row, Feature.ChanceSince, last < 0 ? Missing : Letters.Lg(words[i] - words[last + 1]));
            if (_chances[i] <= 0.5f)
            {
                runStart = -1;
                At(row, Feature.ChanceRun, 0);
                continue;
            }

            runStart = runStart < 0 ? i : runStart;
            last = i;
            At(row, Feature.ChanceRun, Letters.Lg(words[i + 1] - words[runStart]));
        }

        var next = -1;
        for (var i = count - 1; i >= 0; i--)
        {
            var row = survey.Features.Row(i)[(int)Feature.Chance..];
            At(row, Feature.ChanceUntil, next < 0 ? Missing : Letters.Lg(words[next] - words[i + 1]));
            if (_chances[i] > 0.5f)
                next = i;
        }
    }
}
