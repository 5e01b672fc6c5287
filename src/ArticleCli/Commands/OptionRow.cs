namespace ArticleCli.Commands;

/// <summary>The chapters that help and manual part the options into.</summary>
internal enum OptionGroup
{
    Input,
    Output,
    Content,
    Markdown,
    Fetching,
    Batch,
    Telling,
}

/// <summary>Where an option may be set from.</summary>
internal enum OptionReach
{
    /// <summary>Command line and every configuration file.</summary>
    Everywhere,

    /// <summary>
    /// Command line, <c>--config</c> and the user's own file, but never an <c>article.yaml</c> that was found beside the input: that
    /// file may have come with a stranger's pages, and these options run programs, send secrets or open the network.
    /// </summary>
    Trusted,

    /// <summary>The command line alone.</summary>
    CommandLine,
}

/// <summary>One option: the only place where it is declared. Parser, help, completion, manual page and the README's table are made from it.</summary>
/// <param name="Name">The long name, without dashes; also the key in configuration files.</param>
/// <param name="Short">The letter, or null.</param>
/// <param name="Group">The chapter it stands in.</param>
/// <param name="Help">What it does: one sentence without a full stop.</param>
internal sealed record OptionRow(string Name, char? Short, OptionGroup Group, string Help)
{
    /// <summary>What its value is called in help; null makes it a switch.</summary>
    public string? Value { get; init; }

    /// <summary>The only values it takes, or none where it takes any.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>The value it has when nobody sets it, for help; null where that is nothing.</summary>
    public string? Default { get; init; }

    /// <summary>May be given more than once; all values count. Others: the last one counts.</summary>
    public bool Repeatable { get; init; }

    /// <summary>Its value is a file or folder: relative to the configuration file that sets it.</summary>
    public bool IsPath { get; init; }

    /// <summary>It changes what an output file holds, so outputs made with another value are renewed.</summary>
    public bool ShapesOutput { get; init; }

    /// <summary>Where it may be set from.</summary>
    public OptionReach Reach { get; init; }

    /// <summary>A switch, without value.</summary>
    public bool IsSwitch => Value is null;

    /// <summary>Has a form <c>--no-NAME</c>.</summary>
    public bool IsNegatable => IsSwitch && Reach != OptionReach.CommandLine;

    /// <summary>The option as help shows it, its short form first: <c>-f, --from FORMAT</c>.</summary>
    public string Signature => (Short is { } letter ? $"-{letter}, " : "") + "--" + Name + (Value is null ? "" : " " + Value);
}
