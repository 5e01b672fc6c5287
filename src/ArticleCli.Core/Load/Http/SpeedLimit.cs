namespace ArticleCli.Load.Http;

/// <summary>Ends a read that brings less than the lowest speed over a whole window.</summary>
internal sealed class SpeedLimit : IDisposable
{
    private readonly ITimer _timer;
    private long _bytes;

    public SpeedLimit(CancellationTokenSource slow, FetchLimits limits, TimeProvider clock)
    {
        var least = FetchLimits.LowestSpeed * limits.SpeedWindow.TotalSeconds;
        _timer = clock.CreateTimer(_ => EndIfBelow(slow, least), null, limits.SpeedWindow, limits.SpeedWindow);
    }

    public void Count(int bytes) => Interlocked.Add(ref _bytes, bytes);

    public void Dispose() => _timer.Dispose();

    private void EndIfBelow(CancellationTokenSource slow, double least)
    {
        if (Interlocked.Exchange(ref _bytes, 0) < least) slow.Cancel();
    }
}
