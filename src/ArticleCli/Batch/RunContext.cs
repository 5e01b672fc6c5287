using ArticleCli.Commands;
using ArticleCli.Load.Files;
using ArticleCli.Load.Http;
using ArticleCli.Load.Lists;
using ArticleCli.Messages;

namespace ArticleCli.Batch;

/// <summary>What a run works with: the doors to the machine, so that tests can stand in for them.</summary>
/// <param name="files">The file system.</param>
/// <param name="messages">Where a person is told things.</param>
/// <param name="openStandardInput">Opens standard input.</param>
/// <param name="openFetcher">Makes the run's fetcher, when the first address needs it.</param>
internal sealed class RunContext(IFiles files, Messenger messages, Func<Stream> openStandardInput, Func<Fetcher> openFetcher) : IDisposable
{
    private readonly Lock _gate = new();
    private Fetcher? _fetcher;

    /// <summary>The file system.</summary>
    public IFiles Files => files;

    /// <summary>Where a person is told things.</summary>
    public Messenger Messages => messages;

    /// <summary>The run's fetcher: made when it is first needed, since most runs need none.</summary>
    public Fetcher Network
    {
        get
        {
            lock (_gate)
                return _fetcher ??= openFetcher();
        }
    }

    /// <summary>Standard input.</summary>
    /// <returns>Its bytes.</returns>
    public Stream OpenStandardInput() => openStandardInput();

    /// <summary>The inputs that a feed or sitemap names.</summary>
    /// <param name="job">What is asked.</param>
    /// <param name="input">Its address, path or <c>-</c>.</param>
    /// <param name="body">Its bytes, or null to fetch it.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <returns>The inputs.</returns>
    public Expansion Expand(Job job, string input, byte[]? body, CancellationToken cancellation)
    {
        var expander = new Expander(Network, job.MaximumSize) { Since = job.Since, Maximum = job.Maximum };
        var expansion = body is null ? expander.FetchAsync(job.From, input, cancellation) : expander.ReadAsync(job.From, body, job.Url ?? input, cancellation);
        return expansion.GetAwaiter().GetResult();
    }

    /// <inheritdoc/>
    public void Dispose() => _fetcher?.Dispose();
}
