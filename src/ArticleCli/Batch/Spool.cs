namespace ArticleCli.Batch;

/// <summary>Keeps inputs that can be had only once (records from a pipe, pages from the web) on disk between two passes over them.</summary>
internal sealed class Spool : IDisposable
{
    private readonly FileStream _file = new(Path.Join(Path.GetTempPath(), "article-" + Guid.NewGuid().ToString("N")), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
    private readonly SortedDictionary<long, Kept> _kept = [];

    /// <summary>Keeps an input of the first pass.</summary>
    /// <param name="index">Its place among the inputs.</param>
    /// <param name="input">The input.</param>
    /// <param name="fetched">What came back for it, if it is an address.</param>
    public void Keep(long index, PlannedInput input, FetchOutcome? fetched)
    {
        var bytes = input is RecordInput record ? record.Line : fetched?.Page?.Body ?? default;
        lock (_kept)
        {
            var start = _file.Length;
            RandomAccess.Write(_file.SafeFileHandle, bytes.Span, start);
            _kept[index] = new Kept(
                input is RecordInput r ? r with { Line = default } : input,
                fetched?.Page is { } page ? fetched with { Page = page with { Body = [] } } : fetched,
                start,
                bytes.Length);
        }
    }

    /// <summary>The inputs again, in order.</summary>
    /// <returns>The same inputs as in the first pass.</returns>
    public IEnumerable<PlannedInput> Inputs()
    {
        foreach (var kept in _kept.Values)
        {
            if (kept.Input is RecordInput record)
                yield return record with { Line = Read(kept) };
            else if (kept.Input is AddressInput address)
                yield return address with { Kept = kept };
            else
                yield return kept.Input;
        }
    }

    /// <summary>What came back for an address in the first pass.</summary>
    /// <param name="address">The address, as <see cref="Inputs"/> gave it.</param>
    /// <returns>The same answer.</returns>
    public FetchOutcome? Fetched(AddressInput address)
    {
        if (address.Kept is not Kept kept)
            return null;
        return kept.Fetched?.Page is { } page ? kept.Fetched with { Page = page with { Body = Read(kept) } } : kept.Fetched;
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private byte[] Read(Kept kept)
    {
        var bytes = new byte[kept.Length];
        var read = 0;
        while (read < bytes.Length && RandomAccess.Read(_file.SafeFileHandle, bytes.AsSpan(read), kept.Start + read) is > 0 and var more)
            read += more;
        return bytes;
    }

    private sealed record Kept(PlannedInput Input, FetchOutcome? Fetched, long Start, int Length);
}
