using System.Diagnostics;
using System.Globalization;
using ArticleCli.Read.Html.Select;
using ArticleCli.Read.Html.Survey;

namespace ArticleCli.Bench.Train;

/// <summary><c>train</c>: learns the block model from wcxb-dev, tells how good it is by cross-validation over sites, and writes the file that the reader carries.</summary>
internal sealed class Trainer
{
    private const int Folds = 5;
    private const float LightestRow = 3;

    private readonly List<Example> _examples;
    private readonly TableTrainer _tables = new();
    private readonly Dictionary<int, (LinearModel Names, LinearModel Words)> _linear = [];
    private readonly SlotRows[] _names;
    private readonly SlotRows[] _words;
    private readonly TrainOptions _options;

    private Trainer(List<Example> examples, TrainOptions options)
    {
        _examples = examples;
        _options = options;
        _names = new SlotRows[examples.Count];
        _words = new SlotRows[examples.Count];
        foreach (var example in examples.Where(Teaches))
            _tables.Add(example);
        CollectRows();
    }

    public static int Run(string[] arguments)
    {
        var options = TrainOptions.Parse(arguments);
        var clock = Stopwatch.StartNew();
        var examples = Corpus.Read(options.Folder, "wcxb-dev");
        Say($"read and surveyed {examples.Count} pages", clock);
        Parallel.ForEach(examples, static example => example.Labels = Labeler.Label(example));
        examples.RemoveAll(static example => example.Labels.Length == 0 && example.Survey.Blocks.Length > 0);
        Say($"labelled {examples.Count} pages, ceiling {Evaluation.Of(examples, static example => [.. example.Labels.Select(static label => label > 0.5f)])}", clock);
        if (options.WithPieces)
            AddPieces(examples, options, clock);
        var trainer = new Trainer(examples, options);
        Say($"{trainer._names.Sum(static page => page.Rows.Length)} rows", clock);
        if (options.CrossValidate)
            trainer.CrossValidate(clock);
        if (options.Output is { } output)
        {
            ModelWriter.Write(output, trainer.Final(clock));
            Say($"wrote {new FileInfo(output).Length:N0} bytes", clock);
        }

        return 0;
    }

    /// <summary>Adds the pages of which only pieces are known, labelled by a first model of the others.</summary>
    private static void AddPieces(List<Example> examples, TrainOptions options, Stopwatch clock)
    {
        var first = new Trainer(examples, options with { Seeds = 1 }).Final(clock);
        var model = new BlockModel(new TokenTable(first.Keys, first.Values), first.Names, first.Words, new Forest(first.Trees));
        var pages = Corpus.Read(options.Folder, "traf-open");
        var judge = new BlockJudge();
        foreach (var page in pages)
            PieceLabeler.Label(page, judge.Judge(page.Survey, model).ToArray(), options.Guessed);
        Say($"labelled {pages.Count} pages by pieces", clock);
        examples.AddRange(pages);
    }

    private static void Say(string text, Stopwatch clock) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{clock.Elapsed.TotalSeconds,6:0} s  {text}"));

    /// <summary>Chooses training rows: heavy ones all, light ones by lot and weighted back.</summary>
    private void CollectRows()
    {
        var total = 0.0;
        var count = 0;
        foreach (var example in _examples)
        {
            if (!Teaches(example))
                continue;
            foreach (var block in example.Survey.Blocks)
                total += Weight(example, block);
            count += example.Survey.Blocks.Length;
        }

        var unit = (float)(total / count);
        var random = new Random(7);
        var slots = new List<uint>();
        Span<uint> wordSlots = stackalloc uint[WordSlots.Maximum];
        for (var p = 0; p < _examples.Count; p++)
        {
            var example = _examples[p];
            var (rows, labels, weights) = (new List<int>(), new List<float>(), new List<float>());
            var (nameStarts, names) = (new List<int> { 0 }, new List<ushort>());
            var (wordStarts, words) = (new List<int> { 0 }, new List<ushort>());
            for (var b = 0; Teaches(example) && b < example.Survey.Blocks.Length; b++)
            {
                var weight = Weight(example, example.Survey.Blocks[b]) / unit * (example.Trust?[b] ?? 1);
                if (weight < LightestRow)
                {
                    if (random.NextSingle() > weight / LightestRow)
                        continue;
                    weight = LightestRow;
                }

                rows.Add(b);
                labels.Add(example.Labels[b]);
                weights.Add(weight);
                NameSlots.Collect(example.Survey, b, slots);
                foreach (var slot in slots)
                    names.Add((ushort)(slot & ((1 << LinearTrainer.Bits) - 1)));
                nameStarts.Add(names.Count);
                var wordCount = WordSlots.Collect(example.Survey, b, wordSlots);
                foreach (var slot in wordSlots[..wordCount])
                    words.Add((ushort)(slot & ((1 << LinearTrainer.Bits) - 1)));
                wordStarts.Add(words.Count);
            }

            float[] linearWeights = [.. weights.Select(weight => MathF.Pow(weight / LightestRow, _options.LinearWeightPower))];
            _names[p] = new SlotRows([.. rows], [.. labels], linearWeights, [.. nameStarts], [.. names]);
            _words[p] = new SlotRows([.. rows], [.. labels], linearWeights, [.. wordStarts], [.. words]);
            _rowWeights.Add([.. weights]);
        }
    }

    private readonly List<float[]> _rowWeights = [];

    /// <summary>A page with a truth of no words says that somebody did not label it.</summary>
    private static bool Teaches(Example example) => example.TruthWords > 0;

    private static float Weight(Example example, in TextBlock block) => MathF.Pow(block.WordCount / (example.TruthWords + 100f), 0.8f);

    private void CrossValidate(Stopwatch clock)
    {
        TrainLinear([.. Enumerable.Range(0, Folds).Select(fold => 1 << fold), .. Pairs()]);
        Say("linear models", clock);
        var chances = new float[_examples.Count][];
        var models = new BlockModel[Folds];
        for (var outer = 0; outer < Folds; outer++)
        {
            var lists = TrainTreeLists(outer);
            Forest[] trees = [.. lists.Select(static list => new Forest(list))];
            models[outer] = ModelWithout(outer, lists);
            FillAll(outer, test: true);
            for (var p = 0; p < _examples.Count; p++)
            {
                if (_examples[p].Fold == outer)
                    chances[p] = Predict(_examples[p].Survey, trees);
            }

            Say($"fold {outer}", clock);
        }

        Report(chances);
        if (_options.Records is { } records)
            UnseenRecords.Write(_options.Folder, records, models, _examples);
    }

    /// <summary>The whole model of one fold, as the program would carry it.</summary>
    private BlockModel ModelWithout(int outer, List<List<Tree>> trees)
    {
        var (keys, values) = _tables.MakeArrays(group => group % Folds == outer);
        var (names, words) = _linear[1 << outer];
        return new BlockModel(new TokenTable(keys, values), names, words, Forest.Mean(trees));
    }

    private void Report(float[][] chances)
    {
        var index = _examples.Select(static (example, p) => (example, p)).ToDictionary(static pair => pair.example, static pair => pair.p);
        var whole = _examples.Where(static example => example.IsWhole).ToList();
        var pieces = _examples.Where(static example => !example.IsWhole).ToList();
        foreach (var withRules in (bool[])[false, true])
        {
            Console.WriteLine(withRules ? "with the rules after the model:" : "the model alone:");
            Evaluation.Print(whole, example => Chosen(example, chances[index[example]], withRules), withRules ? _options.Worst : 0);
            if (pieces.Count > 0)
                Console.WriteLine(Evaluation.OfPieces(pieces, example => Chosen(example, chances[index[example]], withRules)));
        }

        if (_options.Dump is { } dump)
            Evaluation.Dump(dump, _examples, chances);
    }

    private static bool[] Chosen(Example example, float[] chances, bool withRules)
    {
        var chosen = new bool[chances.Length];
        new BlockDecoder().Choose(example.Survey.Blocks, chances, Model.Leaning.Balanced, chosen);
        if (withRules)
            ContentSelector.Rule(example.Survey, new SelectOptions { Kind = example.Kind }, chances, chosen);
        return chosen;
    }

    private static float[] Predict(PageSurvey survey, Forest[] forests)
    {
        var chances = new float[survey.Blocks.Length];
        var scores = new float[chances.Length];
        foreach (var forest in forests)
        {
            forest.Score(survey.Features.All, FeatureMatrix.Columns, scores);
            for (var i = 0; i < chances.Length; i++)
                chances[i] += scores[i];
        }

        for (var i = 0; i < chances.Length; i++)
            chances[i] = 1 / (1 + MathF.Exp(-chances[i] / forests.Length));
        return chances;
    }

    /// <summary>Trains trees on all but one fold; −1 trains on everything.</summary>
    private List<List<Tree>> TrainTreeLists(int outer)
    {
        FillAll(outer, test: false);
        var pages = Enumerable.Range(0, _examples.Count).Where(p => _examples[p].Fold != outer).ToArray();
        var rows = pages.Sum(p => _names[p].Rows.Length);
        var values = new float[rows * FeatureMatrix.Columns];
        var (labels, weights) = (new float[rows], new float[rows]);
        var row = 0;
        foreach (var p in pages)
        {
            for (var r = 0; r < _names[p].Rows.Length; r++)
            {
                _examples[p].Survey.Features.Row(_names[p].Rows[r]).CopyTo(values.AsSpan(row * FeatureMatrix.Columns));
                labels[row] = _names[p].Labels[r];
                weights[row++] = _rowWeights[p][r];
            }
        }

        return [.. Enumerable.Range(0, _options.Seeds).Select(seed => LightGbm.Train(values, FeatureMatrix.Columns, labels, weights, _options.Parameters(seed), _options.Trees))];
    }

    /// <summary>Completes the features of the pages to train on (scores from models that know neither the page's fold nor the outer one) or to test.</summary>
    private void FillAll(int outer, bool test)
    {
        var tables = Enumerable.Range(0, Corpus.Groups + 1).AsParallel().AsOrdered().Select(own => _tables.Make(group => group == own || group % Folds == outer)).ToArray();
        Parallel.ForEach(_examples, () => new BlockJudge(), (example, _, judge) =>
        {
            if (example.Fold == outer != test)
                return judge;
            var (names, words) = _linear[test ? 1 << outer : (1 << example.Fold) | (outer < 0 ? 0 : 1 << outer)];
            judge.Complete(example.Survey, new BlockModel(tables[test ? Corpus.Groups : example.Group], names, words, null));
            return judge;
        }, static _ => { });
    }

    private static IEnumerable<int> Pairs()
    {
        for (var a = 0; a < Folds; a++)
        {
            for (var b = a + 1; b < Folds; b++)
                yield return (1 << a) | (1 << b);
        }
    }

    /// <summary>Trains linear models, each without the folds of its mask.</summary>
    private void TrainLinear(int[] masks)
    {
        var missing = masks.Where(mask => !_linear.ContainsKey(mask)).ToArray();
        var models = missing.AsParallel().AsOrdered().Select(mask =>
        {
            var pages = Enumerable.Range(0, _examples.Count).Where(p => (mask >> _examples[p].Fold & 1) == 0).ToArray();
            return (LinearTrainer.Train([.. pages.Select(p => _names[p])], 11), LinearTrainer.Train([.. pages.Select(p => _words[p])], 12));
        }).ToArray();
        for (var i = 0; i < missing.Length; i++)
            _linear.Add(missing[i], models[i]);
    }

    private TrainedModel Final(Stopwatch clock)
    {
        TrainLinear([0, .. Enumerable.Range(0, Folds).Select(static fold => 1 << fold)]);
        Say("linear models of everything", clock);
        var trees = TrainTreeLists(-1);
        Say("trees of everything", clock);
        var (keys, values) = _tables.MakeArrays(static _ => false);
        return new TrainedModel(keys, values, _linear[0].Names, _linear[0].Words, [.. trees.SelectMany(static list => list)], _options.Seeds);
    }
}
