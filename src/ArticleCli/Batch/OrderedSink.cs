namespace ArticleCli.Batch;

/// <summary>Where outcomes go, one after the other, in input order.</summary>
internal interface ISink
{
    /// <summary>Takes the next outcome.</summary>
    /// <param name="outcome">What became of the input.</param>
    /// <returns>What it came to in the end: a duplicate, a file in the way.</returns>
    /// <exception cref="Model.ArticleException">Nothing more can be written; the run stops.</exception>
    Outcome Take(Outcome outcome);

    /// <summary>All inputs are through.</summary>
    void Finish();
}

/// <summary>For a pass that writes nothing.</summary>
internal sealed class NoSink : ISink
{
    /// <inheritdoc/>
    public Outcome Take(Outcome outcome) => outcome;

    /// <inheritdoc/>
    public void Finish()
    {
    }
}

/// <summary>Puts outcomes that workers finish in any order back in order, and holds fast workers back where too much waits.</summary>
/// <param name="sink">Where they go.</param>
/// <param name="told">Told of each outcome, in order, after the sink.</param>
internal sealed class OrderedSink(ISink sink, Action<Outcome> told)
{
    // Enough that a slow page of a second holds nobody up, little enough that memory stays flat.
    private const int MaximumAhead = 2048;
    private const long MaximumWeight = 64L << 20;

    private readonly Dictionary<long, Outcome> _waiting = [];
    private long _next;
    private long _weight;
    private bool _isWriting;

    /// <summary>Waits until an input may be started: always true of the one whose turn it is.</summary>
    /// <param name="index">The input's place.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <param name="isFar">The input may lie far ahead of the others (addresses, whose hosts take turns).</param>
    public void WaitForRoom(long index, CancellationToken cancellation, bool isFar = false)
    {
        lock (_waiting)
        {
            while (index != _next && (_weight > MaximumWeight || (!isFar && index - _next > MaximumAhead)))
            {
                cancellation.ThrowIfCancellationRequested();
                Monitor.Wait(_waiting, 100);
            }
        }
    }

    /// <summary>Hands in an outcome. The worker who closes the gap writes what waited behind it; the others go on converting meanwhile.</summary>
    /// <param name="outcome">What became of an input.</param>
    public void Add(Outcome outcome)
    {
        lock (_waiting)
        {
            _waiting.Add(outcome.Index, outcome);
            _weight += outcome.Weight;
            if (_isWriting)
                return;
            _isWriting = true;
        }

        while (TryNext() is { } ready)
            told(sink.Take(ready));
    }

    private Outcome? TryNext()
    {
        lock (_waiting)
        {
            if (_waiting.Remove(_next, out var ready))
            {
                _next++;
                _weight -= ready.Weight;
            }
            else
            {
                _isWriting = false;
            }

            Monitor.PulseAll(_waiting);
            return ready;
        }
    }
}
