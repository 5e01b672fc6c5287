using System.Buffers;
using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace ArticleCli.Read.Html.Clues;

/// <summary>What the words in a class or id say of an element, as far as clues ask.</summary>
[Flags]
internal enum NameHints : byte
{
    None = 0,

    /// <summary>Its authors and dates are others'.</summary>
    Foreign = 1,

    /// <summary>It is the author's.</summary>
    Author = 2,

    /// <summary>It announces an article: another one, where it links to it.</summary>
    Teaser = 4,

    /// <summary>It may name the author or the date.</summary>
    Telling = 8,
}

/// <summary>Reads the hints of a page's class and id names. The elements of a list all have the same ones: each is searched once.</summary>
internal sealed class NameHintReader
{
    private static readonly SearchValues<string> Foreign = SearchValues.Create(
        [
            "comment", "related", "sidebar", "footer", "recommend", "popular", "trending", "recent", "promo", "newsletter", "carousel", "read-next",
            "readnext", "readmore", "more-from", "morefrom", "latest", "navbar", "breadcrumb", "cookie", "consent", "similar", "most-read", "upnext", "up-next",
            "prev-next", "pagination", "reflist", "footnote", "bibliography", "outbrain", "taboola", "post-navigation", "nav-links", "replies",
        ],
        StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Telling = SearchValues.Create(
        ["author", "byline", "by-line", "date", "time", "publish", "posted", "submitted", "vcard", "fn", "autor", "auteur", "writer", "meta", "datum", "credit", "contributor", "creator", "username", "poster", "updated", "modified", "created"],
        StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Parts = SearchValues.Create(["menu", "teaser"], StringComparison.OrdinalIgnoreCase);

    private readonly Dictionary<ulong, NameHints> _known = [];

    /// <summary>The hints of an attribute's value.</summary>
    /// <param name="names">Names between spaces.</param>
    public NameHints Of(ReadOnlySpan<char> names)
    {
        if (names.IsEmpty)
            return NameHints.None;
        ref var hints = ref CollectionsMarshal.GetValueRefOrAddDefault(_known, XxHash3.HashToUInt64(MemoryMarshal.AsBytes(names)), out var isKnown);
        if (!isKnown)
            hints = Read(names);
        return hints;
    }

    private static NameHints Read(ReadOnlySpan<char> names)
    {
        var hints = names.ContainsAny(Foreign) ? NameHints.Foreign : NameHints.None;
        if (names.ContainsAny(Parts))
            hints |= (IsMenu(names) ? NameHints.Foreign : 0) | (names.Contains("teaser", StringComparison.OrdinalIgnoreCase) ? NameHints.Teaser : 0);
        if (names.ContainsAny(Telling))
            hints |= NameHints.Telling | (IsAuthor(names) ? NameHints.Author : 0);
        return hints;
    }

    private static bool IsAuthor(ReadOnlySpan<char> names) =>
        names.Contains("author", StringComparison.OrdinalIgnoreCase) && !names.Contains("comment", StringComparison.OrdinalIgnoreCase);

    /// <summary>A menu of the site; that round a poster's name (vBulletin's postmenu, popupmenu memberaction) holds the name.</summary>
    private static bool IsMenu(ReadOnlySpan<char> names) => names.Contains("menu", StringComparison.OrdinalIgnoreCase)
        && !names.Contains("postmenu", StringComparison.OrdinalIgnoreCase) && !names.Contains("member", StringComparison.OrdinalIgnoreCase) && !names.Contains("user", StringComparison.OrdinalIgnoreCase);
}
