using System.Collections.Concurrent;

namespace ArticleCli.Load.Http;

/// <summary>One request at a time to a host, first come, first served, with a pause between them.</summary>
internal sealed class HostQueue(TimeSpan wait, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, Lane> _lanes = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits for a host to be free. The host is ours until the turn is disposed.</summary>
    public async Task<Turn> EnterAsync(string host, CancellationToken cancellation)
    {
        var lane = _lanes.GetOrAdd(host, static _ => new Lane());
        await lane.EnterAsync(cancellation);
        var turn = new Turn(lane, clock, wait);
        try
        {
            var pause = lane.FreeAt - clock.GetUtcNow();
            if (pause > TimeSpan.Zero) await Task.Delay(pause, clock, cancellation);
            return turn;
        }
        catch
        {
            lane.Leave();
            throw;
        }
    }

    /// <summary>The right to ask a host.</summary>
    internal sealed class Turn(Lane lane, TimeProvider clock, TimeSpan wait) : IDisposable
    {
        /// <summary>The host asked for a pause: nobody asks it again before that.</summary>
        public void RestFor(TimeSpan pause) => lane.FreeAt = Later(lane.FreeAt, clock.GetUtcNow() + pause);

        public void Dispose()
        {
            if (wait > TimeSpan.Zero) RestFor(wait);
            lane.Leave();
        }

        private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
    }

    internal sealed class Lane
    {
        private readonly Queue<TaskCompletionSource> _waiting = new();
        private bool _busy;

        /// <summary>Written and read by the turn's holder alone.</summary>
        public DateTimeOffset FreeAt { get; set; }

        public async Task EnterAsync(CancellationToken cancellation)
        {
            cancellation.ThrowIfCancellationRequested();
            TaskCompletionSource place;
            lock (_waiting)
            {
                if (!_busy)
                {
                    _busy = true;
                    return;
                }

                place = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                _waiting.Enqueue(place);
            }

            using var registration = cancellation.Register(() => place.TrySetCanceled(cancellation));
            await place.Task;
        }

        public void Leave()
        {
            lock (_waiting)
            {
                while (_waiting.TryDequeue(out var next))
                {
                    // Who gave up while waiting is passed over.
                    if (next.TrySetResult()) return;
                }

                _busy = false;
            }
        }
    }
}
