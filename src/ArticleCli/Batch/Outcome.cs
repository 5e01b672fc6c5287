using ArticleCli.Model;

namespace ArticleCli.Batch;

/// <summary>What became of an input.</summary>
internal enum Fate
{
    /// <summary>There is an article.</summary>
    Converted,

    /// <summary>Its output is there and is what it would be made of it again.</summary>
    Unchanged,

    /// <summary>Left alone on the user's word.</summary>
    Skipped,

    /// <summary>An article that came before says the same.</summary>
    Duplicate,

    /// <summary>It gave no article.</summary>
    Failed,
}

/// <summary>One input's end: what the worker made of it, for the sink.</summary>
/// <param name="Input">The input.</param>
/// <param name="Fate">What became of it.</param>
internal sealed record Outcome(PlannedInput Input, Fate Fate)
{
    /// <summary>Its place among the inputs, from 0.</summary>
    public long Index { get; init; }

    /// <summary>The input's id: a record's own is known only now.</summary>
    public string Id { get; init; } = Input.Id;

    /// <summary>The id was a JSON number.</summary>
    public bool NumericId { get; init; }

    /// <summary>The article, printed.</summary>
    public string Text { get; init; } = "";

    /// <summary>What names are made of.</summary>
    public Metadata Metadata { get; init; } = Metadata.Empty;

    /// <summary>What the user should know.</summary>
    public IReadOnlyList<Warning> Warnings { get; init; } = [];

    /// <summary>Why it failed, or null.</summary>
    public ArticleException? Failure { get; init; }

    /// <summary>A fault of the program, or null.</summary>
    public Exception? Fault { get; init; }

    /// <summary>What <c>--dry-run</c> says of it, or null.</summary>
    public string? Note { get; init; }

    /// <summary>Lines for <c>--report</c>, with their ends.</summary>
    public string Report { get; init; } = "";

    /// <summary>Of the input's bytes.</summary>
    public string InputHash { get; init; } = "";

    /// <summary>SimHash of its text, where <c>--dedupe</c> asks for it.</summary>
    public ulong SimHash { get; init; }

    /// <summary>Pictures that go beside the output, or null; the article is then printed with its output's name.</summary>
    public PicturesBeside? Pictures { get; init; }

    /// <summary>About how much memory it holds.</summary>
    public long Weight => 512 + (2L * (Text.Length + Report.Length)) + (Pictures?.Set.Files.Sum(static f => (long)f.Bytes.Length) ?? 0);
}
