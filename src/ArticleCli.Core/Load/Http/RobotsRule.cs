using System.Text;

namespace ArticleCli.Load.Http;

/// <summary>One <c>Allow</c> or <c>Disallow</c> line: a path's start, with <c>*</c> for anything and <c>$</c> for the end (RFC 9309, section 2.2.3).</summary>
internal sealed class RobotsRule
{
    private readonly string[] _pieces;
    private readonly bool _toEnd;

    public RobotsRule(bool Allows, string pattern)
    {
        this.Allows = Allows;
        var normal = Normalise(pattern);
        Length = normal.Length;
        _toEnd = normal.EndsWith('$');
        _pieces = (_toEnd ? normal[..^1] : normal).Split('*');
    }

    public bool Allows { get; }

    /// <summary>How specific it is.</summary>
    public int Length { get; }

    /// <summary>Whether it covers a path. One pass over the path: each piece is looked for behind the one before.</summary>
    public bool Matches(string path)
    {
        if (!path.StartsWith(_pieces[0], StringComparison.Ordinal)) return false;
        var at = _pieces[0].Length;
        if (_pieces.Length == 1) return !_toEnd || at == path.Length;
        for (var i = 1; i < _pieces.Length - 1; i++)
        {
            var found = path.IndexOf(_pieces[i], at, StringComparison.Ordinal);
            if (found < 0) return false;
            at = found + _pieces[i].Length;
        }

        var last = _pieces[^1];
        return _toEnd
            ? path.Length - at >= last.Length && path.EndsWith(last, StringComparison.Ordinal)
            : path.IndexOf(last, at, StringComparison.Ordinal) >= 0;
    }

    /// <summary>One spelling for each path: unreserved characters bare, all others as upper-case <c>%XX</c> (section 2.2.2).</summary>
    public static string Normalise(string path)
    {
        var normal = new StringBuilder(path.Length);
        foreach (var b in Encoding.UTF8.GetBytes(path)) normal.Append((char)b);
        var result = new StringBuilder(normal.Length);
        for (var i = 0; i < normal.Length; i++)
        {
            var c = normal[i];
            if (c == '%' && i + 2 < normal.Length && char.IsAsciiHexDigit(normal[i + 1]) && char.IsAsciiHexDigit(normal[i + 2]))
            {
                c = (char)((Convert.ToByte(normal[i + 1].ToString(), 16) << 4) | Convert.ToByte(normal[i + 2].ToString(), 16));
                i += 2;
                if (!IsUnreserved(c)) result.Append('%').Append(((int)c).ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
                else result.Append(c);
            }
            else if (c > '~' || c <= ' ')
            {
                result.Append('%').Append(((int)c).ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
            }
            else
            {
                result.Append(c);
            }
        }

        return result.ToString();
    }

    private static bool IsUnreserved(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' or '~';
}
