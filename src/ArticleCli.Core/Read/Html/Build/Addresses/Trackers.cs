using System.Text;

namespace ArticleCli.Read.Html.Build.Addresses;

/// <summary>Parameters that follow a reader about and mean nothing to the page.</summary>
internal static class Trackers
{
    private static readonly string[] Names = ["fbclid", "gclid", "dclid", "msclkid", "yclid", "mc_cid", "mc_eid", "igshid"];

    /// <summary>The address without tracking parameters; letter for letter the same where it has none.</summary>
    public static ReadOnlySpan<char> Strip(ReadOnlySpan<char> address)
    {
        var fragment = address.IndexOf('#');
        var end = fragment < 0 ? address.Length : fragment;
        var query = address[..end].IndexOf('?');
        if (query < 0 || !HasTracker(address[(query + 1)..end]))
            return address;
        var stripped = new StringBuilder(address.Length).Append(address[..query]);
        var mark = '?';
        foreach (var range in address[(query + 1)..end].Split('&'))
        {
            var parameter = address[(query + 1)..end][range];
            if (IsTracker(parameter))
                continue;
            stripped.Append(mark).Append(parameter);
            mark = '&';
        }

        return stripped.Append(address[end..]).ToString();
    }

    private static bool HasTracker(ReadOnlySpan<char> query)
    {
        foreach (var range in query.Split('&'))
        {
            if (IsTracker(query[range]))
                return true;
        }

        return false;
    }

    private static bool IsTracker(ReadOnlySpan<char> parameter)
    {
        var equals = parameter.IndexOf('=');
        var name = equals < 0 ? parameter : parameter[..equals];
        if (name.StartsWith("amp;"))
            name = name[4..];
        if (name.StartsWith("utm_"))
            return true;
        foreach (var tracker in Names)
        {
            if (name.SequenceEqual(tracker))
                return true;
        }

        return false;
    }
}
