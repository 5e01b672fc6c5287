using ArticleCli.Model;

namespace ArticleCli.Batch;

/// <summary>Addresses among inputs, told by their scheme.</summary>
internal static class AddressScheme
{
    /// <summary>The input is an address that is fetched.</summary>
    /// <param name="input">What was given.</param>
    /// <returns>True for http and https.</returns>
    public static bool IsAddress(string input) =>
        input.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || input.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>What is wrong with an input that has another scheme.</summary>
    /// <param name="input">What was given.</param>
    /// <returns>The failure, or null.</returns>
    public static ArticleException? Fault(string input)
    {
        var end = input.IndexOf("://", StringComparison.Ordinal);
        if (end <= 0 || IsAddress(input) || !IsScheme(input.AsSpan(0, end)))
            return null;
        var hint = input.StartsWith("file://", StringComparison.OrdinalIgnoreCase) ? "write the file's path" : "only http and https are fetched";
        return new ArticleException(FailureCause.Usage, "usage-scheme", $"'{input}' has a scheme that is not read; {hint}");
    }

    /// <summary>Letters, digits, plus, dash, dot alone (RFC 3986 §3.1).</summary>
    private static bool IsScheme(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '-' or '.'))
                return false;
        }

        return true;
    }
}
