namespace ArticleCli.Refine.Rules;

/// <summary>Neighbours that go with a line.</summary>
public enum Takes
{
    /// <summary>None.</summary>
    Nothing,

    /// <summary>The run of short lines that follows.</summary>
    Run,

    /// <summary>The next line.</summary>
    Next,

    /// <summary>The choices that follow: accept, reject, settings; an e-mail field and its button.</summary>
    Choices,
}

/// <summary>What a rule recognised in a line.</summary>
/// <param name="Rule">The rule's id, for the trace.</param>
/// <param name="Kind">The kind of artefact, as <c>--keep</c> names it.</param>
/// <param name="Shape">The form that was recognised.</param>
public sealed record RuleMatch(string Rule, string Kind, RuleShape Shape)
{
    /// <summary>The line is the editor's and stays (corrections, agency credits, republication notices).</summary>
    public bool Stays { get; init; }

    /// <summary>Neighbours that go with it.</summary>
    public Takes Takes { get; init; }

    /// <summary>The label as it stood, without its separator; the whole line for <see cref="RuleShape.Whole"/>.</summary>
    public string Label { get; init; } = "";

    /// <summary>What follows the label as it stood: headline, list, names, date; empty where nothing does.</summary>
    public string Rest { get; init; } = "";

    /// <summary>The address, from the line, its link or the next line.</summary>
    public string? Address { get; init; }

    /// <summary>The address stands on the next line, which belongs to the match.</summary>
    public bool AddressOnNextLine { get; init; }

    /// <summary>The text that stood for <c>{site}</c>.</summary>
    public string? Site { get; init; }

    /// <summary>The text that stood for <c>{name}</c>.</summary>
    public string? Name { get; init; }

    /// <summary>The first number that stood for <c>{n}</c>.</summary>
    public string? Number { get; init; }

    /// <summary>The language of the phrase, or <c>*</c>.</summary>
    public string Language { get; init; } = "*";
}
