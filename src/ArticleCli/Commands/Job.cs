using ArticleCli.Load.Http;
using ArticleCli.Model;
using ArticleCli.Write;

namespace ArticleCli.Commands;

/// <summary>What <c>--on-exists</c> says.</summary>
internal enum OnExists
{
    Update,
    Skip,
    Overwrite,
    Rename,
}

/// <summary>What <c>--images</c> says.</summary>
internal enum ImageHandling
{
    Keep,
    Drop,
    Inline,
    Download,
}

/// <summary>A choice that the terminal makes unless the user does.</summary>
internal enum When
{
    Auto,
    Always,
    Never,
}

/// <summary>A command line as meant: checked, complete, immutable. Everything after the parser works from this.</summary>
internal sealed record Job
{
    public required Verb Verb { get; init; }

    /// <summary>Inputs as given, in order; lists stand apart.</summary>
    public IReadOnlyList<string> Inputs { get; init; } = [];

    /// <summary>Files that list inputs.</summary>
    public IReadOnlyList<string> InputLists { get; init; } = [];

    /// <summary><c>auto</c>, a reader's name, <c>jsonl</c>, <c>feed</c> or <c>sitemap</c>.</summary>
    public string From { get; init; } = "auto";

    public string? Url { get; init; }

    public string? Encoding { get; init; }

    public Writer Writer { get; init; } = Writers.All[0];

    /// <summary>The one file to write, or null for standard output.</summary>
    public string? Output { get; init; }

    /// <summary>The folder to write into, or null.</summary>
    public string? OutputDirectory { get; init; }

    public string? NameTemplate { get; init; }

    /// <summary>Fields to print instead of the article.</summary>
    public IReadOnlyList<string> Properties { get; init; } = [];

    public OnExists OnExists { get; init; }

    public bool DryRun { get; init; }

    public ConvertOptions Convert { get; init; } = ConvertOptions.Default;

    public WriteOptions Write { get; init; } = WriteOptions.Default;

    public ImageHandling Images { get; init; }

    public double MinimumConfidence { get; init; }

    public FetchOptions Fetch { get; init; } = FetchOptions.Default;

    /// <summary>What <c>--robots</c> says; null leaves it to the number of addresses.</summary>
    public bool? Robots { get; init; }

    public bool Render { get; init; }

    public string? Browser { get; init; }

    /// <summary>The most bytes of one input.</summary>
    public long MaximumSize { get; init; } = 64L << 20;

    public int Jobs { get; init; } = 1;

    public bool Dedupe { get; init; }

    public bool CommonBlocks { get; init; }

    /// <summary>The first moment that counts as new, or null.</summary>
    public DateTimeOffset? Since { get; init; }

    public int Maximum { get; init; } = 50_000;

    public bool MaximumGiven { get; init; }

    public bool FailOnWarning { get; init; }

    public string? Report { get; init; }

    public bool JsonMessages { get; init; }

    public When Progress { get; init; }

    public bool Quiet { get; init; }

    public bool Verbose { get; init; }

    public When Color { get; init; }

    public bool Check { get; init; }

    /// <summary>Equal in two runs whose outputs would be equal.</summary>
    public string Fingerprint { get; init; } = "";
}
