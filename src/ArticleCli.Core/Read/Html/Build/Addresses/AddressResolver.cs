using System.Buffers;
using System.Text;

namespace ArticleCli.Read.Html.Build.Addresses;

/// <summary>Makes addresses absolute, safe and fit to be written; keeps their letters otherwise (System.Uri normalises, and is slow).</summary>
/// <remarks>White space and control characters go as the URL standard says (WHATWG URL §4.4: C0 and space at the ends, tab and line ends anywhere), so
/// that no spelling of a script's scheme passes. Schemes outside the list give no address.</remarks>
internal sealed class AddressResolver
{
    private static readonly SearchValues<char> Plain =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~:/?#[]@!$&'*+,;=%^`{|}");

    private readonly string _scheme = "";
    private readonly string _origin = "";
    private readonly string _folder = "";
    private readonly string _path = "";
    private readonly string _page = "";
    private readonly bool _stripTrackers;

    /// <param name="baseAddress">The absolute <c>http</c> or <c>https</c> address of the page, or null.</param>
    /// <param name="stripTrackers">Take tracking parameters off.</param>
    public AddressResolver(string? baseAddress, bool stripTrackers)
    {
        _stripTrackers = stripTrackers;
        if (baseAddress is null || !IsWeb(baseAddress))
            return;
        var fragment = baseAddress.IndexOf('#', StringComparison.Ordinal);
        _page = fragment < 0 ? baseAddress : baseAddress[..fragment];
        var host = _page.IndexOf("//", StringComparison.Ordinal) + 2;
        var rest = _page.AsSpan(host);
        var end = rest.IndexOfAny('/', '?');
        _scheme = _page[..(host - 2)];
        _origin = end < 0 ? _page : _page[..(host + end)];
        var query = _page.IndexOf('?', StringComparison.Ordinal);
        _path = query < 0 ? _page : _page[..query];
        var slash = _path.LastIndexOf('/');
        _folder = slash < host ? _origin + "/" : _path[..(slash + 1)];
    }

    /// <summary>The page's own address without its fragment; empty where it is unknown.</summary>
    public string PageAddress => _page;

    /// <summary>True for an absolute address of the web.</summary>
    public static bool IsWeb(ReadOnlySpan<char> address) =>
        address.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    /// <summary>The address that a link or a picture names, ready to be written.</summary>
    /// <param name="reference">As it stands in the attribute.</param>
    /// <returns>Absolute where the base is known, <c>#name</c> for a place in the page, or null for nothing that may be followed.</returns>
    public string? Resolve(ReadOnlySpan<char> reference)
    {
        reference = Clean(reference);
        if (reference.IsEmpty)
            return null;
        if (reference[0] == '#')
            return reference.Length == 1 ? null : Encode(reference);
        var scheme = SchemeLength(reference);
        if (scheme > 0)
            return Schemes.Allows(reference[..scheme]) ? Finish(reference) : null;
        return Finish(_origin.Length == 0 ? Unbased(reference) : Join(reference));
    }

    private string Finish(ReadOnlySpan<char> address)
    {
        if (!_stripTrackers || !address.Contains('?'))
            return Encode(address);
        return Encode(TrackingParameters.Strip(address));
    }

    private static ReadOnlySpan<char> Clean(ReadOnlySpan<char> reference)
    {
        while (!reference.IsEmpty && reference[0] <= ' ')
            reference = reference[1..];
        while (!reference.IsEmpty && reference[^1] <= ' ')
            reference = reference[..^1];
        if (!reference.ContainsAny("\t\n\r"))
            return reference;
        var cleaned = new StringBuilder(reference.Length);
        foreach (var c in reference)
        {
            if (c is not ('\t' or '\n' or '\r'))
                cleaned.Append(c);
        }

        return cleaned.ToString();
    }

    private static int SchemeLength(ReadOnlySpan<char> reference)
    {
        if (!char.IsAsciiLetter(reference[0]))
            return 0;
        for (var i = 1; i < reference.Length; i++)
        {
            var c = reference[i];
            if (c == ':')
                return i;
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '-' or '.'))
                return 0;
        }

        return 0;
    }

    // Without a base only the scheme of "//host" can be guessed.
    private static ReadOnlySpan<char> Unbased(ReadOnlySpan<char> reference) => reference.StartsWith("//") ? $"https:{reference}" : reference;

    private ReadOnlySpan<char> Join(ReadOnlySpan<char> reference)
    {
        if (reference.StartsWith("//"))
            return string.Concat(_scheme, reference);
        return reference[0] switch
        {
            '?' => string.Concat(_path.Length == _origin.Length ? _origin + "/" : _path, reference),
            '/' => Dots.Remove(string.Concat(_origin, reference), _origin.Length),
            _ => Dots.Remove(string.Concat(_folder, reference), _origin.Length),
        };
    }

    /// <summary>Percent-encodes what would end a destination or an attribute: white space, controls, quotes, angle brackets, backslashes, parentheses
    /// without their partner.</summary>
    private static string Encode(ReadOnlySpan<char> address)
    {
        if (!address.ContainsAnyExcept(Plain))
            return new string(address);
        var paired = AddressEncoding.HasPairedParentheses(address);
        return AddressEncoding.Encode(address, paired);
    }
}
