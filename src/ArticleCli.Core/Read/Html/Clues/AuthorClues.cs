using System.Buffers;
using ArticleCli.Model;

namespace ArticleCli.Read.Html.Clues;

/// <summary>Clues for authors from the elements of the body: links to authors' pages, classed elements, bylines in the text.</summary>
/// <param name="page">The page.</param>
/// <param name="bag">Where clues go.</param>
/// <param name="title">The title's node, or −1.</param>
internal sealed class AuthorClues(Page page, ClueBag bag, int title)
{
    private const int MostAuthors = 40;
    private const int MostMembers = 6;
    private const int MostFar = 4;
    private const int LongestFar = 45;

    /// <summary>Nodes behind a label that stands alone within which its name is looked for: <c>&lt;h5&gt;Author:&lt;/h5&gt; Ann Lee</c>.</summary>
    private const int LabelReach = 10;

    private static readonly string[] OfAuthors = ["/author/", "/authors/", "/autor", "/auteur", "/contributor", "/redakt", "?author="];

    private static readonly string[] OfPeople = ["/profile/", "/profiles/", "/people/"];

    private static readonly string[] OfMembers = ["/u/", "/user/", "/users/", "/member/", "/members/", "member.php", "profile.php", "action=profile", "mode=viewprofile", "showuser="];

    private static readonly SearchValues<string> AuthorPages = SearchValues.Create(OfAuthors, StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> PeoplePages = SearchValues.Create(OfPeople, StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> MemberPages = SearchValues.Create(OfMembers, StringComparison.OrdinalIgnoreCase);

    /// <summary>All of them: most links lead elsewhere, and are searched once.</summary>
    private static readonly SearchValues<string> Pages = SearchValues.Create([.. OfAuthors, .. OfPeople, .. OfMembers], StringComparison.OrdinalIgnoreCase);

    private int _authors;
    private int _members;
    private int _far;

    /// <summary>An element that names authors.</summary>
    /// <param name="node">The element.</param>
    /// <param name="value">Its text.</param>
    /// <param name="origin">What shows it.</param>
    /// <param name="weight">How far it is believed near the title.</param>
    /// <param name="near">It stands near the title.</param>
    public void Add(int node, ReadOnlySpan<char> value, string origin, double weight, bool near)
    {
        if (value.Length is < 2 or > 200 || _authors > MostAuthors)
            return;
        _authors++;

        // Who edited, checked or photographed is named beside the author, in the same elements.
        if (ClueLabels.StartsOtherRole(value) || ClueLabels.EndsOtherRole(Before(node)))
            bag.Add(MetadataField.Authors, value, "other role", 0.2);
        else
            bag.Add(MetadataField.Authors, value, near ? origin : origin + " (far)", near ? weight : weight * 0.6);
    }

    /// <summary>A link: to an author's page, or to a member's of a forum.</summary>
    /// <param name="node">The link.</param>
    /// <param name="address">Where to.</param>
    /// <param name="isAuthor">Its relation says author.</param>
    /// <param name="near">It stands near the title.</param>
    public void Link(int node, ReadOnlySpan<char> address, bool isAuthor, bool near)
    {
        if (isAuthor)
            Add(node, Text(node), "author link", 0.82, near);
        else if (!address.ContainsAny(Pages))
            return;
        else if (address.ContainsAny(AuthorPages))
            Add(node, Text(node), "link to an author's page", 0.7, near);
        else if (address.ContainsAny(PeoplePages))
            Add(node, Text(node), "link to a person's page", 0.5, near);
        else if (node > title && _members < MostMembers && address.ContainsAny(MemberPages) && Text(node) is { Length: > 1 and < 40 } name)
        {
            _members++;
            bag.Add(MetadataField.Authors, name, "link to a member's page", 0.2);
        }
    }

    /// <summary>An element's text, its blocks parted by bars: the name stands in one, role and date in others.</summary>
    public string Text(int node) => PageText.Parts(page, node, 260);

    /// <summary>A text near the title that begins as a byline does, with what stands beside it.</summary>
    /// <param name="node">The text node.</param>
    /// <param name="text">Its text.</param>
    public void Byline(int node, ReadOnlySpan<char> text)
    {
        var isLabel = text.Length < 26 && ClueLabels.IsByline(text);
        if (text.Length >= 120 || (!isLabel && !ClueLabels.StartsByline(text)))
            return;
        var line = PageText.Around(page, node, text, parted: true);
        if (isLabel && line.Length - text.Length < 3)
            line = $"{text} {After(node)}";

        // "by Ann Lee" in the midst of a line is the author of what the line names: a book, a picture.
        var isMidst = !line.AsSpan().TrimStart(" |").StartsWith(text[..Math.Min(text.Length, 12)], StringComparison.Ordinal) && !line.AsSpan().ContainsAnyInRange('0', '9');
        bag.Add(MetadataField.Authors, line, "byline", isMidst ? 0.35 : node > title ? 0.7 : 0.5);
    }

    /// <summary>A byline away from the title: a label with a colon, or a short line of label and name, as at an article's end.</summary>
    /// <param name="node">The text node.</param>
    /// <param name="text">Its text.</param>
    public void FarByline(int node, ReadOnlySpan<char> text)
    {
        if (node < title || text.Length > LongestFar || _far >= MostFar)
            return;
        var isLabel = text.EndsWith(":") && ClueLabels.IsByline(text);
        if (!isLabel && !ClueLabels.StartsByline(text))
            return;
        _far++;
        bag.Add(MetadataField.Authors, isLabel || ClueLabels.IsByline(text) ? $"{text} {After(node)}" : text, "byline (far)", 0.4);
    }

    private ReadOnlySpan<char> Before(int node)
    {
        for (var at = node - 1; at > 0 && at > node - 8; at--)
        {
            if (page.Tag(at) == Tag.Text && !page.Text(at).IsWhiteSpace())
                return page.Text(at).Trim();
        }

        return default;
    }

    private ReadOnlySpan<char> After(int node)
    {
        for (var at = node + 1; at < page.Count && at < node + LabelReach; at++)
        {
            if (page.Tag(at) == Tag.Text && !page.Text(at).IsWhiteSpace())
                return page.Text(at).Length < 80 ? page.Text(at).Trim() : default;
        }

        return default;
    }
}
