using ArticleCli.Commands;
using ArticleCli.Load.Browser;
using ArticleCli.Load.Http;
using ArticleCli.Model;

namespace ArticleCli.Batch;

/// <summary>Addresses → pages, rendered where that is asked.</summary>
/// <param name="job">What is asked.</param>
/// <param name="context">What the run works with.</param>
/// <param name="known">What earlier runs did, or null.</param>
internal sealed class Fetching(Job job, RunContext context, KnownOutputs? known)
{
    private readonly Lazy<Renderer> _renderer = new(() => new Renderer(job.Fetch, job.Browser));

    /// <summary>Fetches an address; what goes wrong is part of the answer.</summary>
    /// <param name="input">The address.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <returns>The page, or why there is none; null where nothing need be fetched.</returns>
    public async Task<FetchOutcome?> Fetch(AddressInput input, CancellationToken cancellation)
    {
        if (known?.BeforeReading(input) is not null)
            return null;
        if (job.DryRun)
            return new FetchOutcome(null, null);
        try
        {
            var page = await context.Network.FetchAsync(input.Address, input.Listed.NamedBy ?? input.Address, cancellation);
            return new FetchOutcome(job.Render ? await _renderer.Value.RenderAsync(page, cancellation) : page, null);
        }
        catch (ArticleException failure)
        {
            return new FetchOutcome(null, failure);
        }
    }
}
