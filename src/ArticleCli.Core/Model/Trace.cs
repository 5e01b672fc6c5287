namespace ArticleCli.Model;

/// <summary>What was done to a piece of the input.</summary>
public enum TraceAction
{
    /// <summary>Taken out and nowhere in the result.</summary>
    Removed,

    /// <summary>Taken out of the body and into the metadata.</summary>
    Moved,

    /// <summary>Still there, in another form.</summary>
    Changed,
}

/// <summary>One thing that happened to the input on its way.</summary>
/// <param name="Action">What happened.</param>
/// <param name="Rule">The rule's or refinement's id, kebab case.</param>
/// <param name="Kind">The kind of artefact, as <c>--keep</c> names it: <c>related</c>, <c>share</c>…</param>
/// <param name="Text">The text concerned, as plain text.</param>
/// <param name="Replacement">What stands there now, where it was changed; the field's name, where it was moved.</param>
public sealed record TraceEntry(TraceAction Action, string Rule, string Kind, string Text, string? Replacement = null);

/// <summary>The record of everything removed, moved or changed: the one source of <c>explain</c>, <c>--report</c> and the accounting promise.</summary>
public sealed class Trace
{
    private readonly List<TraceEntry> _entries = [];

    /// <summary>In the order in which they happened.</summary>
    public IReadOnlyList<TraceEntry> Entries => _entries;

    /// <summary>Writes down one entry.</summary>
    /// <param name="entry">What happened.</param>
    public void Add(TraceEntry entry) => _entries.Add(entry);

    /// <summary>Writes down a removal.</summary>
    /// <param name="rule">The rule's id.</param>
    /// <param name="kind">The artefact's kind.</param>
    /// <param name="text">What was removed.</param>
    public void Removed(string rule, string kind, string text) => Add(new TraceEntry(TraceAction.Removed, rule, kind, text));

    /// <summary>Writes down a move into the metadata.</summary>
    /// <param name="rule">The rule's id.</param>
    /// <param name="kind">The artefact's kind.</param>
    /// <param name="text">What was moved.</param>
    /// <param name="field">Where to.</param>
    public void Moved(string rule, string kind, string text, MetadataField field) =>
        Add(new TraceEntry(TraceAction.Moved, rule, kind, text, field.ToString().ToLowerInvariant()));

    /// <summary>Writes down a change.</summary>
    /// <param name="rule">The rule's id.</param>
    /// <param name="kind">The artefact's kind.</param>
    /// <param name="before">The text before.</param>
    /// <param name="after">The text after.</param>
    public void Changed(string rule, string kind, string before, string after) =>
        Add(new TraceEntry(TraceAction.Changed, rule, kind, before, after));
}
