namespace ArticleCli.Load.Unpacking;

/// <summary>Packed bytes that cannot be unpacked, with the reason as a code's last word and in words.</summary>
internal sealed class UnpackException(string reason, string message, bool truncated = false) : IOException(message)
{
    /// <summary><c>truncated</c>, <c>encoding</c>, <c>size</c> or <c>ratio</c>.</summary>
    public string Reason { get; } = reason;

    /// <summary>The bytes ended too early: another try may bring the rest.</summary>
    public bool Truncated { get; } = truncated;
}
