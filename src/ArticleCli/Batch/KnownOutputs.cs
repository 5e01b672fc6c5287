using ArticleCli.Commands;
using ArticleCli.Model;

namespace ArticleCli.Batch;

/// <summary>Tells inputs that need no work, since an earlier run did it.</summary>
/// <param name="folder">The output folder.</param>
/// <param name="names">Which output belongs to which input.</param>
/// <param name="onExists">What the user wants with outputs that are there.</param>
internal sealed class KnownOutputs(OutputFolder folder, OutputNames names, OnExists onExists)
{
    /// <summary>An input that need not even be opened.</summary>
    /// <param name="input">The input.</param>
    /// <returns>Its outcome, or null where it must be read.</returns>
    public Outcome? BeforeReading(PlannedInput input)
    {
        if (input is RecordInput or FailedInput)
            return null;
        var key = names.Key(input, input.Id);
        var entry = folder.Manifest.Find(key);
        if (onExists == OnExists.Skip && (names.Early(key) ?? entry?.Output) is { } output && !folder.IsFree(output))
            return new Outcome(input, Fate.Skipped);
        // Whether a page changed can't be known without asking its server: what is done stays done, so that a killed run goes on where it was.
        if (onExists == OnExists.Update && input is AddressInput && entry is not null && entry.Options == folder.Options && Stands(entry))
            return Unchanged(input, input.Id, entry);
        return null;
    }

    /// <summary>An input whose bytes are those of the last time.</summary>
    /// <param name="input">The input.</param>
    /// <param name="loaded">What was read.</param>
    /// <returns>Its outcome, or null where it must be converted.</returns>
    public Outcome? AfterReading(PlannedInput input, Loaded loaded)
    {
        if (onExists != OnExists.Update || loaded.Hash.Length == 0)
            return null;
        var key = names.Key(input, loaded.Id);
        var entry = folder.Manifest.Find(key);
        if (entry?.InputHash != loaded.Hash)
            entry = input is RecordInput ? folder.Manifest.Find(OutputNames.Again(key, loaded.Hash)) : null;
        if (entry is null || entry.InputHash != loaded.Hash || entry.Options != folder.Options || !Stands(entry))
            return null;
        if (names.Early(key) is { } name && name != entry.Output)
            return null;
        return Unchanged(input, loaded.Id, entry) with { InputHash = loaded.Hash };
    }

    private bool Stands(ManifestEntry entry) => folder.HashOf(entry.Output) == entry.OutputHash;

    private static Outcome Unchanged(PlannedInput input, string id, ManifestEntry entry) => new(input, Fate.Unchanged)
    {
        Id = id,
        Warnings = [.. entry.Warnings.Select(static code => new Warning(code, "as in the run that wrote it"))],
    };
}
