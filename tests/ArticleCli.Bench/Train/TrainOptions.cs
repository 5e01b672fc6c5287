using System.Globalization;

namespace ArticleCli.Bench.Train;

/// <summary>What <c>train</c> was asked for.</summary>
internal sealed record TrainOptions
{
    public string Folder { get; init; } = Path.Combine(RepositoryFolder.Path, "..", "shared", "eval");

    public bool CrossValidate { get; init; } = true;

    /// <summary>Where to write the model; null writes none.</summary>
    public string? Output { get; init; }

    /// <summary>Where to write each page's chances; null writes none.</summary>
    public string? Dump { get; init; }

    /// <summary>Folder for the program's records of every page, each by a model that has not seen the page's site; null writes none.</summary>
    public string? Records { get; init; }

    public int Worst { get; init; }

    /// <summary>Learn from traf-open too.</summary>
    public bool WithPieces { get; init; } = true;

    /// <summary>Share of a whole truth's weight that a guessed label has; 0 reads traf-open for testing alone.</summary>
    public float Guessed { get; init; } = 0.1f;

    public int Trees { get; init; } = 280;

    public int Leaves { get; init; } = 31;

    public float Rate { get; init; } = 0.06f;

    /// <summary>Forests that are averaged.</summary>
    public int Seeds { get; init; } = 1;

    public float LinearWeightPower { get; init; } = 0.5f;

    public string Parameters(int seed) => string.Create(
        CultureInfo.InvariantCulture,
        $"objective=cross_entropy learning_rate={Rate} num_leaves={Leaves} feature_fraction=0.3 bagging_fraction=0.8 bagging_freq=1 min_data_in_leaf=30 lambda_l2=5 max_bin=63 num_threads=1 deterministic=true force_col_wise=true seed={seed + 5} verbosity=-1");

    public static TrainOptions Parse(string[] arguments)
    {
        var options = new TrainOptions();
        for (var i = 0; i < arguments.Length; i++)
        {
            options = arguments[i] switch
            {
                "--out" => options with { Output = arguments[++i] },
                "--dump" => options with { Dump = arguments[++i] },
                "--records" => options with { Records = arguments[++i] },
                "--no-pieces" => options with { WithPieces = false },
                "--guessed" => options with { Guessed = float.Parse(arguments[++i], CultureInfo.InvariantCulture) },
                "--no-cv" => options with { CrossValidate = false },
                "--worst" => options with { Worst = int.Parse(arguments[++i], CultureInfo.InvariantCulture) },
                "--trees" => options with { Trees = int.Parse(arguments[++i], CultureInfo.InvariantCulture) },
                "--leaves" => options with { Leaves = int.Parse(arguments[++i], CultureInfo.InvariantCulture) },
                "--rate" => options with { Rate = float.Parse(arguments[++i], CultureInfo.InvariantCulture) },
                "--seeds" => options with { Seeds = int.Parse(arguments[++i], CultureInfo.InvariantCulture) },
                "--linear-power" => options with { LinearWeightPower = float.Parse(arguments[++i], CultureInfo.InvariantCulture) },
                var folder => options with { Folder = folder },
            };
        }

        return options;
    }
}
