using System.Collections.Frozen;
using System.Text;

namespace ArticleCli;

/// <summary>Parameters that follow a reader about and mean nothing to the page.</summary>
internal static class TrackingParameters
{
    /// <summary>Campaigns, as the makers of the counters document them: Google, Matomo, Piano (once AT Internet), Adobe.</summary>
    private static readonly string[] _prefixes = ["utm_", "mtm_", "pk_", "at_campaign", "at_medium", "at_custom"];

    /// <summary>Identities of clicks and readers, as browsers' own lists name them, and the campaigns of Webtrekk and AT Internet.</summary>
    private static readonly FrozenSet<string> _names = FrozenSet.ToFrozenSet(
        [
            "fbclid", "gclid", "dclid", "msclkid", "yclid", "gbraid", "wbraid", "twclid", "ttclid", "srsltid", "gad_source", "_gl", "li_fat_id", "rb_clickid", "ysclid",
            "mc_cid", "mc_eid", "igshid", "igsh", "_hsenc", "_hsmi", "__hsfp", "__hssc", "__hstc", "hsctatracking", "mkt_tok", "ml_subscriber", "ml_subscriber_hash",
            "oly_enc_id", "oly_anon_id", "vero_id", "vero_conv", "wickedid", "_openstat", "s_cid", "xtor", "wt_mc", "wt_zmc", "cmpid", "piwik_campaign",
        ],
        StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup = _names.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The address without them; letter for letter the same where it has none.</summary>
    /// <param name="address">Any address.</param>
    public static string Strip(string address)
    {
        var stripped = Strip(address.AsSpan());
        return stripped.Length == address.Length ? address : stripped.ToString();
    }

    /// <summary>The address without them; letter for letter the same where it has none.</summary>
    /// <param name="address">Any address.</param>
    public static ReadOnlySpan<char> Strip(ReadOnlySpan<char> address)
    {
        var fragment = address.IndexOf('#');
        var end = fragment < 0 ? address.Length : fragment;
        var question = address[..end].IndexOf('?');
        if (question < 0 || !IsTracked(address[(question + 1)..end]))
            return address;
        var query = address[(question + 1)..end];
        var stripped = new StringBuilder(address.Length).Append(address[..question]);
        var mark = '?';
        foreach (var range in query.Split('&'))
        {
            if (IsTracker(query[range]))
                continue;
            stripped.Append(mark).Append(query[range]);
            mark = '&';
        }

        return stripped.Append(address[end..]).ToString();
    }

    private static bool IsTracked(ReadOnlySpan<char> query)
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
        foreach (var prefix in _prefixes)
        {
            if (name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return _lookup.Contains(name);
    }
}
