using ArticleCli.Model;

namespace ArticleCli.Load.Http;

/// <summary>What came back for an address.</summary>
public sealed record Fetched
{
    /// <summary>The address that was asked for, without user name and password.</summary>
    public required string Address { get; init; }

    /// <summary>The address that answered after all redirects, without user name and password; the original one for a copy from the web archive.</summary>
    public required string FinalAddress { get; init; }

    /// <summary>The body, decompressed; never empty.</summary>
    public required byte[] Body { get; init; }

    /// <summary>The HTTP status of the answer, 200 to 299.</summary>
    public int StatusCode { get; init; } = 200;

    /// <summary>The media type, lower case without parameters, or null.</summary>
    public string? MediaType { get; init; }

    /// <summary>The <c>charset</c> parameter as the server wrote it, or null.</summary>
    public string? Charset { get; init; }

    /// <summary>The answer's headers by lower-case name, but for those that set cookies; several values are joined by <c>, </c>.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>The body is the cache's.</summary>
    public bool FromCache { get; init; }

    /// <summary>What the user should know: that this is an archive's copy, that the cache cannot be written.</summary>
    public IReadOnlyList<Warning> Warnings { get; init; } = [];
}
