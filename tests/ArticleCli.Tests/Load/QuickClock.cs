using System.Collections.Concurrent;

namespace ArticleCli.Tests.Load;

/// <summary>A clock on which every pause is over at once, and time has passed as if it had been waited for. Limits longer than an hour stay real.</summary>
internal sealed class QuickClock : TimeProvider
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);
    private long _passed;

    public ConcurrentQueue<TimeSpan> Pauses { get; } = new();

    public static TimeSpan NoLimit { get; } = TimeSpan.FromDays(2);

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddTicks(Interlocked.Read(ref _passed));

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime < TimeSpan.Zero || dueTime > Longest) return System.CreateTimer(callback, state, dueTime, period);
        Pauses.Enqueue(dueTime);
        Interlocked.Add(ref _passed, dueTime.Ticks);
        return System.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
