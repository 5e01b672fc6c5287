using System.Globalization;
using ArticleCli.Messages;
using Spectre.Console;

namespace ArticleCli.Batch;

/// <summary>How far a batch is, on standard error: done, failed, rate, time left.</summary>
internal sealed class ProgressBar : IDisposable
{
    private readonly ManualResetEventSlim _over = new();
    private readonly Thread _thread;
    private readonly Messenger _messages;

    /// <summary>Starts to show it.</summary>
    /// <param name="tally">What is counted.</param>
    /// <param name="total">How many inputs there are, or null where nobody knows yet.</param>
    /// <param name="messages">Its lines go above the bar from now on.</param>
    /// <param name="color">Colours may be written.</param>
    public ProgressBar(Tally tally, long? total, Messenger messages, bool color)
    {
        _messages = messages;
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = color ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(Console.Error),
        });
        messages.Write = line => console.Write(new Text(line));
        _thread = new Thread(() => Show(console, tally, total)) { IsBackground = true, Name = "progress" };
        _thread.Start();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _over.Set();
        _thread.Join();
        _messages.Write = null;
        _over.Dispose();
    }

    private void Show(IAnsiConsole console, Tally tally, long? total)
    {
        ProgressColumn[] columns = total is null
            ? [new SpinnerColumn(), new TaskDescriptionColumn()]
            : [new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn()];
        var started = TimeProvider.System.GetTimestamp();
        console.Progress().AutoClear(true).HideCompleted(false).Columns(columns).Start(context =>
        {
            var task = context.AddTask("starting", maxValue: total ?? double.MaxValue);
            while (!_over.Wait(100))
            {
                var done = tally.Done;
                var rate = done / Math.Max(0.1, TimeProvider.System.GetElapsedTime(started).TotalSeconds);
                task.Value = done;
                task.Description = string.Create(CultureInfo.InvariantCulture, $"{done}{(total is null ? "" : $" of {total}")} done, {tally.Failed} failed, {rate:0} a second");
            }

            task.Value = task.MaxValue;
        });
    }
}
