namespace ArticleCli.Load.Decoding;

/// <summary>What is known of bytes before they are decoded.</summary>
public sealed record DecodeHints
{
    /// <summary>The file, address or record id, for messages.</summary>
    public string Name { get; init; } = "-";

    /// <summary>The address, where it is known.</summary>
    public string? Address { get; init; }

    /// <summary>Media type without parameters, lower case, or null.</summary>
    public string? MediaType { get; init; }

    /// <summary>File ending without the dot, lower case, or null.</summary>
    public string? Extension { get; init; }

    /// <summary>The charset that the server declared, or null.</summary>
    public string? HttpCharset { get; init; }

    /// <summary>The encoding that the user named (<c>--encoding</c>), or null; it beats everything else.</summary>
    public string? Encoding { get; init; }
}
