using System.Threading.Channels;

namespace ArticleCli.Batch;

/// <summary>What one input's way through a run is made of.</summary>
/// <param name="Convert">Makes the outcome of an input, on a worker; the second argument is what <paramref name="Fetch"/> gave. Never throws but for cancellation.</param>
/// <param name="Fetch">Fetches an address; failures become part of what it gives.</param>
internal sealed record Stages(Func<PlannedInput, FetchOutcome?, long, CancellationToken, Outcome> Convert, Func<AddressInput, CancellationToken, Task<FetchOutcome?>> Fetch);

/// <summary>Many inputs through few workers: files and records in order as they come, addresses host by host.</summary>
/// <param name="jobs">Workers.</param>
/// <param name="stages">What is done with an input.</param>
/// <param name="sink">Where outcomes go.</param>
internal sealed class Pipeline(int jobs, Stages stages, OrderedSink sink) : IDisposable
{
    // AngleSharp and the writers recurse at most 512 levels; a worker's stack leaves them ample room.
    private const int StackSize = 16 << 20;
    private const int MaximumHostsAtOnce = 64;

    private readonly Channel<Work> _work = Channel.CreateBounded<Work>(2 * jobs);
    private readonly SemaphoreSlim _hosts = new(MaximumHostsAtOnce);

    /// <summary>Runs all inputs.</summary>
    /// <param name="inputs">The inputs in order, found while the first are at work.</param>
    /// <param name="cancellation">Stops the run: what is in hand is finished or dropped whole.</param>
    public void Run(IEnumerable<PlannedInput> inputs, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var faults = new List<Exception>();
        var workers = new List<Thread>();
        for (var i = 0; i < jobs; i++)
        {
            var worker = new Thread(() => Guard(() => Serve(stop.Token)), StackSize) { IsBackground = true, Name = "converter" };
            worker.Start();
            workers.Add(worker);
        }

        var lanes = new Dictionary<string, HostLane>(StringComparer.OrdinalIgnoreCase);
        Guard(() => Dispatch(inputs, lanes, stop.Token));
        foreach (var lane in lanes.Values)
            lane.Close();
        Guard(() => Task.WhenAll(lanes.Values.Select(static l => l.Done)).GetAwaiter().GetResult());
        _work.Writer.Complete();
        foreach (var worker in workers)
            worker.Join();
        if (faults.Find(static f => f is not OperationCanceledException) is { } fault)
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(fault);
        cancellation.ThrowIfCancellationRequested();

        // Whatever ends one part of the run (a full disk, a closed pipe) ends the others.
#pragma warning disable CA1031 // The exception is not lost: the first one is thrown above.
        void Guard(Action part)
        {
            try
            {
                part();
            }
            catch (Exception exception)
            {
                lock (faults)
                    faults.Add(exception);
                stop.Cancel();
            }
        }
#pragma warning restore CA1031
    }

    /// <inheritdoc/>
    public void Dispose() => _hosts.Dispose();

    private void Dispatch(IEnumerable<PlannedInput> inputs, Dictionary<string, HostLane> lanes, CancellationToken stop)
    {
        long index = 0;
        foreach (var input in inputs)
        {
            stop.ThrowIfCancellationRequested();
            if (input is AddressInput address)
            {
                var host = Uri.TryCreate(address.Address, UriKind.Absolute, out var uri) ? uri.Host : "";
                if (!lanes.TryGetValue(host, out var lane))
                    lanes[host] = lane = new HostLane((i, a) => Fetch(i, a, stop));
                lane.Add(index, address);
            }
            else
            {
                sink.WaitForRoom(index, stop);
                Post(new Work(index, input, null), stop).AsTask().GetAwaiter().GetResult();
            }

            index++;
        }
    }

    private async Task Fetch(long index, AddressInput input, CancellationToken stop)
    {
        await _hosts.WaitAsync(stop);
        FetchOutcome? fetched;
        try
        {
            sink.WaitForRoom(index, stop, isFar: true);
            fetched = await stages.Fetch(input, stop);
        }
        finally
        {
            _hosts.Release();
        }

        await Post(new Work(index, input, fetched), stop);
    }

    private ValueTask Post(Work work, CancellationToken stop) => _work.Writer.WriteAsync(work, stop);

    private void Serve(CancellationToken stop)
    {
        while (_work.Reader.WaitToReadAsync(stop).AsTask().GetAwaiter().GetResult())
        {
            while (_work.Reader.TryRead(out var work))
            {
                stop.ThrowIfCancellationRequested();
                sink.Add(stages.Convert(work.Input, work.Fetched, work.Index, stop) with { Index = work.Index });
            }
        }
    }

    private sealed record Work(long Index, PlannedInput Input, FetchOutcome? Fetched);
}

/// <summary>The addresses of one host: fetched one after the other, so that no host is asked twice at once.</summary>
internal sealed class HostLane
{
    private readonly Channel<(long Index, AddressInput Input)> _queue = Channel.CreateUnbounded<(long Index, AddressInput Input)>(new UnboundedChannelOptions { SingleReader = true });

    /// <summary>Starts the lane.</summary>
    /// <param name="fetch">Fetches an address and hands it on.</param>
    public HostLane(Func<long, AddressInput, Task> fetch) => Done = Task.Run(async () =>
    {
        await foreach (var (index, input) in _queue.Reader.ReadAllAsync())
            await fetch(index, input);
    });

    /// <summary>All its addresses are through, or the run was stopped.</summary>
    public Task Done { get; }

    /// <summary>Puts an address at the lane's end.</summary>
    /// <param name="index">Its place among all inputs.</param>
    /// <param name="input">The address.</param>
    public void Add(long index, AddressInput input) => _queue.Writer.TryWrite((index, input));

    /// <summary>No more addresses.</summary>
    public void Close() => _queue.Writer.TryComplete();
}
