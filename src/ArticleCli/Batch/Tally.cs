namespace ArticleCli.Batch;

/// <summary>What became of a run's inputs.</summary>
internal sealed class Tally
{
    private readonly long[] _counts = new long[Enum.GetValues<Fate>().Length];

    /// <summary>Inputs that are through.</summary>
    public long Done => _counts.Sum();

    /// <summary>Inputs that failed, or that had a warning where that counts as one.</summary>
    public long Failed => this[Fate.Failed] + Warned;

    /// <summary>Inputs with a warning where <c>--fail-on-warning</c> counts it.</summary>
    public long Warned { get; private set; }

    /// <summary>The exit code of the only input's failure.</summary>
    public int LastFailure { get; private set; }

    /// <summary>How many had this fate.</summary>
    /// <param name="fate">The fate.</param>
    public long this[Fate fate] => Volatile.Read(ref _counts[(int)fate]);

    /// <summary>Counts an outcome.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <param name="failOnWarning">A warning counts as a failure.</param>
    public void Count(Outcome outcome, bool failOnWarning)
    {
        Interlocked.Increment(ref _counts[(int)outcome.Fate]);
        if (outcome.Fate == Fate.Failed)
            LastFailure = outcome.Failure is { } failure ? Messages.ExitCode.Of(failure.Cause) : Messages.ExitCode.Fault;
        else if (failOnWarning && outcome.Warnings.Count > 0)
            (Warned, LastFailure) = (Warned + 1, Messages.ExitCode.NoArticle);
    }

    /// <summary>The run in one line.</summary>
    /// <param name="seconds">How long it took.</param>
    /// <returns><c>1998 converted, 2 failed in 3.2 s</c>.</returns>
    public string Summary(double seconds)
    {
        var parts = new List<string> { $"{this[Fate.Converted]} converted" };
        Add(Fate.Unchanged, "unchanged");
        Add(Fate.Skipped, "skipped");
        Add(Fate.Duplicate, this[Fate.Duplicate] == 1 ? "duplicate" : "duplicates");
        Add(Fate.Failed, "failed");
        if (Warned > 0)
            parts.Add($"{Warned} with warnings");
        return string.Join(", ", parts) + string.Create(System.Globalization.CultureInfo.InvariantCulture, $" in {seconds:0.0} s");

        void Add(Fate fate, string word)
        {
            if (this[fate] > 0)
                parts.Add($"{this[fate]} {word}");
        }
    }
}
