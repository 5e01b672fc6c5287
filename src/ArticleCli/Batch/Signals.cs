using System.Runtime.InteropServices;
using ArticleCli.Messages;

namespace ArticleCli.Batch;

/// <summary>Ctrl-C and <c>kill</c>: the first ends the run in order, the second at once.</summary>
internal sealed class Signals : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly List<PosixSignalRegistration> _registrations;
    private int _received;

    /// <summary>Listens from now on.</summary>
    public Signals() => _registrations =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGINT, c => Receive(c, ExitCode.Interrupted)),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, c => Receive(c, ExitCode.Terminated)),
    ];

    /// <summary>The run is to end.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>The exit code of the signal that came first; 0 for none.</summary>
    public int Code => _received;

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var registration in _registrations)
            registration.Dispose();
        _source.Dispose();
    }

    private void Receive(PosixSignalContext context, int code)
    {
        context.Cancel = true;
        if (Interlocked.CompareExchange(ref _received, code, 0) != 0)
            Environment.Exit(code);
        _source.Cancel();
    }
}
