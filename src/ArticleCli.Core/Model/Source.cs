namespace ArticleCli.Model;

/// <summary>What a reader gets: decoded text and what is known of where it came from.</summary>
/// <param name="Text">The input's text, decoded, without byte-order mark.</param>
public sealed record Source(string Text)
{
    /// <summary>The file, address or record id as the user gave it, for messages and records.</summary>
    public string Name { get; init; } = "-";

    /// <summary>The page's address, from <c>--url</c>, the fetch or the record; null where it is unknown.</summary>
    public string? Address { get; init; }

    /// <summary>Media type from the server, lower case without parameters, or null.</summary>
    public string? MediaType { get; init; }

    /// <summary>File ending without the dot, lower case, or null.</summary>
    public string? Extension { get; init; }

    /// <summary>The encoding that the text was decoded from, by its WHATWG name.</summary>
    public string? Charset { get; init; }

    /// <summary>Things the decoder has to say (lost bytes, wrong declaration).</summary>
    public IReadOnlyList<Warning> Warnings { get; init; } = [];

    /// <summary>What the decoder changed (mojibake repaired), for the trace.</summary>
    public IReadOnlyList<TraceEntry> Changes { get; init; } = [];
}
